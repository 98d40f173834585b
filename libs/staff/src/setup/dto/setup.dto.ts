import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { IsEmail, IsIn, IsString, IsTimeZone, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '../../accounts/locale.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../accounts/password-rules.js';

export class SetupStateResponse {
  @ApiProperty({ description: 'Nobody has an account yet: open the set-up link that the server printed.' })
  needed!: boolean;
}

export class SetupDto {
  @ApiProperty({ description: 'From the set-up link' })
  @IsString()
  @MaxLength(200)
  token!: string;

  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password' })
  @IsString()
  @MaxLength(1000)
  password!: string;

  @ApiProperty({ description: 'Name of the company, as customers know it', maxLength: 100 })
  @OneLine(100)
  company!: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale', default: 'en' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ example: 'Asia/Shanghai', default: 'UTC' })
  @IfGiven()
  @IsTimeZone({ message: 'Give an IANA time zone such as Asia/Shanghai' })
  timeZone?: string;
}
