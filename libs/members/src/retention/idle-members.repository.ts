import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';

export interface IdleMember {
  id: string;
  number: string;
  at: Date;
  /** The same to the microsecond: a file's members have one and the same. */
  key: string;
}

@Injectable()
export class IdleMembersRepository {
  constructor(private readonly database: Database) {}

  /** Joined, last edited and last said anything before then; the longest ago first. Indexes: member_updated, consent_event_member. */
  idle(before: Date, limit: number, after: IdleMember | null): Promise<IdleMember[]> {
    return this.database.query<IdleMember>(
      `SELECT id, number, updated_at AS at, updated_at::text AS key FROM members.member m
       WHERE erased_at IS NULL AND updated_at < $1 AND joined_at < $1 AND ($3::timestamptz IS NULL OR (updated_at, id) > ($3, $4::uuid))
         AND NOT EXISTS (SELECT FROM members.consent_event e WHERE e.member_id = m.id AND e.at >= $1)
       ORDER BY updated_at, id LIMIT $2`,
      [before, limit, after?.key ?? null, after?.id ?? null],
    );
  }

  /** Left before then, the longest ago first. Index: member_left. */
  left(before: Date, limit: number, after: IdleMember | null): Promise<IdleMember[]> {
    return this.database.query<IdleMember>(
      `SELECT id, number, left_at AS at, left_at::text AS key FROM members.member
       WHERE left_at IS NOT NULL AND erased_at IS NULL AND left_at < $1 AND ($3::timestamptz IS NULL OR (left_at, id) > ($3, $4::uuid))
       ORDER BY left_at, id LIMIT $2`,
      [before, limit, after?.key ?? null, after?.id ?? null],
    );
  }
}
