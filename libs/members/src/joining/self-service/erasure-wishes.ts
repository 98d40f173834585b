import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { Audit } from '@regulars/staff';
import { MemberJournal } from '../../member-journal.js';
import type { MemberRow } from '../../member-row.js';
import { Erasures } from '../../privacy/erasures.service.js';
import { THE_MEMBER } from '../joining-actor.js';
import { OwnOrders } from './own-orders.js';

/**
 * Members who ask on their own page to be erased: it is carried out by a job, and until then it stands at the member. Where orders hang on them
 * that their address does not prove to be theirs, a colleague has a look first: nobody erases what another bought by typing that one's number.
 */
@Injectable()
export class ErasureWishes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly journal: MemberJournal,
    private readonly erasures: Erasures,
    private readonly orders: OwnOrders,
  ) {}

  /** Asked twice the first time counts. Index: erasure_wish_pkey. @returns whether it is being carried out */
  async ask(tx: Tx, member: MemberRow, address: string): Promise<boolean> {
    const atOnce = !(await this.orders.hasOthers(tx, member));
    const rows = await tx.query(
      'INSERT INTO members.erasure_wish (member_id, address) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING member_id',
      [member.id, address],
    );
    if (rows.length === 0) return atOnce;
    const subject = { type: 'member', id: member.id };
    await this.audit.record(tx, THE_MEMBER, { action: 'members.erasure-asked', subject });
    if (atOnce) await this.erasures.requested(tx, member, THE_MEMBER);
    await this.journal.turned(tx, member, member, { erasureAskedAt: { from: null, to: new Date().toISOString() } });
    return atOnce;
  }

  /** Index: erasure_wish_pkey. @returns when they asked */
  async of(memberId: string, executor: Executor = this.database): Promise<Date | null> {
    const [row] = await executor.query<{ at: Date }>('SELECT at FROM members.erasure_wish WHERE member_id = $1', [
      memberId,
    ]);
    return row?.at ?? null;
  }
}
