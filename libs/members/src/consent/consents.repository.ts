import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { Doer } from '@regulars/staff';
import type { Channel } from '../member-row.js';
import type { ConsentEventRow, GivenConsent } from './consent-event.js';

const COLUMNS = 'id, channel, given, at, source, wording, proof, actor_id, actor_name';

/** Events are added and read; nothing here changes one. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  async append(tx: Tx, memberId: string, by: Doer, event: GivenConsent): Promise<ConsentEventRow> {
    const { channel, given, source, wording = '', proof = {}, at = null } = event;
    const [row] = await tx.query<ConsentEventRow>(
      `INSERT INTO members.consent_event (member_id, channel, given, at, source, wording, proof, actor_id, actor_name)
       VALUES ($1, $2, $3, coalesce($4::timestamptz, clock_timestamp()), $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
      [memberId, channel, given, at, source, wording, JSON.stringify(proof), by.id, by.name],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** What was said last, by when it was said and not by when it was written down. Index: consent_event_member. */
  async standing(tx: Tx, memberId: string, channel: Channel): Promise<boolean> {
    const [row] = await tx.query<{ given: boolean }>(
      `SELECT given FROM members.consent_event WHERE member_id = $1 AND channel = $2 ORDER BY at DESC, id DESC LIMIT 1`,
      [memberId, channel],
    );
    return row?.given ?? false;
  }

  /** Those said last first. Index: consent_event_member; a member has some dozens. */
  history(
    memberId: string,
    limit: number,
    after: { text: string; id: string } | null,
  ): Promise<(ConsentEventRow & { key: string })[]> {
    return this.database.query(
      `SELECT ${COLUMNS}, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key
       FROM members.consent_event WHERE member_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2::timestamptz, $3::uuid))
       ORDER BY at DESC, id DESC LIMIT $4`,
      [memberId, after?.text ?? null, after?.id ?? null, limit + 1],
    );
  }
}
