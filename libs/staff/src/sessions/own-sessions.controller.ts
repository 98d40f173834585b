import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentSession, type OwnSession } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { OwnSessionListResponse } from './dto/own-session.response.js';
import { OwnSessions } from './own-sessions.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @Requires('account:own')
  @ApiOperation({ operationId: 'listOwnSessions', summary: 'Where one is signed in' })
  @ApiOkResponse({ type: OwnSessionListResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentSession() own: OwnSession): Promise<OwnSessionListResponse> {
    return this.sessions.list(own);
  }

  @Delete()
  @HttpCode(204)
  @Requires('account:own')
  @ApiOperation({ operationId: 'endOtherSessions', summary: 'Sign out everywhere but here' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403)
  endOthers(@CurrentSession() own: OwnSession): Promise<void> {
    return this.sessions.endOthers(own);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('account:own')
  @ApiOperation({ operationId: 'endSession', summary: 'Sign out in one other place' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  end(@CurrentSession() own: OwnSession, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.end(own, id);
  }
}
