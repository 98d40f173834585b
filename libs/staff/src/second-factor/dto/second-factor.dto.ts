import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Trimmed } from '@regulars/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiSchema({ name: 'SecondFactor' })
export class SecondFactorResponse {
  @ApiProperty({ description: 'Signing in asks for a code.' })
  active!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  since!: string | null;
  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft!: number;
  @ApiProperty({ description: 'The company asks everyone for a code.' })
  required!: boolean;
}

@ApiSchema({ name: 'SecondFactorEnrolment' })
export class EnrolmentResponse {
  @ApiProperty({ description: 'Base32, to be typed where no picture can be read.' })
  secret!: string;
  @ApiProperty({ description: 'otpauth://, for a QR code.' })
  uri!: string;
}

@ApiSchema({ name: 'RecoveryCodes' })
export class RecoveryCodesResponse {
  @ApiProperty({ type: [String], description: 'Shown this once. Each opens the account once in place of a code.' })
  recoveryCodes!: string[];
}

export class CurrentPasswordDto {
  @ApiProperty({ format: 'password', maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  currentPassword!: string;
}

export class CodeDto {
  @ApiProperty({ maxLength: 30, example: '123456' })
  @Trimmed()
  @IsString()
  @MaxLength(30)
  code!: string;
}

export class SecondStepDto {
  @ApiProperty({ maxLength: 100, description: 'What the first step answered.' })
  @IsString()
  @MaxLength(100)
  challenge!: string;

  @ApiProperty({ maxLength: 30, description: 'Six figures of the app, or a recovery code.' })
  @Trimmed()
  @IsString()
  @MaxLength(30)
  code!: string;
}

@ApiSchema({ name: 'SignInChallenge' })
export class ChallengeResponse {
  @ApiProperty({ description: 'For the second step, within five minutes.' })
  challenge!: string;
}
