import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks } from '@regulars/platform';
import { MailTaker } from './mail-taker.js';
import { RawMessagesRepository } from './raw-messages.repository.js';

const TASK = 'messaging.take';

export interface Envelope {
  /** Empty for the null sender of bounces. */
  from: string;
  to: readonly string[];
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
    const sha256 = createHash('sha256').update(content).digest();
    await this.database.transaction(async (tx) => {
      const rawId = await this.raws.insert(tx, { sha256, content, from, to });
      if (rawId !== null) await this.jobs.enqueue(tx, { task: TASK, payload: { rawId } });
    });
  }
}
