import { Injectable } from '@nestjs/common';
import { type Tx } from '@regulars/platform';
import { type Classification, type ParsedMessage, splitQuotes } from '@regulars/mime';
import { isAddress, safeMailbox } from '../mailbox.js';
import { SuppressionsRepository } from '../suppressions.repository.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { type ThreadRow, ThreadsRepository } from '../thread/threads.repository.js';
import { IncomingFiles, withStoredImages } from './incoming-files.js';

export interface Incoming {
  parsed: ParsedMessage;
  classification: Classification;
  thread: ThreadRow | null;
  rawId: string;
  contentHash: Buffer;
  unverified: boolean;
  /** What of it was not taken in, in words for the thread. */
  leftOut: string | null;
  /** Set when a colleague wrote it and proved it. */
  author: { id: string; name: string; email: string } | null;
}

const MAX_TEXT = 500_000;
/** Longer ones exist only to harm, and would not fit into an index. */
const MAX_MESSAGE_ID = 500;

/** Reports about delivery are told in words; their machine-readable parts stay in the raw mail. */
const WITHOUT_FILES = new Set(['bounce', 'complaint', 'receipt']);

/** Writes a mail that came in: the message, its files, its names, and who takes part from now on. */
@Injectable()
export class IncomingMails {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly threads: ThreadsRepository,
    private readonly files: IncomingFiles,
    private readonly suppressions: SuppressionsRepository,
  ) {}

  /** @returns the message's id; null when an equal one was taken before */
  async write(tx: Tx, incoming: Incoming): Promise<string | null> {
    const { parsed, classification, thread, author } = incoming;
    const { fresh, quoted } = splitQuotes(parsed.text.slice(0, MAX_TEXT));
    const id = await this.messages.newId(tx);
    const attachments = WITHOUT_FILES.has(classification.kind) ? [] : parsed.attachments;
    const replyTo = parsed.replyTo[0]?.address;
    const inserted = await this.messages.insert(tx, {
      id,
      threadId: thread?.id ?? null,
      kind: 'mail',
      purpose: 'incoming',
      direction: 'in',
      status: 'received',
      authorName: author?.name ?? textOrNull(parsed.from?.name),
      authorEmail: author?.email ?? textOrNull(parsed.from?.address),
      authorStaffId: author?.id ?? null,
      sender: parsed.from,
      recipients: parsed.to,
      copies: parsed.cc,
      replyTo: replyTo !== undefined && isAddress(replyTo) ? replyTo : null,
      subject: parsed.subject.slice(0, 1000),
      text: fresh,
      quoted: textOrNull(quoted),
      html: parsed.html,
      messageIdHeader: shortId(parsed.messageId),
      inReplyTo: parsed.inReplyTo.filter(isShort).slice(0, 50),
      references: parsed.references.filter(isShort).slice(-50),
      automatic: classification.kind !== 'human',
      unverified: incoming.unverified,
      classification: classification.kind,
      classificationReason: classification.reason,
      contentHash: incoming.contentHash,
      rawId: incoming.rawId,
    });
    if (!inserted) return null;
    const { files, byContentId, leftOut: tooLarge } = await this.files.store(tx, id, attachments);
    const leftOut = incoming.leftOut ?? tooLarge;
    await this.messages.attach(tx, id, files);
    const html = withStoredImages(parsed.html, byContentId);
    if (html !== parsed.html || leftOut !== null) await this.messages.completeIncoming(tx, id, html, leftOut);
    if (classification.kind === 'human' && !incoming.unverified) await this.welcome(tx, parsed, thread);
    return id;
  }

  private async welcome(tx: Tx, parsed: ParsedMessage, thread: ThreadRow | null): Promise<void> {
    const sender = parsed.from === null ? null : safeMailbox(parsed.from);
    if (sender === null) return;
    await this.suppressions.liftBounce(tx, sender.address);
    if (thread !== null) await this.threads.addParticipants(tx, thread.id, [sender.address]);
  }
}

function isShort(id: string): boolean {
  return id.length <= MAX_MESSAGE_ID;
}

function shortId(id: string | null): string | null {
  return id !== null && isShort(id) ? id : null;
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
