import type { X509Certificate } from 'node:crypto';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import {
  ACCOUNT_STATES,
  AFTER_TAKING,
  type AccountState,
  type AfterTaking,
  type MailAccountRow,
  SECURITIES,
  type Security,
} from '../mail-account.js';
import type { LeftMail } from '../mail-progress.repository.js';
import {
  type CertificateFacts,
  certificateFacts,
  certificatesAsText,
  readCertificates,
} from '../trusted-certificates.js';

@ApiSchema({ name: 'MailAccountError' })
class MailAccountErrorResponse {
  @ApiProperty({ example: 'messaging/mail-sign-in-refused' })
  code!: string;
  @ApiProperty({ description: 'What is wrong and what to do, in words.' })
  message!: string;
  @ApiProperty({ format: 'date-time' })
  at!: string;
}

@ApiSchema({ name: 'MailAccountStatus' })
class MailAccountStatusResponse {
  @ApiProperty({ enum: ['off', ...ACCOUNT_STATES], enumName: 'MailAccountState' })
  state!: AccountState | 'off';
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  connectedSince!: string | null;
  @ApiProperty({ type: MailAccountErrorResponse, nullable: true })
  lastError!: MailAccountErrorResponse | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'While in trouble.' })
  nextTryAt!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was last known that nothing is missing.',
  })
  lastLookedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastTakenAt!: string | null;
  @ApiProperty({ type: 'integer', description: 'Mails taken so far.' })
  taken!: number;
  @ApiProperty({ type: 'integer', description: 'Mails in the mailbox that are not taken yet.' })
  behind!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when there are any.' })
  behindSince!: string | null;
  @ApiProperty({ type: 'integer', description: 'Mails too large or unreadable; see the account itself.' })
  left!: number;
}

@ApiSchema({ name: 'LeftMail' })
class LeftMailResponse {
  @ApiProperty()
  folder!: string;
  @ApiProperty({ enum: ['too-large', 'unreadable'], enumName: 'LeftMailReason' })
  reason!: LeftMail['reason'];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Bytes.' })
  size!: number | null;
  @ApiProperty({ type: String, nullable: true })
  from!: string | null;
  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;
  @ApiProperty({ format: 'date-time' })
  notedAt!: string;
}

@ApiSchema({ name: 'MailCertificateFacts' })
class MailCertificateFactsResponse implements CertificateFacts {
  @ApiProperty({ example: 'CN=mail.example.com' })
  subject!: string;
  @ApiProperty({ example: 'CN=Example Root CA', description: 'The same as the subject: self-signed.' })
  issuer!: string;
  @ApiProperty({ description: 'SHA-256.', example: '5F:3A:…' })
  fingerprint!: string;
  @ApiProperty({ format: 'date-time' })
  validFrom!: string;
  @ApiProperty({ format: 'date-time' })
  validTo!: string;
}

@ApiSchema({ name: 'MailCertificate' })
export class MailCertificateResponse extends MailCertificateFactsResponse {
  @ApiProperty({ description: 'In PEM, as an account takes it.' })
  pem!: string;
}

@ApiSchema({ name: 'MailAccount' })
export class MailAccountResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  host!: string;
  @ApiProperty({ type: 'integer' })
  port!: number;
  @ApiProperty({ enum: SECURITIES, enumName: 'MailSecurity' })
  security!: Security;
  @ApiProperty()
  username!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What is trusted in place of the usual authorities, in PEM.',
  })
  certificate!: string | null;
  @ApiProperty({ type: [MailCertificateFactsResponse], description: 'What stands in `certificate`.' })
  trusts!: MailCertificateFactsResponse[];
  @ApiProperty({ type: [String] })
  folders!: string[];
  @ApiProperty({ type: String, nullable: true })
  junkFolder!: string | null;
  @ApiProperty({ enum: AFTER_TAKING, enumName: 'MailAfterTaking' })
  afterTaking!: AfterTaking;
  @ApiProperty({ type: String, nullable: true })
  moveTo!: string | null;
  @ApiProperty({ format: 'date' })
  since!: string;
  @ApiProperty()
  active!: boolean;
  @ApiProperty({ type: MailAccountStatusResponse })
  status!: MailAccountStatusResponse;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

@ApiSchema({ name: 'MailAccountDetails' })
export class MailAccountDetailsResponse extends MailAccountResponse {
  @ApiProperty({
    type: [LeftMailResponse],
    description: 'The newest fifty that stay in the mailbox, or of which only the beginning was taken.',
  })
  leftMails!: LeftMailResponse[];
}

@ApiSchema({ name: 'MailAccountPage' })
export class MailAccountPageResponse extends PageResponse {
  @ApiProperty({ type: [MailAccountResponse] })
  data!: MailAccountResponse[];
}

@ApiSchema({ name: 'MailFolder' })
class MailFolderResponse {
  @ApiProperty({ example: 'INBOX' })
  path!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the server says it is for (RFC 6154): `\\Junk`, `\\Sent` …',
    example: '\\Junk',
  })
  use!: string | null;
}

@ApiSchema({ name: 'MailAccountTest' })
export class MailAccountTestResponse {
  @ApiProperty({ type: [MailFolderResponse] })
  folders!: MailFolderResponse[];
  @ApiProperty({ description: 'False: the server tells nothing by itself and is asked each minute.' })
  idle!: boolean;
}

/** The password is not among it, in whatever form. */
export function mailAccountResponse(row: MailAccountRow, left: number): MailAccountResponse {
  const { id, name, host, port, security, username, certificate, folders, since, active, version } = row;
  return {
    ...{ id, name, host, port, security, username, certificate, folders },
    trusts: certificate === null ? [] : readCertificates(certificate).map(certificateFacts),
    ...{ junkFolder: row.junk_folder, afterTaking: row.after_taking, moveTo: row.move_to, since, active, version },
    status: {
      state: active ? row.state : 'off',
      connectedSince: text(row.connected_since),
      lastError: row.last_error,
      nextTryAt: row.state === 'trouble' ? text(row.next_try_at) : null,
      lastLookedAt: text(row.last_looked_at),
      lastTakenAt: text(row.last_taken_at),
      taken: row.taken,
      behind: row.behind,
      behindSince: text(row.behind_since),
      left,
    },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export function mailCertificateResponse(shown: X509Certificate): MailCertificateResponse {
  return { ...certificateFacts(shown), pem: certificatesAsText([shown]) };
}

export function leftMailResponse({ path, reason, size, sender, subject, noted_at }: LeftMail): LeftMailResponse {
  return { folder: path, reason, size, from: sender, subject, notedAt: noted_at.toISOString() };
}

function text(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
