import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, Jobs, Tasks, type Tx } from '@regulars/platform';
import { safeHeader } from '@regulars/mime';
import { safeMailbox } from '../mailbox.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { ThreadsRepository } from '../thread/threads.repository.js';
import { AutomaticAnswers } from './automatic-answers.js';
import { storedImage } from './compose-mail.js';
import { Letterhead } from './letterhead.js';
import { MailSender } from './mail-sender.js';
import type { TakenBack } from '../thread/message-row.js';
import type { Origin, OutgoingMail } from './outgoing-mail.js';

const TASK = 'messaging.send';
const MAX_SUBJECT = 500;

/** Mail that waits in the database: it exists if and only if the transaction that queued it commits. */
@Injectable()
export class Outbox implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly messages: MessagesRepository,
    private readonly threads: ThreadsRepository,
    private readonly letterhead: Letterhead,
    private readonly sender: MailSender,
    private readonly answers: AutomaticAnswers,
  ) {}

  onModuleInit(): void {
    this.tasks.define(TASK, (payload, job) => this.sender.send((payload as { messageId: string }).messageId, job));
  }

  /**
   * @returns the message's id; of the first one when `onceKey` was used before
   * @throws 422 when no recipient has an address that mail can be sent to
   */
  async queue(tx: Tx, mail: OutgoingMail): Promise<string> {
    const id = await this.write(tx, mail, null);
    if (id !== null) return id;
    const first = mail.onceKey === undefined ? null : await this.messages.idOfOnce(tx, mail.onceKey);
    if (first === null) throw new Error('A new message was refused as a repetition of none');
    return first;
  }

  /** @returns null when this very mail was passed on before */
  async passOn(tx: Tx, mail: OutgoingMail, origin: Origin): Promise<string | null> {
    return this.write(tx, mail, origin);
  }

  private async write(tx: Tx, mail: OutgoingMail, origin: Origin | null): Promise<string | null> {
    const recipients = mail.to.map((mailbox) => safeMailbox(mailbox)).filter((mailbox) => mailbox !== null);
    if (recipients.length === 0) throw noRecipient();
    const id = await this.messages.newId(tx);
    const replyTo = this.letterhead.replyTo(mail);
    const inserted = await this.messages.insert(tx, {
      id,
      threadId: mail.threadId,
      kind: 'mail',
      purpose: mail.purpose,
      direction: 'out',
      status: 'queued',
      authorName: mail.author?.name ?? null,
      authorEmail: mail.author?.email ?? null,
      authorStaffId: mail.author?.staffId ?? null,
      sender: this.letterhead.from(mail),
      recipients,
      replyTo,
      subject: safeHeader(mail.subject).slice(0, MAX_SUBJECT),
      text: mail.text,
      quoted: mail.quoted ?? null,
      html: mail.html ?? null,
      messageIdHeader: this.letterhead.idOf(id),
      ...(await this.placeInConversation(tx, mail, replyTo)),
      automatic: mail.automatic,
      onceKey: mail.onceKey ?? null,
      contentHash: origin?.contentHash ?? null,
      rawId: origin?.rawId ?? null,
      dueAt: mail.due?.at ?? null,
      scheduled: mail.due?.scheduled ?? false,
    });
    if (!inserted) return null;
    const attached = (mail.fileIds ?? []).map((fileId) => ({
      fileId,
      contentId: mail.html?.includes(storedImage(fileId)) === true ? this.letterhead.idOf(fileId) : null,
    }));
    await this.messages.attach(tx, id, attached);
    const addresses = recipients.map(({ address }) => address);
    if (mail.purpose !== 'forward') await this.threads.addParticipants(tx, mail.threadId, addresses);
    const source = origin?.messageIdHeader ?? null;
    if (source !== null) await this.messages.addAliases(tx, id, [source]);
    const [only] = recipients;
    const obstacle = mail.sparing && only ? await this.answers.claim(tx, id, only.address) : null;
    if (obstacle !== null) {
      await this.messages.markFailed(tx, id, obstacle);
      return id;
    }
    await this.jobs.enqueue(tx, {
      ...jobOf(id),
      ...(mail.due === undefined ? {} : { runAt: mail.due.at, key: keyOf(id) }),
    });
    return id;
  }

  /** For a mail that failed, after what was in its way is gone. @throws 409 when it is not a failed one */
  async retry(tx: Tx, messageId: string): Promise<void> {
    if (!(await this.messages.requeue(tx, messageId))) {
      throw new DomainError('messaging/not-failed', 409, 'Only a mail that could not be sent can be sent again.');
    }
    await this.jobs.enqueue(tx, jobOf(messageId));
  }

  /** Nobody has heard of it: it is gone, and its job finds nothing. @throws 409 when it is on its way, or was never ours to send */
  async takeBack(tx: Tx, messageId: string): Promise<TakenBack> {
    const mail = await this.messages.takeBack(tx, messageId);
    if (mail === null) throw onItsWay();
    return mail;
  }

  /** @throws 409 when it does not wait any more */
  async sendNow(tx: Tx, messageId: string): Promise<void> {
    if (!(await this.messages.hasten(tx, messageId))) throw onItsWay();
    await this.jobs.enqueue(tx, { ...jobOf(messageId), key: keyOf(messageId) });
  }

  /** Mails to the customer follow the conversation with the customer, forwards those to the same colleague. */
  private async placeInConversation(
    tx: Tx,
    { purpose, threadId }: OutgoingMail,
    replyTo: string,
  ): Promise<{ inReplyTo: string[]; references: string[] }> {
    const newestFirst =
      purpose === 'forward'
        ? await this.messages.forwardsTo(tx, threadId, replyTo)
        : (await this.messages.conversation(tx, threadId)).map((earlier) => earlier.message_id_header);
    const [latest] = newestFirst;
    return { inReplyTo: latest === undefined ? [] : [latest], references: newestFirst.toReversed() };
  }
}

const jobOf = (messageId: string) => ({ task: TASK, payload: { messageId } });

/** One job for each mail that waits: sent earlier, its job is moved. */
const keyOf = (messageId: string) => `${TASK}:${messageId}`;

function onItsWay(): DomainError {
  return new DomainError(
    'messaging/on-its-way',
    409,
    'The mail does not wait any more: it is on its way, or was taken back already.',
  );
}

function noRecipient(): DomainError {
  return new DomainError('messaging/no-recipient', 422, 'There is no e-mail address to write to. Add one first.', {
    errors: [{ pointer: '/to', code: 'required', message: 'Add an e-mail address.' }],
  });
}
