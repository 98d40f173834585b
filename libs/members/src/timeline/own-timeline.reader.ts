import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { TimelinePlace } from './timeline-entry.js';

const KEY = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

interface ConsentRow {
  id: string;
  key: string;
  channel: string;
  given: boolean;
  source: string;
  wording: string;
  actor_id: string | null;
  actor_name: string;
}

@Injectable()
export class OwnTimelineReader {
  constructor(private readonly database: Database) {}

  /** Index: consent_event_member; a member has some dozens. */
  consents(memberId: string, before: TimelinePlace | null, limit: number): Promise<ConsentRow[]> {
    return this.database.query<ConsentRow>(
      `SELECT id, to_char(at AT TIME ZONE 'UTC', ${KEY}) AS key, channel, given, source, left(wording, 300) AS wording, actor_id, actor_name
       FROM members.consent_event WHERE member_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3::uuid))
       ORDER BY at DESC, id DESC LIMIT $4`,
      [memberId, before?.text ?? null, before?.id ?? null, limit],
    );
  }

  /** Those they are in: who left one is not kept. Indexes: segment_member_member, segment_pkey. */
  segments(
    memberId: string,
    before: TimelinePlace | null,
    limit: number,
  ): Promise<{ id: string; key: string; name: string }[]> {
    return this.database.query(
      `SELECT s.id, to_char(m.since AT TIME ZONE 'UTC', ${KEY}) AS key, s.name
       FROM members.segment_member m JOIN members.segment s ON s.id = m.segment_id
       WHERE m.member_id = $1 AND ($2::timestamptz IS NULL OR (m.since, s.id) < ($2, $3::uuid))
       ORDER BY m.since DESC, s.id DESC LIMIT $4`,
      [memberId, before?.text ?? null, before?.id ?? null, limit],
    );
  }

  /** Index: member_pkey. */
  async joined(memberId: string): Promise<{ id: string; key: string; source: string } | null> {
    const [row] = await this.database.query<{ id: string; key: string; source: string }>(
      `SELECT id, to_char(joined_at AT TIME ZONE 'UTC', ${KEY}) AS key, source FROM members.member WHERE id = $1`,
      [memberId],
    );
    return row ?? null;
  }
}
