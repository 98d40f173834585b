import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import { maySee } from './member-access.js';

export interface MemberBrief {
  id: string;
  number: string;
  name: string | null;
  company: string | null;
  email: string | null;
  phone: string | null;
  level: string | null;
  ownerId: string | null;
  /** They left: nothing is sent to them any more. */
  left: boolean;
}

/** Questions about members that other modules may ask. */
@Injectable()
export class MemberReader {
  constructor(private readonly database: Database) {}

  /** Those that exist and were not erased, in no order. Index: member_pkey. */
  byIds(ids: readonly string[], executor: Executor = this.database): Promise<MemberBrief[]> {
    return executor.query<MemberBrief>(
      `SELECT id, number, name, company, email, phone, level, owner_id AS "ownerId", left_at IS NOT NULL AS left
       FROM members.member WHERE id = ANY($1::uuid[]) AND erased_at IS NULL`,
      [ids],
    );
  }

  /** Null: not there, or not for their eyes. */
  async seenBy(actor: Actor, id: string, executor: Executor = this.database): Promise<MemberBrief | null> {
    if (!actor.can('members:read')) return null;
    const [member] = await this.byIds([id], executor);
    return member && maySee(actor, { owner_id: member.ownerId }) ? member : null;
  }
}
