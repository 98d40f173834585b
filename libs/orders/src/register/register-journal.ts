import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportRecord } from '@regulars/imports';
import { MemberTies } from '@regulars/members';
import { Jobs, LiveEvents, type Tx } from '@regulars/platform';
import { Audit, actorFor } from '@regulars/staff';
import { SEARCH_UPKEEP } from '../list/search-upkeep.js';
import { RegisterRepository } from './register.repository.js';

/** What an import of a register leaves behind, and what it is kept by. */
@Injectable()
export class RegisterJournal implements OnModuleInit {
  constructor(
    private readonly register: RegisterRepository,
    private readonly ties: MemberTies,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
    private readonly jobs: Jobs,
  ) {}

  /** A member with orders stays, whichever import brought them. */
  onModuleInit(): void {
    this.ties.register((tx, ids) => this.register.withOrders(tx, ids));
  }

  async ended(tx: Tx, record: ImportRecord): Promise<void> {
    const { id, state, fileName, counts, undone, kept, createdById, createdByName } = record;
    const undo = state === 'undone';
    // In the name of who started it; a job asks for no rights, and this actor has none.
    const actor = actorFor({ id: createdById, name: createdByName, email: '', role: 'analyst', locale: 'en', active: false }); // prettier-ignore
    await this.audit.record(tx, actor, {
      action: undo ? 'orders.register-undone' : 'orders.register-imported',
      subject: { type: 'import', id },
      changes: Object.fromEntries(
        Object.entries(undo ? { undone, kept } : { ...counts }).map(([name, to]) => [name, { from: null, to }]),
      ),
      note: fileName,
    });
    // The words of new orders wait beside the search index; the worker sorts them in.
    await this.jobs.enqueue(tx, SEARCH_UPKEEP);
    for (const topic of ['members', 'orders']) this.live.announce(tx, { topic, type: `${topic}.imported`, id });
  }
}
