import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks, type Tx } from '@regulars/platform';
import type { Doer, StaffActor } from '@regulars/staff';
import { MemberAccess } from '../member-access.js';
import { unacceptable } from '../members.errors.js';
import type { ErasurePreviewResponse, ErasureResponse } from './erasure.dto.js';
import { type ErasureRow, ErasuresRepository } from './erasures.repository.js';
import { PersonalData } from './personal-data.js';

const ERASE = 'members.erase';

/** Erases people (MEM-12): asked for in one transaction, carried out by a job in another, so that no crash leaves half of it. */
@Injectable()
export class Erasures implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly access: MemberAccess,
    private readonly data: PersonalData,
    private readonly rows: ErasuresRepository,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(ERASE, (payload) => this.carryOut((payload as { id: string }).id));
  }

  /** What would go and what would stay. Writes nothing. @throws 404 */
  preview(actor: StaffActor, memberId: string): Promise<ErasurePreviewResponse> {
    return this.database.transaction(async (tx) => {
      const member = await this.access.find(actor, memberId, tx);
      const person = await this.data.personOf(tx, member);
      const waiting = await this.rows.waiting(tx, memberId);
      return { number: member.number, waiting: waiting !== null, parts: await this.data.counts(tx, person) };
    });
  }

  /** @param confirm the member's number, as somebody typed it @throws 404, 422 when it is another */
  request(actor: StaffActor, memberId: string, confirm: string): Promise<ErasureResponse> {
    return this.database.transaction(async (tx) => {
      const member = await this.access.lock(tx, actor, memberId);
      if (confirm.trim().toUpperCase() !== member.number)
        throw unacceptable('members/erasure-unconfirmed', '/confirm', `Type ${member.number} to erase this member.`);
      return toErasure(await this.requested(tx, member, actor));
    });
  }

  /** The person themself, or whoever acts for them. @param member locked in this transaction */
  async requested(tx: Tx, member: { id: string; number: string }, by: Doer): Promise<ErasureRow> {
    const { row, made } = await this.rows.request(tx, member, by);
    if (made) await this.jobs.enqueue(tx, { task: ERASE, payload: { id: row.id } });
    return row;
  }

  private carryOut(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const erasure = await this.rows.claim(tx, id);
      if (!erasure) return;
      const by = { id: erasure.requested_by_id, name: erasure.requested_by_name };
      await this.rows.done(tx, id, await this.data.eraseNow(tx, erasure.member_id, by));
    });
  }
}

function toErasure(row: ErasureRow): ErasureResponse {
  return {
    id: row.id,
    number: row.number,
    requestedAt: row.requested_at.toISOString(),
    requestedBy: row.requested_by_name,
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
