import { Injectable } from '@nestjs/common';
import { Database, Events, type Tx, PublicEvent } from '@regulars/platform';
import { MailFailed, ReplySent, type ThreadSubject } from '../messaging.events.js';
import { type SuppressionReason, SuppressionsRepository } from '../suppressions.repository.js';
import { ThreadChanges } from '../thread-changes.js';
import type { OutgoingRow } from '../thread/message-row.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { ThreadReader } from '../thread/thread.reader.js';
import { ThreadsRepository } from '../thread/threads.repository.js';

/** What sending writes down, each step with the notice it gives. */
@Injectable()
export class SendingStore {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesRepository,
    private readonly threads: ThreadsRepository,
    private readonly reader: ThreadReader,
    private readonly suppressions: SuppressionsRepository,
    private readonly events: Events,
    private readonly changes: ThreadChanges,
  ) {}

  claim(messageId: string): Promise<OutgoingRow | null> {
    return this.messages.claimForSending(this.database, messageId);
  }

  /** Asked when the mail is about to go, and not when it was written: its owner may have left meanwhile. */
  withheld(row: OutgoingRow): Promise<ReadonlyMap<string, SuppressionReason>> {
    if (!row.automatic) return Promise.resolve(new Map());
    return this.suppressions.among(
      row.recipients.map(({ address }) => address),
      row.purpose === 'forward' ? 'colleague' : 'automatic',
    );
  }

  /** It is nobody's fault and nothing to be mended, so no failure is told. */
  async suppress(row: { id: string }, said: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const threadId = await this.messages.markSuppressed(tx, row.id, said);
      if (threadId !== undefined && threadId !== null) await this.announce(tx, threadId, row.id);
    });
  }

  files(messageId: string): Promise<{ file_id: string; content_id: string | null }[]> {
    return this.reader.fileIds(this.database, [messageId]);
  }

  async sent(row: OutgoingRow, aliases: readonly string[], refused: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const sentAt = await this.messages.markSent(tx, row.id, refused);
      if (aliases.length > 0) await this.messages.addAliases(tx, row.id, aliases);
      const subject = await this.announce(tx, row.thread_id, row.id);
      await this.events.publish(tx, new PublicEvent('message.sent', told(row.id, subject)));
      if (row.purpose === 'reply' && !row.automatic && subject !== null && sentAt !== null)
        await this.events.publish(tx, new ReplySent(row.id, subject, sentAt.toISOString()));
    });
  }

  async wait(row: OutgoingRow, said: string): Promise<void> {
    await this.messages.markWaiting(this.database, row.id, said);
  }

  async fail(row: { id: string }, said: string): Promise<void> {
    await this.database.transaction((tx) => this.failWithin(tx, row.id, said));
  }

  /** Also for mail that came back: it failed, although it had been sent. */
  async failWithin(tx: Tx, messageId: string, said: string): Promise<void> {
    const threadId = await this.messages.markFailed(tx, messageId, said);
    if (threadId === null) return;
    const thread = await this.announce(tx, threadId, messageId);
    if (thread) await this.events.publish(tx, new MailFailed(messageId, threadId, thread));
    await this.events.publish(tx, new PublicEvent('message.failed', told(messageId, thread)));
  }

  private async announce(tx: Tx, threadId: string, messageId: string): Promise<ThreadSubject | null> {
    const thread = await this.threads.find(tx, threadId);
    if (thread === null) return null;
    const subject = { type: thread.subject_type, id: thread.subject_id };
    tx.afterCommit(() => this.changes.tell({ subject, messageId }));
    return subject;
  }
}

function told(id: string, subject: ThreadSubject | null): Record<string, unknown> {
  return subject?.type === 'order' ? { id, orderId: subject.id } : { id };
}
