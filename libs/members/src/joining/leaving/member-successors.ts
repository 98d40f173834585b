import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';

/** More merges than one person ever went through. */
const MOST = 20;

/** Who somebody is now who was merged into another: links in their mails still work. */
@Injectable()
export class MemberSuccessors {
  constructor(private readonly database: Database) {}

  /** Indexes: member_pkey, merge_gone. @returns the same id for who was never merged */
  async of(id: string, executor: Executor = this.database): Promise<string> {
    const [row] = await executor.query<{ id: string }>(
      `WITH RECURSIVE now AS (
         SELECT $1::uuid AS id, 0 AS step
         UNION ALL
         SELECT kept.kept_id, now.step + 1 FROM now, LATERAL (
           SELECT kept_id FROM members.merge WHERE gone_id = now.id AND undone_at IS NULL ORDER BY id DESC LIMIT 1) AS kept
         WHERE now.step < ${MOST} AND NOT EXISTS (SELECT FROM members.member WHERE id = now.id)
       ) SELECT id FROM now ORDER BY step DESC LIMIT 1`,
      [id],
    );
    return row?.id ?? id;
  }
}
