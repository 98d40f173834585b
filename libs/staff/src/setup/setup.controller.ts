import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, Public } from '@regulars/platform';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { OwnPagesOnly } from '../access/requires.decorator.js';
import { SessionResponse } from '../sessions/dto/session.response.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { SetupDto, SetupStateResponse } from './dto/setup.dto.js';
import { Setup } from './setup.service.js';

@ApiTags('setup')
@Controller('api/v1/setup')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getSetup', summary: 'Is this server waiting for its first owner?' })
  @ApiOkResponse({ type: SetupStateResponse })
  @ErrorResponses(400)
  async state(): Promise<SetupStateResponse> {
    return { needed: await this.setup.needed() };
  }

  @Post()
  @HttpCode(201)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'completeSetup', summary: 'Make the first owner with the token of the set-up link' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ErrorResponses(400, 403, 409, 422)
  async complete(
    @Body() body: SetupDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.cookie.hand(reply, await this.setup.complete(body, caller));
  }
}
