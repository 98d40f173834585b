import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks, type Tx } from '@regulars/platform';
import { MailTaker } from './mail-taker.js';
import { type NewRawMessage, RawMessagesRepository } from './raw-messages.repository.js';

const TASK = 'messaging.take';

export interface Envelope {
  /** Empty for the null sender of bounces; null where nobody told it. */
  from: string | null;
  to: readonly string[];
}

/** A mail from a mailbox, which knows more about it than its bytes. */
export interface MailboxMail {
  content: Buffer;
  accountId: string;
  /** It lay in the junk folder. */
  junk: boolean;
  /** Bytes of the whole mail when `content` is only its beginning. */
  wholeSize: number | null;
}

/** The one door for mail, wherever it comes from: kept as it is, with the job that will read it, in one transaction. */
@Injectable()
export class MailIntake implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly raws: RawMessagesRepository,
    private readonly taker: MailTaker,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, (payload) => this.taker.take((payload as { rawId: string }).rawId));
  }

  /** When this returns, the mail is safe: the sender may be told so. The same bytes are kept once. */
  async accept(content: Buffer, { from, to }: Envelope): Promise<void> {
    await this.database.transaction((tx) =>
      this.keep(tx, [{ content, from, to, accountId: null, junk: false, wholeSize: null }]),
    );
  }

  /** Within the transaction that writes down how far the mailbox was read. @returns how many were new */
  acceptWithin(tx: Tx, mails: readonly MailboxMail[]): Promise<number> {
    return this.keep(
      tx,
      mails.map((mail) => ({ ...mail, from: null, to: [] })),
    );
  }

  private async keep(tx: Tx, mails: readonly Omit<NewRawMessage, 'sha256'>[]): Promise<number> {
    const ids = await Promise.all(
      mails.map((mail) =>
        this.raws.insert(tx, { ...mail, sha256: createHash('sha256').update(mail.content).digest() }),
      ),
    );
    const jobs = ids.flatMap((rawId) => (rawId === null ? [] : [{ task: TASK, payload: { rawId } }]));
    await this.jobs.enqueue(tx, ...jobs);
    return jobs.length;
  }
}
