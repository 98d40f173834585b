import { Injectable } from '@nestjs/common';
import { Database, Events, Logger, type Tx } from '@regulars/platform';
import { type ParsedMessage, classifyMessage, parseMessage } from '@regulars/mime';
import { MailReceived } from '../messaging.events.js';
import { contentHash } from './content-hash.js';
import { OwnMails } from './own-mails.js';
import { type RawMessage, RawMessagesRepository, type RawState } from './raw-messages.repository.js';
import { type Arrival, TakingSteps } from './taking-steps.js';
import { ThreadFinder } from './thread-finder.js';

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
    const parsed = asFarAsItCame(await parseMessage(raw.content), raw);
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
    // An answer to us is one, wherever the provider sorted it.
    const suspect = raw.junk && thread === null;
    const acknowledge = classification.mayAcknowledge && sender === 'outside' && !suspect;
    await this.events.publish(
      tx,
      new MailReceived(messageId, thread?.id ?? null, subject, classification.kind, sender, acknowledge, suspect),
    );
    return 'taken';
  }
}

/** Of a mail that was too large only the beginning was taken, and its last part breaks off somewhere. */
function asFarAsItCame(parsed: ParsedMessage, { whole_size }: RawMessage): ParsedMessage {
  return whole_size === null ? parsed : { ...parsed, attachments: parsed.attachments.slice(0, -1) };
}

/** The receiver knows the return path better than a header that nobody may have written yet. */
function withEnvelope(parsed: ParsedMessage, raw: RawMessage): ParsedMessage {
  return parsed.returnPath === null ? { ...parsed, returnPath: raw.envelope_from } : parsed;
}
