import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';

export interface ReceivedMail extends Email {
  envelope: { from: string; to: string[] };
  /** As it came over the wire. */
  raw: Buffer;
  header(name: string): string | undefined;
}

/** The world outside, as far as mail goes: a real SMTP server that takes everything, and a way to write back. */
export class MailWorld {
  readonly mails: ReceivedMail[] = [];
  private readonly server: SMTPServer;
  private port = 0;
  /** When set, every recipient is refused with this code. */
  refuseWith: number | undefined;
  /** Answers or passes on what came, after it was taken. */
  onMail: ((mail: ReceivedMail, to: string) => Promise<void>) | undefined;
  /** Answers under way. */
  busy = 0;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => {
        if (this.refuseWith === undefined) done();
        else done(Object.assign(new Error('No such person here'), { responseCode: this.refuseWith }));
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          void this.keep(
            Buffer.concat(parts),
            mailFrom === false ? '' : mailFrom.address,
            rcptTo.map(({ address }) => address),
          ).then(() => done());
        });
      },
    });
  }

  async open(): Promise<string> {
    // Servers under test are killed in the middle of a mail; that breaks a connection, not this world.
    this.server.on('error', () => undefined);
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    const address = this.server.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    return this.address;
  }

  /** For SMTP_URL. */
  get address(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.envelope.to.includes(address));
  }

  private async keep(raw: Buffer, from: string, to: string[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const header = (name: string) => parsed.headers.find(({ key }) => key === name.toLowerCase())?.value;
    const mail = { ...parsed, envelope: { from, to }, raw, header };
    this.mails.push(mail);
    for (const recipient of to) void this.react(mail, recipient);
  }

  /** What the far side refuses is its own affair. */
  private async react(mail: ReceivedMail, to: string): Promise<void> {
    this.busy += 1;
    await this.onMail?.(mail, to).catch(() => undefined);
    this.busy -= 1;
  }
}

export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
  inReplyTo?: string;
  references?: string[];
  headers?: Record<string, string>;
  attachments?: { filename: string; content: string | Buffer }[];
}

/** Sends a mail to Regulars' own receiver, as a provider would. */
export async function deliver(
  receiverPort: number,
  letter: Letter | { raw: string | Buffer; from: string; to: string },
): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: receiverPort, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail(
      'raw' in letter ? { envelope: { from: letter.from, to: letter.to }, raw: letter.raw } : letter,
    );
  } finally {
    transport.close();
  }
}

/** An answer as mail programs write it: to Reply-To, tied to the mail, the old text quoted below. */
export function answerTo(mail: ReceivedMail, from: string, text: string): Letter {
  const quoted = (mail.text ?? '')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return {
    from,
    to: mail.replyTo?.[0]?.address ?? mail.from?.address ?? '',
    subject: `Re: ${mail.subject ?? ''}`,
    text: `${text}\n\nOn Mon, 2 Nov 2026 at 10:00, Acme Sales wrote:\n${quoted}`,
    ...(mail.messageId === undefined ? {} : { inReplyTo: mail.messageId, references: [mail.messageId] }),
  };
}
