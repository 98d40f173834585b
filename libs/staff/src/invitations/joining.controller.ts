import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, Public } from '@regulars/platform';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { OwnPagesOnly } from '../access/requires.decorator.js';
import { SessionResponse } from '../sessions/dto/session.response.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { AcceptInvitationDto, OpenInvitationDto, OpenedInvitationResponse } from './dto/invitation.dto.js';
import { Joining } from './joining.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth/invitation')
export class JoiningController {
  constructor(
    private readonly joining: Joining,
    private readonly cookie: SessionCookie,
  ) {}

  /** A POST that writes nothing: a token in the address would stand in logs. */
  @Post()
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'openInvitation', summary: 'What the link of an invitation is for' })
  @ApiOkResponse({ type: OpenedInvitationResponse })
  @ErrorResponses(400, 403, 410)
  open(@Body() { token }: OpenInvitationDto): Promise<OpenedInvitationResponse> {
    return this.joining.open(token);
  }

  @Post('accept')
  @HttpCode(201)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Join with a name and a password; signs in' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ErrorResponses(400, 403, 409, 410, 422)
  async accept(
    @Body() body: AcceptInvitationDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.cookie.hand(reply, await this.joining.accept(body, caller));
  }
}
