import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IfGiven, OneLine, PageResponse, Trimmed } from '@regulars/platform';
import { IsEmail, IsIn, IsString, MaxLength } from 'class-validator';
import { ROLE_WORDS, type Role } from '../../access/permissions.js';
import { LOCALES, type Locale } from '../../accounts/locale.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../accounts/password-rules.js';
import type { PendingInvitation } from '../invitation.reader.js';

export class InviteDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @Trimmed()
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(254)
  email!: string;

  @ApiProperty({ type: String, maxLength: 40, description: ROLE_WORDS, example: 'sales' })
  @OneLine(40)
  role!: Role;

  @ApiPropertyOptional({ maxLength: 100, description: 'They can change it when they accept.' })
  @IfGiven()
  @OneLine(100)
  name?: string;

  @ApiPropertyOptional({
    enum: LOCALES,
    enumName: 'Locale',
    description: 'Of the mail and the account; else the company’s.',
  })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;
}

class InviterResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
}

@ApiSchema({ name: 'Invitation' })
export class InvitationResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ format: 'email' })
  email!: string;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, description: ROLE_WORDS, example: 'sales' })
  role!: Role;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale' })
  locale!: Locale;
  @ApiProperty({ type: InviterResponse, nullable: true })
  invitedBy!: InviterResponse | null;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt!: string;
  @ApiProperty({ description: 'The link is too old: send it again.' })
  expired!: boolean;
  @ApiProperty({ enum: ['queued', 'sent', 'failed'], enumName: 'InvitationMail' })
  mailStatus!: PendingInvitation['mailStatus'];
  @ApiProperty({ type: String, nullable: true, description: 'What the mail server said.' })
  mailError!: string | null;
}

@ApiSchema({ name: 'InvitationPage' })
export class InvitationPageResponse extends PageResponse {
  @ApiProperty({ type: [InvitationResponse] })
  data!: InvitationResponse[];
}

export function invitationResponse({ sentAt, expiresAt, ...rest }: PendingInvitation): InvitationResponse {
  return { ...rest, sentAt: sentAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

const TOKEN = { minLength: 43, maxLength: 43, description: 'From the link of the mail.' };

export class OpenInvitationDto {
  @ApiProperty(TOKEN)
  @IsString()
  @MaxLength(100)
  token!: string;
}

/** What the invited person is shown before they accept. */
@ApiSchema({ name: 'OpenedInvitation' })
export class OpenedInvitationResponse {
  @ApiProperty({ format: 'email' })
  email!: string;
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ enum: LOCALES, enumName: 'Locale' })
  locale!: Locale;
  @ApiProperty({ type: String, nullable: true, description: 'Who invites.' })
  invitedBy!: string | null;
  @ApiProperty({ description: 'Empty when nobody has named it.' })
  company!: string;
}

export class AcceptInvitationDto {
  @ApiProperty(TOKEN)
  @IsString()
  @MaxLength(100)
  token!: string;

  @ApiProperty({ maxLength: 100 })
  @OneLine(100)
  name!: string;

  @ApiProperty({ minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX, format: 'password' })
  @IsString()
  @MaxLength(1000)
  password!: string;

  @ApiPropertyOptional({ enum: LOCALES, enumName: 'Locale' })
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;
}
