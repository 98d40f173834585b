import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, OneLine, Trimmed } from '@regulars/platform';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ROLE_WORDS, type Role } from '../../access/permissions.js';
import { LOCALES, type Locale } from '../locale.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../password-rules.js';

// Password rules are the service's, which knows the e-mail too; here only what could hurt is kept out.
const PASSWORD = { minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password' };

export class CreateStaffDto {
  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ type: String, maxLength: 40, description: ROLE_WORDS, example: 'sales' })
  @OneLine(40)
  role!: Role;

  @ApiProperty(PASSWORD)
  @IsString()
  @MaxLength(1000)
  password!: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale', default: 'en' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Their working hours' })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;
}

export class UpdateStaffDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({ type: String, maxLength: 40, description: ROLE_WORDS, example: 'sales' })
  @IfGiven()
  @OneLine(40)
  role?: Role;

  @ApiPropertyOptional({ description: 'False ends the account: all sessions end at once, what the person did stays.' })
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: in no team' })
  @IsOptional()
  @IsUUID()
  teamId?: string | null;

  @ApiPropertyOptional({ ...PASSWORD, description: 'A new password; ends all sessions of the person.' })
  @IfGiven()
  @IsString()
  @MaxLength(1000)
  password?: string;
}

export class UpdateProfileDto {
  @ApiPropertyOptional({ maxLength: 100 })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ ...PASSWORD, description: 'Ends all other sessions. Needs currentPassword.' })
  @IfGiven()
  @IsString()
  @MaxLength(1000)
  newPassword?: string;

  @ApiPropertyOptional({ format: 'password', maxLength: 1000 })
  @IfGiven()
  @IsString()
  @MaxLength(1000)
  currentPassword?: string;
}
