import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger, ProcessConfig } from '@regulars/platform';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MessagingConfig } from '../messaging.config.js';
import { MailIntake } from './mail-intake.js';

const MAX_RECIPIENTS = 100;
/** Mails are held in memory until they are stored: beyond this, senders are asked to come back. */
const MAX_HELD_BYTES = 128 * 1024 * 1024;

/**
 * Takes mail for our own domain, from anyone, and passes none on. 250 is answered when the mail and the job that will read
 * it are committed, and not before.
 */
@Injectable()
export class SmtpReceiver implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: SMTPServer | undefined;
  private held = 0;

  constructor(
    private readonly config: MessagingConfig,
    private readonly process: ProcessConfig,
    private readonly intake: MailIntake,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const port = this.config.receiverPort;
    if (port === undefined || !this.process.servesHttp) return;
    const server = this.createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, this.config.inHost, () => {
        server.off('error', reject);
        resolve();
      });
    });
    server.on('error', (error) => this.logger.debug({ err: error }, 'SMTP connection failed'));
    this.server = server;
    this.logger.info({ port }, 'receiving mail');
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private createServer(): SMTPServer {
    return new SMTPServer({
      name: this.config.domain,
      banner: 'Regulars',
      size: this.config.inLimit,
      // No account exists here, and the certificate that the library brings is everybody's.
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      maxClients: this.config.inClients,
      socketTimeout: 60_000,
      closeTimeout: 5_000,
      onRcptTo: ({ address }, session, done) => done(this.refusal(address, session)),
      onData: (stream, session, done) => {
        this.receive(stream, session).then(
          () => done(null, 'kept'),
          (error: unknown) => done(error instanceof SmtpRefusal ? error : this.unexpected(error)),
        );
      },
    });
  }

  /** Everything else is somebody else's mail: this is no relay. */
  private refusal(address: string, session: SMTPServerSession): SmtpRefusal | null {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    if (domain !== this.config.domain)
      return new SmtpRefusal(550, '5.7.1 Relaying denied: mail is taken for our own domain only');
    if (session.envelope.rcptTo.length >= MAX_RECIPIENTS) return new SmtpRefusal(452, '4.5.3 Too many recipients');
    return null;
  }

  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    let size = 0;
    let full = false;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        // The stream has to be read to its end in any case, or the sender would never hear the answer.
        full ||= this.held + chunk.length > MAX_HELD_BYTES;
        if (full || stream.sizeExceeded) continue;
        chunks.push(chunk);
        size += chunk.length;
        this.held += chunk.length;
      }
      if (stream.sizeExceeded) throw new SmtpRefusal(552, `5.3.4 The mail is larger than ${this.config.inLimit} bytes`);
      if (full) throw new SmtpRefusal(452, '4.3.1 Too much mail at once, please try again later');
      const { mailFrom, rcptTo } = session.envelope;
      await this.intake.accept(Buffer.concat(chunks), {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
      });
    } finally {
      this.held -= size;
    }
  }

  private unexpected(error: unknown): SmtpRefusal {
    this.logger.error({ err: error }, 'a mail could not be stored');
    return new SmtpRefusal(451, '4.3.0 The mail could not be stored, please try again later');
  }
}

class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}
