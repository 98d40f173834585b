import { ApiProperty } from '@nestjs/swagger';
import { Trimmed } from '@regulars/platform';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../accounts/password-rules.js';

export class AskPasswordResetDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true }, { message: 'Type an e-mail address' })
  @MaxLength(254)
  email!: string;
}

export class ResetPasswordDto {
  @ApiProperty({ minLength: 43, maxLength: 43, description: 'From the link of the mail.' })
  @IsString()
  @MaxLength(100)
  token!: string;

  @ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password' })
  @IsString()
  @MaxLength(1000)
  password!: string;
}
