import type { ThreadSubject } from './messaging.events.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files, type Tx, type Viewer } from '@regulars/platform';
import { MESSAGE_FILES } from './incoming/incoming-files.js';
import { RawMessagesRepository } from './incoming/raw-messages.repository.js';
import { safeMailbox } from './mailbox.js';
import { Outbox } from './sending/outbox.js';
import type { Author, OutgoingMail } from './sending/outgoing-mail.js';
import { type Hindrance, SendingRules } from './sending/sending-rules.js';
import type { TakenBack } from './thread/message-row.js';
import { MessagesRepository } from './thread/messages.repository.js';
import { type ThreadItem, ThreadReader } from './thread/thread.reader.js';
import { ThreadsRepository } from './thread/threads.repository.js';

export interface OpenThread {
  subjectType: string;
  subjectId: string;
  number: string;
  /** What the customer calls it, such as the form's title or their mail's subject. */
  title?: string | null | undefined;
  /** Who the conversation is with, as far as it is known. */
  customer?: { name?: string | null; address: string } | null | undefined;
}

type MayReadSubject = (subjectId: string, viewer: Viewer) => Promise<boolean>;

/** What other modules do with mail: every act takes part in the caller's transaction. */
@Injectable()
export class Correspondence implements OnModuleInit {
  private readonly rules = new Map<string, MayReadSubject>();

  constructor(
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
    private readonly raws: RawMessagesRepository,
    private readonly outbox: Outbox,
    private readonly reader: ThreadReader,
    private readonly files: Files,
    private readonly sending: SendingRules,
  ) {}

  onModuleInit(): void {
    this.files.guard(MESSAGE_FILES, (messageId, viewer) => this.mayReadFiles(messageId, viewer));
  }

  /** The module that owns a kind of subject says who may read the files of its mails. Call in `onModuleInit`. */
  guard(subjectType: string, mayRead: MayReadSubject): void {
    this.rules.set(subjectType, mayRead);
  }

  /** The module that owns a kind of subject says when a mail that waited must not go after all. Call in `onModuleInit`. */
  holdBack(subjectType: string, rule: Hindrance): void {
    this.sending.set(subjectType, rule);
  }

  /** One thread per subject: opened again it is the same one, with the number, title and customer given last. */
  async openThread(tx: Tx, { subjectType, subjectId, number, title, customer }: OpenThread): Promise<string> {
    const mailbox = customer ? safeMailbox(customer) : null;
    const threadId = await this.threads.open(tx, {
      subjectType,
      subjectId,
      number,
      title: title ?? null,
      customer: mailbox,
    });
    if (mailbox !== null) await this.threads.addParticipants(tx, threadId, [mailbox.address]);
    return threadId;
  }

  /** @throws 422 when there is no address to write to */
  async queueMail(tx: Tx, mail: OutgoingMail): Promise<ThreadItem> {
    return this.written(tx, await this.outbox.queue(tx, mail));
  }

  /** @throws 409 when it is not a mail that failed */
  async retryMail(tx: Tx, messageId: string): Promise<ThreadItem> {
    await this.outbox.retry(tx, messageId);
    return this.written(tx, messageId);
  }

  /** A mail that waits is gone as if it had never been written. @throws 409 when it is on its way */
  takeBack(tx: Tx, messageId: string): Promise<TakenBack> {
    return this.outbox.takeBack(tx, messageId);
  }

  /** @throws 409 when it does not wait any more */
  async sendNow(tx: Tx, messageId: string): Promise<ThreadItem> {
    await this.outbox.sendNow(tx, messageId);
    return this.written(tx, messageId);
  }

  /** A note among colleagues: it is sent to nobody. */
  async addNote(tx: Tx, note: { threadId: string; text: string; author: Author }): Promise<ThreadItem> {
    const id = await this.messages.newId(tx);
    await this.messages.insert(tx, {
      id,
      threadId: note.threadId,
      kind: 'note',
      purpose: 'note',
      direction: null,
      status: null,
      authorName: note.author.name,
      authorEmail: note.author.email,
      authorStaffId: note.author.staffId,
      text: note.text,
    });
    return this.written(tx, id);
  }

  /** Puts an incoming mail that belonged nowhere into a thread. @returns false when it has found its place already */
  async adopt(tx: Tx, { messageId, threadId }: { messageId: string; threadId: string }): Promise<boolean> {
    const adopted = await this.messages.adopt(tx, messageId, threadId);
    if (adopted === null) return false;
    if (adopted.address !== null) await this.threads.addParticipants(tx, threadId, [adopted.address]);
    return true;
  }

  /** For good: every message, its files and the mail as it came. Files of the subject itself are not touched. */
  async removeThread(tx: Tx, subject: ThreadSubject): Promise<void> {
    const threadId = await this.reader.threadIdOf(subject.type, subject.id, tx);
    if (threadId === null) return;
    const remains = await this.messages.remainsOf(tx, threadId);
    await this.threads.remove(tx, threadId);
    for (const { id, has_files } of remains) if (has_files) await this.files.remove(tx, { type: MESSAGE_FILES, id });
    await this.raws.remove(
      tx,
      remains.map(({ raw_id }) => raw_id).filter((id) => id !== null),
    );
  }

  private async written(tx: Tx, messageId: string): Promise<ThreadItem> {
    const item = await this.reader.item(messageId, tx);
    if (item === null) throw new Error('A message that was just written is not there');
    return item;
  }

  private async mayReadFiles(messageId: string, viewer: Viewer): Promise<boolean> {
    const subject = await this.reader.subjectOf(messageId);
    if (subject === null) return viewer.can('mail:read');
    return (await this.rules.get(subject.type)?.(subject.id, viewer)) ?? false;
  }
}
