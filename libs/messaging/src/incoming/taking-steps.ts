import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Classification, ParsedMessage } from '@regulars/mime';
import type { WrittenBy } from '../messaging.events.js';
import type { ThreadRow } from '../thread/threads.repository.js';
import { BounceEffects } from './bounce-effects.js';
import { IncomingMails } from './incoming-mails.js';
import type { RawMessage } from './raw-messages.repository.js';
import { StaffAnswers } from './staff-answers.js';
import type { Place } from './thread-finder.js';

export interface Arrival {
  raw: RawMessage;
  parsed: ParsedMessage;
  classification: Classification;
  hash: Buffer;
}

interface Outcome {
  messageId: string;
  thread: ThreadRow | null;
  sender: WrittenBy;
}

/** The three things that can happen to a mail that is kept. */
@Injectable()
export class TakingSteps {
  constructor(
    private readonly mails: IncomingMails,
    private readonly staffAnswers: StaffAnswers,
    private readonly bounces: BounceEffects,
  ) {}

  /** Null: an equal mail was taken before. */
  async write(tx: Tx, arrival: Arrival, place: Place): Promise<Outcome | null> {
    if (place.addressedTo?.kind === 'staff' && place.thread !== null) {
      return this.fromColleague(tx, arrival, { ...place, thread: place.thread, addressedTo: place.addressedTo });
    }
    const { parsed, classification } = arrival;
    const { thread, addressedTo } = place;
    const unverified =
      thread !== null &&
      classification.kind === 'human' &&
      (await this.staffAnswers.pretends(tx, parsed, thread, addressedTo));
    const messageId = await this.plain(tx, arrival, thread, { unverified, author: null });
    if (messageId === null) return null;
    await this.bounces.apply(tx, classification, place);
    return { messageId, thread, sender: unverified ? 'unverified' : 'outside' };
  }

  private async fromColleague(
    tx: Tx,
    arrival: Arrival,
    { thread, addressedTo }: { thread: ThreadRow; addressedTo: NonNullable<Place['addressedTo']> & { kind: 'staff' } },
  ): Promise<Outcome | null> {
    const { parsed, classification, raw, hash } = arrival;
    const author = await this.staffAnswers.author(tx, parsed, addressedTo);
    // A colleague's vacation answer is kept, and reaches nobody.
    if (author !== null && classification.kind === 'human') {
      const origin = { rawId: raw.id, contentHash: hash, messageIdHeader: parsed.messageId };
      const passedOn = await this.staffAnswers.passOn(tx, thread, parsed, author, origin);
      if (passedOn === 'duplicate') return null;
      if (passedOn !== null) return { messageId: passedOn.messageId, thread, sender: 'staff' };
    }
    const messageId = await this.plain(tx, arrival, thread, { unverified: author === null, author });
    return messageId === null ? null : { messageId, thread, sender: 'unverified' };
  }

  private plain(
    tx: Tx,
    { parsed, classification, raw, hash }: Arrival,
    thread: ThreadRow | null,
    by: { unverified: boolean; author: { id: string; name: string; email: string } | null },
  ): Promise<string | null> {
    const leftOut = raw.whole_size === null ? null : onlyBeginning(raw.whole_size, raw.account_name);
    return this.mails.write(tx, { parsed, classification, thread, rawId: raw.id, contentHash: hash, leftOut, ...by });
  }
}

function onlyBeginning(bytes: number, account: string | null): string {
  const where = account === null ? 'in its mailbox' : `in the mailbox “${account}”`;
  return `This mail has ${Math.ceil(bytes / 1_048_576)} MB, more than is taken in. Its attachments are ${where}.`;
}
