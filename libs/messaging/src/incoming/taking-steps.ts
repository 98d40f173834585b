import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx } from '@regulars/platform';
import type { StaffMember } from '@regulars/staff';
import type { Classification, ParsedMessage } from '@regulars/mime';
import type { WrittenBy } from '../messaging.events.js';
import type { ThreadRow } from '../thread/threads.repository.js';
import { BounceEffects } from './bounce-effects.js';
import { IncomingMails } from './incoming-mails.js';
import type { RawMessage } from './raw-messages.repository.js';
import { StaffAnswers, ownWords } from './staff-answers.js';
import { StaffCommands } from './staff-commands.js';
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
    private readonly commands: StaffCommands,
    private readonly database: Database,
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
    const { parsed, classification } = arrival;
    const author = await this.staffAnswers.author(tx, parsed, addressedTo);
    // A colleague's vacation answer is kept, and reaches nobody.
    if (author !== null && classification.kind === 'human') {
      const reader = this.commands.of(thread.subject_type);
      const { commands, rest } = reader?.split(ownWords(parsed)) ?? { commands: [], rest: ownWords(parsed) };
      if (reader && commands.length > 0) {
        const mail = { subjectId: thread.subject_id, threadId: thread.id, author, commands };
        const kept = () => this.passOnOrKeep(tx, arrival, thread, author, rest, 'command');
        try {
          return await this.database.part(tx, async () => {
            // First the mail, which tells whether it was taken before; then what it orders.
            const outcome = await kept();
            if (outcome !== null) await reader.obey(tx, mail);
            return outcome;
          });
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const messageId = await this.plain(tx, arrival, thread, { unverified: false, author });
          if (messageId === null) return null;
          await reader.refuse(tx, { ...mail, messageId }, error);
          return { messageId, thread, sender: 'command' };
        }
      }
      return this.passOnOrKeep(tx, arrival, thread, author, rest, 'unverified');
    }
    const messageId = await this.plain(tx, arrival, thread, { unverified: author === null, author });
    return messageId === null ? null : { messageId, thread, sender: 'unverified' };
  }

  /** @param otherwise what the mail is when there is nothing to pass on, or nobody to pass it on to */
  private async passOnOrKeep(
    tx: Tx,
    arrival: Arrival,
    thread: ThreadRow,
    author: StaffMember,
    text: string,
    otherwise: WrittenBy,
  ): Promise<Outcome | null> {
    const { parsed, raw, hash } = arrival;
    const origin = { rawId: raw.id, contentHash: hash, messageIdHeader: parsed.messageId };
    const passedOn = await this.staffAnswers.passOn(tx, thread, parsed, author, origin, text);
    if (passedOn === 'duplicate') return null;
    if (passedOn !== null) return { messageId: passedOn.messageId, thread, sender: 'staff' };
    const messageId = await this.plain(tx, arrival, thread, { unverified: false, author });
    return messageId === null ? null : { messageId, thread, sender: otherwise };
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
