import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { ParsedMessage } from '@regulars/mime';
import { threadKeys } from '@regulars/mime';
import { type AddressedTo, ReplyAddresses } from '../reply-addresses.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { type ThreadRow, ThreadsRepository } from '../thread/threads.repository.js';

export interface Place {
  thread: ThreadRow | null;
  /** How the mail was addressed to us, when that was by a signed address. */
  addressedTo: AddressedTo | null;
  /** Mails of ours that came back inside this one. */
  returnedIds: string[];
}

/**
 * Where a mail belongs, by the surest sign first: a signed address of ours (also among References), In-Reply-To, References from the newest, a mail
 * of ours inside a bounce, and a number in the subject if the sender takes part there. Otherwise nowhere.
 */
@Injectable()
export class ThreadFinder {
  constructor(
    private readonly addresses: ReplyAddresses,
    private readonly threads: ThreadsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  async find(tx: Tx, parsed: ParsedMessage, envelopeTo: readonly string[]): Promise<Place> {
    const keys = threadKeys(parsed, envelopeTo);
    const place = { returnedIds: keys.returned };
    // Mailboxes without plus-addresses: there the token travels as the first of our mail's References.
    const signed = await this.bySignedAddress(tx, [...keys.addresses, ...keys.references, ...keys.inReplyTo]);
    if (signed !== null) return { ...signed, ...place };
    const thread =
      (await this.threads.byMessageIds(tx, keys.inReplyTo)) ??
      (await this.threads.byMessageIds(tx, keys.references)) ??
      (await this.threads.byMessageIds(tx, keys.returned)) ??
      (await this.threads.byNumber(tx, keys.numbers, parsed.from?.address ?? ''));
    return { thread, addressedTo: null, ...place };
  }

  private async bySignedAddress(
    tx: Tx,
    candidates: readonly string[],
  ): Promise<{ thread: ThreadRow; addressedTo: AddressedTo } | null> {
    for (const candidate of candidates) {
      const addressedTo = this.addresses.read(candidate);
      if (addressedTo === null) continue;
      const threadId =
        addressedTo.kind === 'bounce' ? await this.threadOf(tx, addressedTo.messageId) : addressedTo.threadId;
      // A thread that was deleted for good leaves its addresses behind.
      const thread = threadId === null ? null : await this.threads.find(tx, threadId);
      if (thread !== null) return { thread, addressedTo };
    }
    return null;
  }

  private async threadOf(tx: Tx, messageId: string): Promise<string | null> {
    return (await this.messages.outgoingById(tx, messageId))?.thread_id ?? null;
  }
}
