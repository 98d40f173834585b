import { Injectable } from '@nestjs/common';
import { Database, Events, Logger, type Tx } from '@regulars/platform';
import { type Classification, type ParsedMessage, classifyMessage, parseMessage } from '@regulars/mime';
import { MailReceived, type WrittenBy } from '../messaging.events.js';
import type { ThreadRow } from '../thread/threads.repository.js';
import { BounceEffects } from './bounce-effects.js';
import { contentHash } from './content-hash.js';
import { IncomingMails } from './incoming-mails.js';
import { OwnMails } from './own-mails.js';
import { type RawMessage, RawMessagesRepository, type RawState } from './raw-messages.repository.js';
import { StaffAnswers } from './staff-answers.js';
import { type Place, ThreadFinder } from './thread-finder.js';

interface Arrival {
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

/** Reads a kept mail: parse, classify, find its thread, write it down, act, tell. One transaction, and each mail once. */
@Injectable()
export class MailTaker {
  constructor(
    private readonly database: Database,
    private readonly raws: RawMessagesRepository,
    private readonly own: OwnMails,
    private readonly finder: ThreadFinder,
    private readonly steps: TakingSteps,
    private readonly events: Events,
    private readonly logger: Logger,
  ) {}

  async take(rawId: string): Promise<void> {
    const raw = await this.raws.waiting(rawId);
    if (raw === null) return;
    const parsed = await parseMessage(raw.content);
    const classification = classifyMessage(withEnvelope(parsed, raw));
    const arrival = { raw, parsed, classification, hash: contentHash(parsed, raw.content) };
    const state = await this.database.transaction((tx) => this.takeWithin(tx, arrival));
    if (state !== null)
      this.logger.info({ rawId, state, kind: classification.kind, reason: classification.reason }, 'mail taken in');
  }

  private async takeWithin(tx: Tx, arrival: Arrival): Promise<RawState | null> {
    const { raw, parsed, classification } = arrival;
    if (!(await this.raws.claim(tx, raw.id))) return null;
    const state = (await this.own.includes(tx, parsed)) ? 'own' : await this.keep(tx, arrival);
    await this.raws.settle(tx, raw.id, state);
    if (parsed.problems.length > 0)
      this.logger.info({ rawId: raw.id, problems: parsed.problems, kind: classification.kind }, 'mail was mended');
    return state;
  }

  private async keep(tx: Tx, arrival: Arrival): Promise<RawState> {
    const { raw, parsed, classification } = arrival;
    const place = await this.finder.find(tx, parsed, raw.envelope_to);
    const outcome = await this.steps.write(tx, arrival, place);
    if (outcome === null) return 'duplicate';
    const { messageId, thread, sender } = outcome;
    const subject = thread === null ? null : { type: thread.subject_type, id: thread.subject_id };
    const acknowledge = classification.mayAcknowledge && sender === 'outside';
    await this.events.publish(
      tx,
      new MailReceived(messageId, thread?.id ?? null, subject, classification.kind, sender, acknowledge),
    );
    return 'taken';
  }
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
    const messageId = await this.plain(tx, arrival, place.thread, { unverified: false, author: null });
    if (messageId === null) return null;
    await this.bounces.apply(tx, arrival.classification, place);
    return { messageId, thread: place.thread, sender: 'outside' };
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
    return this.mails.write(tx, { parsed, classification, thread, rawId: raw.id, contentHash: hash, ...by });
  }
}

/** The receiver knows the return path better than a header that nobody may have written yet. */
function withEnvelope(parsed: ParsedMessage, raw: RawMessage): ParsedMessage {
  return parsed.returnPath === null ? { ...parsed, returnPath: raw.envelope_from } : parsed;
}
