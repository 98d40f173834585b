import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { type SendMailOptions, createTransport } from 'nodemailer';
import { MessagingConfig } from '../messaging.config.js';
import { MESSAGE_COMMANDS, type SmtpError, type SmtpFault, smtpFault } from './smtp-faults.js';
import { demandsTls } from './smtp-server.js';

export interface HandedOver {
  /** Message-IDs that the provider put in place of ours, without angle brackets. */
  aliases: string[];
  /** What the server said about recipients it refused while it took the mail for others. */
  refused: string | null;
  /** What it said when it took the mail. */
  answer: string;
}

/**
 * `permanent`: the server said that this mail can't be delivered (5xx to sender, recipient or content). Everything else,
 * also a wrong password, is the connection's trouble and may be over at the next try.
 */
export class HandOverError extends Error {
  constructor(
    /** For the people who read the thread; it may hold addresses, so it is for no log. */
    readonly said: string,
    readonly permanent: boolean,
    readonly reason: string,
    readonly fault: SmtpFault,
  ) {
    super(`mail was not handed over: ${reason}`);
  }
}

@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private transport: ReturnType<typeof createPool> | undefined;

  constructor(private readonly config: MessagingConfig) {}

  /** @throws HandOverError */
  async handOver(mail: SendMailOptions): Promise<HandedOver> {
    if (this.config.smtpUrl === undefined)
      throw new HandOverError('SMTP_URL is not set.', false, 'SMTP_URL is not set', 'unset');
    this.transport ??= createPool(this.config.smtpUrl, this.config.connections);
    try {
      const info = await this.transport.sendMail(mail);
      const refusals = (info.rejectedErrors ?? []).map((error) => error.response ?? error.message);
      const answer = info.response.replace(/\s+/g, ' ').slice(0, 300);
      return { aliases: rewrittenIds(info.response, this.config.smtpUrl), refused: refusals.join(' ') || null, answer };
    } catch (error) {
      throw asHandOverError(error);
    }
  }

  beforeApplicationShutdown(): void {
    this.transport?.close();
  }
}

function createPool(url: string, maxConnections: number) {
  return createTransport({
    pool: true,
    url,
    maxConnections,
    // Only where it is so: said here, it would stand before what the URL says.
    ...(demandsTls(url) ? { requireTLS: true } : {}),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
    // A mail cut off in the hand-over is retried by its job, which knows about it.
    maxRequeues: 0,
  });
}

function asHandOverError(failure: unknown): HandOverError {
  const error = failure as SmtpError;
  const { code = '', command = '', responseCode, response, message } = error;
  const permanent =
    responseCode !== undefined && responseCode >= 500 && MESSAGE_COMMANDS.test(command) && code !== 'EAUTH';
  const said = (response ?? message ?? 'no answer').replace(/\s+/g, ' ').slice(0, 1000);
  return new HandOverError(
    said,
    permanent || (code === 'EENVELOPE' && responseCode === undefined),
    [code, command, responseCode].filter(Boolean).join(' '),
    smtpFault(error),
  );
}

/**
 * Providers that replace the Message-ID tell the new one in their answer to DATA. Amazon SES gives only its left half:
 * https://docs.aws.amazon.com/ses/latest/dg/header-fields.html
 */
export function rewrittenIds(response: string, smtpUrl: string): string[] {
  const whole = [...response.matchAll(/<([^<>\s@]+@[^<>\s@]+)>/g)].map((match) => match[1] ?? '');
  const ses = /^email-smtp\.([a-z0-9-]+)\.amazonaws\.com$/.exec(new URL(smtpUrl).hostname)?.[1];
  const half = ses === undefined ? undefined : /\bOk ([\da-f-]{20,})\s*$/i.exec(response)?.[1];
  if (half === undefined) return whole;
  return [...whole, `${half}@email.amazonses.com`, `${half}@${ses ?? ''}.amazonses.com`];
}
