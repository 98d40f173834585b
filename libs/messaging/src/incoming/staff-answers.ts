import { Injectable } from '@nestjs/common';
import { normalisedEmail, type Tx } from '@regulars/platform';
import { type ParsedMessage, normaliseAddress, splitAnswer } from '@regulars/mime';
import { type StaffMember, StaffReader } from '@regulars/staff';
import type { AddressedTo } from '../reply-addresses.js';
import { aboveAnswerLine } from '../sending/answer-line.js';
import { Outbox } from '../sending/outbox.js';
import type { Origin } from '../sending/outgoing-mail.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import type { ThreadRow } from '../thread/threads.repository.js';
import { IncomingFiles } from './incoming-files.js';

/** A colleague answers a forwarded mail from any mail program, and it goes to the customer under the company's address. */
@Injectable()
export class StaffAnswers {
  constructor(
    private readonly staff: StaffReader,
    private readonly outbox: Outbox,
    private readonly messages: MessagesRepository,
    private readonly files: IncomingFiles,
  ) {}

  /** Token and sender must both fit: the address was made for this very colleague, who is still with the company. */
  async author(
    tx: Tx,
    parsed: ParsedMessage,
    addressedTo: AddressedTo & { kind: 'staff' },
  ): Promise<StaffMember | null> {
    const member = await this.colleague(tx, parsed);
    return member !== null && addressedTo.isFor(member.id) ? member : null;
  }

  /** Writes under a colleague's name to a conversation of somebody else, without the address that would prove it. */
  async pretends(tx: Tx, parsed: ParsedMessage, thread: ThreadRow, addressedTo: AddressedTo | null): Promise<boolean> {
    if (addressedTo?.kind === 'customer') return false;
    const from = normaliseAddress(parsed.from?.address ?? '');
    // Colleagues try the form themselves, and then they are the customer.
    if (thread.customer !== null && normaliseAddress(thread.customer.address) === from) return false;
    return (await this.colleague(tx, parsed)) !== null;
  }

  private async colleague(tx: Tx, parsed: ParsedMessage): Promise<StaffMember | null> {
    const from = parsed.from?.address ?? '';
    return from === '' ? null : this.staff.byEmail(normalisedEmail(from), tx);
  }

  /**
   * Queues the new part of the answer, and only that: what the colleague's program quoted below may be meant for colleagues.
   * @returns null when there is nothing to pass on, or nobody to pass it on to
   */
  async passOn(
    tx: Tx,
    thread: ThreadRow,
    parsed: ParsedMessage,
    author: StaffMember,
    origin: Origin,
    fresh = ownWords(parsed),
  ): Promise<{ messageId: string } | 'duplicate' | null> {
    // The record's own address first: From and Reply-To of a mail that came in are whatever its sender wrote there.
    const customer = thread.customer ?? (await this.messages.lastWriter(tx, thread.id));
    const attached = parsed.attachments.filter(({ inline }) => !inline);
    if (customer === null || (fresh === '' && attached.length === 0)) return null;
    const previous = await this.messages.conversation(tx, thread.id);
    const messageId = await this.outbox.passOn(
      tx,
      {
        threadId: thread.id,
        purpose: 'reply',
        to: [customer],
        subject: answerSubject(previous[0]?.subject ?? '', thread),
        text: fresh,
        automatic: false,
        author: { staffId: author.id, name: author.name, email: author.email },
        replyAs: 'customer',
      },
      origin,
    );
    if (messageId === null) return 'duplicate';
    const { files } = await this.files.store(tx, messageId, attached);
    await this.messages.attach(tx, messageId, files);
    return { messageId };
  }
}

/** What the colleague wrote this time, without quotes and signature. */
export function ownWords({ text }: ParsedMessage): string {
  return splitAnswer(aboveAnswerLine(text)).fresh;
}

/** The customer sees the subject they know, not the one of the forwarded mail. */
function answerSubject(known: string, { number, title }: ThreadRow): string {
  if (known === '') return title === null || title === '' ? `[${number}]` : `${title} [${number}]`;
  return /^\s*(?:re|aw|回复|回覆|答复)\s*[:：]/i.test(known) ? known : `Re: ${known}`;
}
