import { Injectable } from '@nestjs/common';
import { Database, Events, Files, Logger, type RunningJob, type Tx } from '@regulars/platform';
import { MailFailed } from '../messaging.events.js';
import { MessagingConfig } from '../messaging.config.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { SuppressionsRepository } from '../suppressions.repository.js';
import { ThreadChanges } from '../thread-changes.js';
import type { OutgoingRow } from '../thread/message-row.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { ThreadReader } from '../thread/thread.reader.js';
import { ThreadsRepository } from '../thread/threads.repository.js';
import { type MailAttachment, composeMail } from './compose-mail.js';
import { HandOverError, MailTransport } from './mail-transport.js';

/** The job behind each outgoing mail. Run again for a mail that was sent, it does nothing. */
@Injectable()
export class MailSender {
  constructor(
    private readonly transport: MailTransport,
    private readonly store: SendingStore,
    private readonly files: Files,
    private readonly addresses: ReplyAddresses,
    private readonly config: MessagingConfig,
    private readonly logger: Logger,
  ) {}

  async send(messageId: string, job: RunningJob): Promise<void> {
    const row = await this.store.claim(messageId);
    if (row === null) return;
    if (row.automatic && (await this.store.allSuppressed(row))) {
      await this.store.fail(row, 'Not sent: earlier mail to this address came back, or its owner asked for none.');
      return;
    }
    try {
      const { aliases, refused } = await this.transport.handOver(await this.compose(row));
      await this.store.sent(row, aliases, refused);
      this.logger.info({ messageId }, 'mail sent');
    } catch (error) {
      if (!(error instanceof HandOverError)) throw error;
      await this.failed(row, error, job);
    }
  }

  private async failed(row: OutgoingRow, error: HandOverError, { attempt, maxAttempts }: RunningJob): Promise<void> {
    if (error.permanent || attempt >= maxAttempts) {
      await this.store.fail(row, error.said);
      this.logger.warn({ messageId: row.id, reason: error.reason }, 'mail failed for good');
      return;
    }
    await this.store.wait(row, error.said);
    throw error;
  }

  private async compose(row: OutgoingRow) {
    return composeMail(row, {
      bounceTo: this.addresses.forBounces(row.id),
      loopMark: this.config.from.address,
      attachments: await this.attachments(row.id),
    });
  }

  private async attachments(messageId: string): Promise<MailAttachment[]> {
    const files = await this.files.describe(await this.store.fileIds(messageId));
    return Promise.all(
      files.map(async ({ id, name, type }) => ({ name, type, content: await this.files.content(id) })),
    );
  }
}

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

  async allSuppressed(row: OutgoingRow): Promise<boolean> {
    const addresses = row.recipients.map(({ address }) => address);
    const suppressed = await this.suppressions.among(addresses);
    return addresses.length > 0 && suppressed.size === new Set(addresses).size;
  }

  async fileIds(messageId: string): Promise<string[]> {
    return (await this.reader.fileIds(this.database, [messageId])).map((link) => link.file_id);
  }

  async sent(row: OutgoingRow, aliases: readonly string[], refused: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.messages.markSent(tx, row.id, refused);
      if (aliases.length > 0) await this.messages.addAliases(tx, row.id, aliases);
      await this.announce(tx, row.thread_id, row.id);
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
  }

  private async announce(tx: Tx, threadId: string, messageId: string): Promise<{ type: string; id: string } | null> {
    const thread = await this.threads.find(tx, threadId);
    if (thread === null) return null;
    const subject = { type: thread.subject_type, id: thread.subject_id };
    tx.afterCommit(() => this.changes.tell({ subject, messageId }));
    return subject;
  }
}
