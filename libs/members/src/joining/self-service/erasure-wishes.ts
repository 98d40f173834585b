import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { Audit } from '@regulars/staff';
import { MemberJournal } from '../../member-journal.js';
import type { MemberRow } from '../../member-row.js';
import { Erasures } from '../../privacy/erasures.service.js';
import { THE_MEMBER } from '../joining-actor.js';

/** Members who ask on their own page to be erased: it is carried out by a job, and until then it stands at the member. */
@Injectable()
export class ErasureWishes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly journal: MemberJournal,
    private readonly erasures: Erasures,
  ) {}

  /** Asked twice the first time counts. Index: erasure_wish_pkey. */
  async ask(tx: Tx, member: MemberRow, address: string): Promise<void> {
    const rows = await tx.query(
      'INSERT INTO members.erasure_wish (member_id, address) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING member_id',
      [member.id, address],
    );
    if (rows.length === 0) return;
    const subject = { type: 'member', id: member.id };
    await this.audit.record(tx, THE_MEMBER, { action: 'members.erasure-asked', subject });
    await this.erasures.requested(tx, member, THE_MEMBER);
    await this.journal.turned(tx, member, member, { erasureAskedAt: { from: null, to: new Date().toISOString() } });
  }

  /** Index: erasure_wish_pkey. @returns when they asked */
  async of(memberId: string, executor: Executor = this.database): Promise<Date | null> {
    const [row] = await executor.query<{ at: Date }>('SELECT at FROM members.erasure_wish WHERE member_id = $1', [
      memberId,
    ]);
    return row?.at ?? null;
  }
}
