import { Injectable } from '@nestjs/common';
import { Database, type Page, decodeTextCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { MemberAccess } from '../member-access.js';
import { channelsOf } from '../member.mapper.js';
import { unacceptable } from '../members.errors.js';
import type { ConsentEventRow, GivenConsent } from './consent-event.js';
import { ConsentsRepository } from './consents.repository.js';
import { Consents } from './consents.service.js';
import type {
  ConsentEventResponse,
  ListConsentsQuery,
  RecordConsentDto,
  RecordedConsentResponse,
} from './dto/consent.dto.js';

/** Clocks differ: what was said just now may seem to be said in a moment. */
const SKEW_MS = 5 * 60_000;

/** What colleagues and programs write down of a member's consent, and read of it. */
@Injectable()
export class MemberConsents {
  constructor(
    private readonly database: Database,
    private readonly access: MemberAccess,
    private readonly repository: ConsentsRepository,
    private readonly consents: Consents,
  ) {}

  /** @throws 404, 422 for what is said to be said in the future */
  record(actor: StaffActor, id: string, dto: RecordConsentDto): Promise<RecordedConsentResponse> {
    return this.database.transaction(async (tx) => {
      const locked = await this.access.lock(tx, actor, id);
      const { event, member } = await this.consents.record(tx, actor, locked, consentFrom(dto));
      return { ...toEvent(event), consents: channelsOf(member.consents) };
    });
  }

  /** @throws 404 */
  async history(actor: StaffActor, id: string, query: ListConsentsQuery): Promise<Page<ConsentEventResponse>> {
    await this.access.find(actor, id);
    const after = query.cursor === undefined ? null : decodeTextCursor(query.cursor);
    const rows = await this.repository.history(id, query.limit, after);
    return pageOf(rows, query.limit, (row) => encodeCursor([row.key, row.id]), toEvent);
  }
}

/** @throws 422 */
function consentFrom({ at, ...said }: RecordConsentDto): GivenConsent {
  if (at === undefined) return said;
  const when = new Date(at);
  if (when.getTime() > Date.now() + SKEW_MS)
    throw unacceptable('members/consent-in-future', '/at', 'Say when it was given: that can’t be in the future.');
  return { ...said, at: when };
}

function toEvent(row: ConsentEventRow): ConsentEventResponse {
  return {
    id: row.id,
    channel: row.channel,
    given: row.given,
    at: row.at.toISOString(),
    source: row.source,
    wording: row.wording,
    proof: row.proof,
    actor: { id: row.actor_id, name: row.actor_name },
  };
}
