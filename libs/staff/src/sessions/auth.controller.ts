import { Body, Controller, Delete, Get, HttpCode, Ip, Patch, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, Public } from '@regulars/platform';
import type { FastifyReply } from 'fastify';
import { CurrentSession, type OwnSession } from '../access/current-actor.decorator.js';
import { OwnPagesOnly, Requires } from '../access/requires.decorator.js';
import { UpdateProfileDto } from '../accounts/dto/staff.dto.js';
import { StaffResponse } from '../accounts/dto/staff.response.js';
import { SessionResponse } from './dto/session.response.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { SessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly service: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sessions')
  @HttpCode(201)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the session comes as the cookie regulars_session' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ErrorResponses(400, 401, 403, 429)
  async signIn(
    @Body() { email, password }: SignInDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.cookie.hand(reply, await this.service.signIn(email, password, address));
  }

  @Get('session')
  @Requires('account:own')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and what they may do' })
  @ApiOkResponse({ type: SessionResponse })
  @ErrorResponses(400, 401, 403)
  current(@CurrentSession() { actor }: OwnSession): Promise<SessionResponse> {
    return this.service.current(actor);
  }

  @Delete('session')
  @HttpCode(204)
  @Requires('account:own')
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403)
  async signOut(
    @CurrentSession() { actor, hash }: OwnSession,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.service.signOut(actor, hash);
    this.cookie.clear(reply);
  }

  @Patch('session/profile')
  @Requires('account:own')
  @ApiOperation({ operationId: 'updateProfile', summary: 'Change one’s own name, language or password' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag made of the user’s version, e.g. "3"' })
  @ApiOkResponse({ type: StaffResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428, 429)
  updateProfile(
    @CurrentSession() { actor, hash }: OwnSession,
    @IfMatch() version: number,
    @Body() body: UpdateProfileDto,
    @Ip() address: string,
  ): Promise<StaffResponse> {
    return this.service.updateProfile(actor, hash, version, body, address);
  }
}
