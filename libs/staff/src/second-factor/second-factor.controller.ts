import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, WithoutIdempotencyKey } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { CurrentActor, CurrentSession, type OwnSession } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { OwnPassword } from '../sessions/own-password.js';
import {
  CodeDto,
  CurrentPasswordDto,
  EnrolmentResponse,
  RecoveryCodesResponse,
  SecondFactorResponse,
} from './dto/second-factor.dto.js';
import { SecondFactor } from './second-factor.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factor: SecondFactor,
    private readonly password: OwnPassword,
  ) {}

  @Get()
  @Requires('account:own')
  @ApiOperation({ operationId: 'getSecondFactor', summary: 'Whether one’s own sign-in asks for a code' })
  @ApiOkResponse({ type: SecondFactorResponse })
  @ErrorResponses(400, 401, 403)
  state(@CurrentActor() actor: StaffActor): Promise<SecondFactorResponse> {
    return this.factor.state(actor.id);
  }

  @Post()
  @HttpCode(201)
  @WithoutIdempotencyKey()
  @Requires('account:own')
  @ApiOperation({ operationId: 'beginSecondFactor', summary: 'Begin to set up codes; the answer goes into the app' })
  @ApiCreatedResponse({ type: EnrolmentResponse })
  @ErrorResponses(400, 401, 403, 409, 422, 429)
  async begin(
    @CurrentSession() { actor }: OwnSession,
    @CurrentCaller() caller: Caller,
    @Body() { currentPassword }: CurrentPasswordDto,
  ): Promise<EnrolmentResponse> {
    await this.password.assert(actor, currentPassword, caller);
    return this.factor.begin(actor);
  }

  @Post('confirm')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('account:own')
  @ApiOperation({ operationId: 'confirmSecondFactor', summary: 'Set up codes with the app’s first one' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ErrorResponses(400, 401, 403, 409, 422, 429)
  confirm(@CurrentSession() { actor }: OwnSession, @Body() { code }: CodeDto): Promise<RecoveryCodesResponse> {
    return this.factor.confirm(actor, code);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('account:own')
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'Ten new recovery codes in place of those before' })
  @ApiOkResponse({ type: RecoveryCodesResponse })
  @ErrorResponses(400, 401, 403, 409, 422, 429)
  async renewCodes(
    @CurrentSession() { actor }: OwnSession,
    @CurrentCaller() caller: Caller,
    @Body() { currentPassword }: CurrentPasswordDto,
  ): Promise<RecoveryCodesResponse> {
    await this.password.assert(actor, currentPassword, caller);
    return this.factor.renewCodes(actor);
  }

  /** A POST: turning it off needs the password, which has no place in an address. */
  @Post('turn-off')
  @HttpCode(204)
  @WithoutIdempotencyKey()
  @Requires('account:own')
  @ApiOperation({ operationId: 'turnOffSecondFactor', summary: 'Sign in without codes again' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 409, 422, 429)
  async turnOff(
    @CurrentSession() { actor }: OwnSession,
    @CurrentCaller() caller: Caller,
    @Body() { currentPassword }: CurrentPasswordDto,
  ): Promise<void> {
    await this.password.assert(actor, currentPassword, caller);
    await this.factor.turnOff(actor);
  }
}
