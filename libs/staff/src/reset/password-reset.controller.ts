import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, Public } from '@regulars/platform';
import { type Caller, CurrentCaller } from '../access/caller.js';
import { OwnPagesOnly } from '../access/requires.decorator.js';
import { AskPasswordResetDto, ResetPasswordDto } from './dto/password-reset.dto.js';
import { NewPassword } from './new-password.service.js';
import { PasswordResets } from './password-resets.service.js';

@ApiTags('sessions')
@Controller('api/v1/auth/password-reset')
export class PasswordResetController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly newPassword: NewPassword,
  ) {}

  @Post()
  @HttpCode(202)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({
    operationId: 'askPasswordReset',
    summary: 'Have a link for a new password sent; the answer is the same whether or not the address has an account',
  })
  @ApiAcceptedResponse()
  @ErrorResponses(400, 403, 429)
  ask(@Body() { email }: AskPasswordResetDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.resets.ask(email, caller);
  }

  @Post('complete')
  @HttpCode(204)
  @Public()
  @OwnPagesOnly()
  @ApiOperation({
    operationId: 'resetPassword',
    summary: 'Choose a new password with the token of the mail; all sessions of the person end',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 403, 410, 422)
  complete(@Body() { token, password }: ResetPasswordDto, @CurrentCaller() caller: Caller): Promise<void> {
    return this.newPassword.choose(token, password, caller);
  }
}
