import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';

export interface MemberBrief {
  id: string;
  number: string;
  name: string | null;
  email: string | null;
  ownerId: string | null;
}

/** Questions about members that other modules may ask. */
@Injectable()
export class MemberReader {
  constructor(private readonly database: Database) {}

  /** Those that exist and were not erased, in no order. Index: member_pkey. */
  byIds(ids: readonly string[], executor: Executor = this.database): Promise<MemberBrief[]> {
    return executor.query<MemberBrief>(
      'SELECT id, number, name, email, owner_id AS "ownerId" FROM members.member WHERE id = ANY($1::uuid[]) AND erased_at IS NULL',
      [ids],
    );
  }
}
