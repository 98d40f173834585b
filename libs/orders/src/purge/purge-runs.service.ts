import { Injectable } from '@nestjs/common';
import { Database, DomainError, Jobs, type Tx } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import type { BulkSelectionDto } from '../dto/bulk.dto.js';
import { OrderListReader } from '../list/order-list.reader.js';
import { visibleOwners } from '../order-access.js';
import { unacceptable } from '../orders.errors.js';
import { OrderQueries } from '../orders.queries.js';
import { MOST_PURGED, type PurgeRunResponse, type PurgeRunsResponse, type StartPurgeDto } from './purge-runs.dto.js';
import { type PurgeRun, PurgeRunsRepository } from './purge-runs.repository.js';
import { PURGE_MANY } from './purge-worker.js';

/**
 * Many orders deleted for good (ORD-3). What is to go is written down when the person says so: what comes into the bin later stays. A job does
 * the rest.
 */
@Injectable()
export class PurgeRuns {
  constructor(
    private readonly database: Database,
    private readonly runs: PurgeRunsRepository,
    private readonly listed: OrderListReader,
    private readonly queries: OrderQueries,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  async list(): Promise<PurgeRunsResponse> {
    return { data: (await this.runs.latest()).map(toResponse) };
  }

  /** @throws 409 when they are not as many as were agreed to; 422 for none, or too many */
  start(actor: StaffActor, { selection, expected }: StartPurgeDto): Promise<PurgeRunResponse> {
    return this.database.transaction(async (tx) => {
      const run = await this.runs.start(tx, actor, await this.selected(tx, actor, selection), visibleOwners(actor));
      if (run.total === 0)
        throw unacceptable('orders/nothing-to-purge', '/selection', 'None of these lies in the bin.');
      if (expected !== undefined && run.total !== expected) throw otherNumber(run.total, expected);
      await this.audit.record(tx, actor, {
        action: 'orders.bulk-purge',
        subject: { type: 'order', id: null },
        changes: { orders: { from: null, to: run.total } },
      });
      await this.jobs.enqueue(tx, { task: PURGE_MANY, payload: { runId: run.id }, queue: PURGE_MANY });
      return toResponse(run);
    });
  }

  private async selected(
    tx: Tx,
    actor: StaffActor,
    { ids, query, except }: BulkSelectionDto,
  ): Promise<readonly string[]> {
    if ((ids === undefined) === (query === undefined) || (ids && except)) {
      const message = 'Give either ids, or a query and what to leave out of it (except).';
      throw unacceptable('orders/selection-unclear', '/selection', message);
    }
    if (ids) return ids;
    if (query?.box !== undefined && query.box !== 'bin') {
      const message = 'Only what lies in the recycle bin can be deleted for good. Leave the box out, or give bin.';
      throw unacceptable('orders/not-recycled', '/selection/query/box', message);
    }
    const filter = this.queries.filterFor(actor, {
      box: 'bin',
      ...(query?.q && { q: query.q }),
      ...(query?.filter && { filter: query.filter }),
    });
    if (filter === 'nothing') return [];
    const left = new Set(except);
    const found = (await this.listed.ids(tx, filter, MOST_PURGED + left.size + 1)).filter((id) => !left.has(id));
    if (found.length <= MOST_PURGED) return found;
    const message = `One run deletes at most ${MOST_PURGED.toLocaleString('en')} orders. Narrow it down, for example by a period.`;
    throw unacceptable('orders/selection-too-large', '/selection/query', message);
  }
}

function otherNumber(count: number, expected: number): DomainError {
  const message = `It would be ${count.toLocaleString('en')} now, not the ${expected.toLocaleString('en')} that you agreed to. Look again, then confirm.`;
  return new DomainError('orders/bin-changed', 409, message, { extra: { count } });
}

function toResponse(run: PurgeRun): PurgeRunResponse {
  return {
    id: run.id,
    startedBy: run.actor_name,
    total: run.total,
    done: run.done,
    spared: run.spared,
    failed: run.failed,
    failedExamples: run.failed_examples,
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null,
  };
}
