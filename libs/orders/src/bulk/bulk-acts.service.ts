import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { BulkDto, BulkResponse, BulkSelectionDto } from '../dto/bulk.dto.js';
import { OrderListReader } from '../list/order-list.reader.js';
import { visibleOwners } from '../order-access.js';
import { OrderAssignment } from '../order-assignment.js';
import { unacceptable } from '../orders.errors.js';
import { OrderQueries } from '../orders.queries.js';
import { planOf } from './bulk-plan.js';
import { BulkWriter } from './bulk-writer.js';
import { BulkRepository } from './bulk.repository.js';

/** Longer transactions would keep colleagues waiting. */
const MOST = 10_000;

/** One act on many orders (ORD-4): all of it or nothing; what can't be changed is counted by its reason. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly database: Database,
    private readonly orders: BulkRepository,
    private readonly list: OrderListReader,
    private readonly queries: OrderQueries,
    private readonly assignment: OrderAssignment,
    private readonly writer: BulkWriter,
  ) {}

  /** @throws 422 for a selection that is none or too large, and for a colleague who is not there */
  carryOut(actor: StaffActor, { selection, act }: BulkDto): Promise<BulkResponse> {
    return this.database.transaction(async (tx) => {
      if (act.type === 'assign') await this.assignment.assertActive(tx, act.assigneeId, '/act/assigneeId');
      if (act.type === 'tag' && !act.add && !act.remove)
        throw unacceptable('orders/no-tags', '/act', 'Name tags to add or to remove.');
      const ids = await this.selected(tx, actor, selection);
      const targets = await this.orders.lock(tx, ids, visibleOwners(actor));
      const { changed, skipped } = planOf(act, actor, targets);
      if (changed.length > 0) await this.writer.write(tx, actor, act, changed);
      return { matched: targets.length, changed: changed.length, skipped };
    });
  }

  private async selected(tx: Tx, actor: StaffActor, selection: BulkSelectionDto): Promise<string[]> {
    const { ids, query, except } = selection;
    if ((ids === undefined) === (query === undefined) || (ids && except)) {
      const message = 'Give either ids, or a query and what to leave out of it (except).';
      throw unacceptable('orders/selection-unclear', '/selection', message);
    }
    if (ids) return [...new Set(ids)];
    const filter = this.queries.filterFor(actor, query ?? {});
    if (filter === 'nothing') return [];
    const left = new Set(except);
    const found = (await this.list.ids(tx, filter, MOST + left.size + 1)).filter((id) => !left.has(id));
    if (found.length <= MOST) return found;
    const count = (await this.list.countAll(tx, filter)).toLocaleString('en');
    throw unacceptable(
      'orders/selection-too-large',
      '/selection/query',
      `The selection holds ${count} orders, and one act changes at most 10,000. Narrow it down, for example by a period, and act in parts.`,
    );
  }
}
