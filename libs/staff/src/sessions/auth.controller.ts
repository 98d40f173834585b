import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, Public } from '@regulars/platform';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { CurrentSession, type OwnSession } from '../access/current-actor.decorator.js';
import { OwnPagesOnly, Requires } from '../access/requires.decorator.js';
import { UpdateProfileDto } from '../accounts/dto/staff.dto.js';
import { StaffResponse } from '../accounts/dto/staff.response.js';
import { ChallengeResponse, SecondStepDto } from '../second-factor/dto/second-factor.dto.js';
import { SessionResponse } from './dto/session.response.js';
import { SignInDto } from './dto/sign-in.dto.js';
import { OwnProfile } from './own-profile.service.js';
import { OwnSessions } from './own-sessions.service.js';
import { SecondStep } from './second-step.service.js';
import { SessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly service: SignInService,
    private readonly second: SecondStep,
    private readonly profile: OwnProfile,
    private readonly own: OwnSessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sessions')
  @HttpCode(201)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'signIn', summary: 'Sign in; the session comes as the cookie regulars_session' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ApiAcceptedResponse({ type: ChallengeResponse, description: 'The password is right; the code is still to come.' })
  @ErrorResponses(400, 401, 403, 429)
  async signIn(
    @Body() { email, password }: SignInDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse | ChallengeResponse> {
    const answer = await this.service.signIn(email, password, caller);
    if ('token' in answer) return this.cookie.hand(reply, answer);
    void reply.status(202);
    return answer;
  }

  @Post('sessions/second-step')
  @HttpCode(201)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({ operationId: 'signInSecondStep', summary: 'Sign in with the code, after the password' })
  @ApiCreatedResponse({ type: SessionResponse })
  @ErrorResponses(400, 401, 403, 422, 429)
  async secondStep(
    @Body() { challenge, code }: SecondStepDto,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    return this.cookie.hand(reply, await this.second.complete(challenge, code, caller));
  }

  @Get('session')
  @Requires('account:own')
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, and what they may do' })
  @ApiOkResponse({ type: SessionResponse })
  @ErrorResponses(400, 401, 403)
  current(@CurrentSession() { actor }: OwnSession): Promise<SessionResponse> {
    return this.profile.current(actor);
  }

  @Delete('session')
  @HttpCode(204)
  @Requires('account:own')
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403)
  async signOut(@CurrentSession() session: OwnSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.signOut(session);
    this.cookie.clear(reply);
  }

  @Patch('session/profile')
  @Requires('account:own')
  @ApiOperation({ operationId: 'updateProfile', summary: 'Change one’s own name, language or password' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag made of the user’s version, e.g. "3"' })
  @ApiOkResponse({ type: StaffResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428, 429)
  updateProfile(
    @CurrentSession() { actor, id }: OwnSession,
    @IfMatch() version: number,
    @Body() body: UpdateProfileDto,
    @CurrentCaller() { address }: Caller,
  ): Promise<StaffResponse> {
    return this.profile.update(actor, id, version, body, address);
  }
}
