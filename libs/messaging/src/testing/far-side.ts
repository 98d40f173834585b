import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  from: string;
  to: string[];
  raw: string;
}

/** What the far server says to a recipient; undefined: it takes the mail. */
type Answer = { code: number; text: string } | 'hang up' | undefined;

/** A real SMTP server standing for the customer's. */
export class FarSide {
  readonly arrived: Arrived[] = [];
  answer: (recipient: string) => Answer = () => undefined;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const answer = this.answer(address);
        if (answer === undefined || answer === 'hang up') done();
        else done(Object.assign(new Error(answer.text), { responseCode: answer.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          const raw = Buffer.concat(chunks).toString();
          this.arrived.push({ from: mailFrom === false ? '' : mailFrom.address, to, raw });
          // The mail is taken, and the sender never hears of it.
          if (to.some((address) => this.answer(address) === 'hang up')) this.cut();
          else done(null, 'Ok <rewritten-1@provider.example>');
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<FarSide> {
    const side = new FarSide();
    await new Promise<void>((resolve) => side.server.listen(0, '127.0.0.1', resolve));
    return side;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private cut(): void {
    for (const connection of this.server.connections)
      (connection as { _socket?: { destroy(): void } })._socket?.destroy();
  }
}
