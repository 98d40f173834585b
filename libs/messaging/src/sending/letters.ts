import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Logger, type RunningJob, SealedTexts, Tasks, type Tx } from '@regulars/platform';
import { safeMailbox } from '../mailbox.js';
import { SuppressionsRepository } from '../suppressions.repository.js';
import { Letterhead } from './letterhead.js';
import { HandOverError, MailTransport } from './mail-transport.js';
import type { MailContent } from './render-mail.js';
import { singleMail } from './single-mail.js';

/** A mail to somebody outside that belongs to no conversation. */
export interface Letter {
  to: { name: string | null; address: string };
  subject: string;
  content: MailContent;
  /** `asked`: they asked for this very mail on a page of ours just now. Everything else is `automatic`. */
  kind: 'asked' | 'automatic';
  /** Where one press ends such mail (RFC 8058); every `automatic` letter to a member has one. */
  unsubscribeUrl?: string;
}

const TASK = 'messaging.send-letter';
/** About an hour of growing pauses: who waits for a link asks again. */
const TRIES = 8;

/**
 * Letters wait as jobs of the transaction that wrote them, sealed, as the link in one lets in whoever reads it. The suppression list is
 * asked when a letter is about to go: what was queued before somebody left does not reach them.
 */
@Injectable()
export class Letters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly seals: SealedTexts,
    private readonly suppressions: SuppressionsRepository,
    private readonly transport: MailTransport,
    private readonly letterhead: Letterhead,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, (payload, job) => this.deliver(payload as { id: string; sealed: string }, job));
  }

  async send(tx: Tx, letter: Letter): Promise<void> {
    const id = randomUUID();
    const payload = { id, sealed: this.seals.seal(purposeOf(id), JSON.stringify(letter)) };
    await this.jobs.enqueue(tx, { task: TASK, payload, maxAttempts: TRIES });
  }

  private async deliver({ id, sealed }: { id: string; sealed: string }, job: RunningJob): Promise<void> {
    const { to, subject, content, kind, unsubscribeUrl } = JSON.parse(this.seals.open(purposeOf(id), sealed)) as Letter;
    const recipient = safeMailbox(to);
    if (recipient === null) {
      this.ended(id, 'mail can’t be addressed to this');
      return;
    }
    const reason = (await this.suppressions.among([recipient.address], kind)).get(recipient.address);
    if (reason !== undefined) {
      this.ended(id, `suppressed: ${reason}`);
      return;
    }
    const mail = singleMail(this.letterhead, id, { recipient, subject, content, unsubscribeUrl });
    try {
      await this.transport.handOver(mail);
      this.logger.info({ letterId: id }, 'letter sent');
    } catch (error) {
      if (!(error instanceof HandOverError)) throw error;
      if (!error.permanent && job.attempt < job.maxAttempts) throw error;
      this.ended(id, error.reason);
    }
  }

  /** Addresses are for no log. */
  private ended(letterId: string, reason: string): void {
    this.logger.warn({ letterId, reason }, 'letter not sent');
  }
}

function purposeOf(id: string): string {
  return `${TASK}:${id}`;
}
