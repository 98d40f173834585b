import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { SmtpServer } from '../../sending/smtp-server.js';

const ENCRYPTIONS = ['tls', 'starttls', 'offered', 'none'] as const;

@ApiSchema({ name: 'SmtpServer' })
class SmtpServerResponse implements SmtpServer {
  @ApiProperty({ example: 'mail.example.com' })
  host!: string;
  @ApiProperty({ type: 'integer', example: 465 })
  port!: number;
  @ApiProperty({
    enum: ENCRYPTIONS,
    enumName: 'SmtpEncryption',
    description: '`offered`: by STARTTLS where the server offers it, else in the clear.',
  })
  encryption!: SmtpServer['encryption'];
  @ApiProperty({ description: 'False: any certificate is taken, as SMTP_URL asks for.' })
  certificateChecked!: boolean;
  @ApiProperty({ description: 'Whether SMTP_URL has a user name and password.' })
  signsIn!: boolean;
}

@ApiSchema({ name: 'OutgoingMail' })
export class OutgoingMailResponse {
  @ApiProperty({ type: SmtpServerResponse, nullable: true, description: 'Null: SMTP_URL is not set, and mail waits.' })
  server!: SmtpServerResponse | null;
  @ApiProperty({ example: 'Acme Sales' })
  fromName!: string;
  @ApiProperty({ example: 'sales@example.com' })
  fromAddress!: string;
  @ApiProperty({ description: 'Domain of the addresses to which answers come.', example: 'orders.example.com' })
  domain!: string;
  @ApiProperty({ description: 'False: answers come to `fromAddress` itself.' })
  plusAddresses!: boolean;
}

@ApiSchema({ name: 'TestMail' })
export class TestMailResponse {
  @ApiProperty({ format: 'email' })
  to!: string;
  @ApiProperty({ description: 'What the server said when it took the mail.', example: '250 2.0.0 Ok: queued as 4F2' })
  answer!: string;
}
