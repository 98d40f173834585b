import { Injectable } from '@nestjs/common';
import { Events, Jobs, PublicEvent, type Tx } from '@regulars/platform';
import { Audit, type StaffActor, StaffReader } from '@regulars/staff';
import type { BulkActDto } from '../dto/bulk.dto.js';
import type { HistoryAction } from '../dto/order-history.response.js';
import { NOT_WAITING, stopWaiting } from '../clock/waiting.repository.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderStatusChanged } from '../orders.events.js';
import { type BulkTarget, statusAfter, tagsAfter } from './bulk-plan.js';
import { BulkTags } from './bulk-tags.js';
import { SEARCH_UPKEEP } from '../list/search-upkeep.js';
import { BulkRepository, type SharedChanges } from './bulk.repository.js';

const ACTIONS: Readonly<Record<BulkActDto['type'], HistoryAction | undefined>> = {
  assign: 'assigned',
  process: 'status',
  reopen: 'status',
  lose: 'status',
  recycle: 'recycled',
  restore: 'restored',
  tag: 'edited',
  waive: 'response-waived',
  // Reading is no act on the order.
  'mark-read': undefined,
};

/** Writes one act to all its orders, and puts it on record: each order's history, one entry in the audit log, one live update. */
@Injectable()
export class BulkWriter {
  constructor(
    private readonly orders: BulkRepository,
    private readonly tags: BulkTags,
    private readonly audit: Audit,
    private readonly staff: StaffReader,
    private readonly announcer: OrderAnnouncer,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  async write(tx: Tx, actor: StaffActor, act: BulkActDto, changed: readonly BulkTarget[]): Promise<void> {
    const ids = changed.map(({ id }) => id);
    if (act.type === 'mark-read') await this.orders.markRead(tx, ids);
    // Clocks are not the order's content: no new version, as with the act on one.
    else if (act.type === 'waive') await stopWaiting(tx, ids);
    else if (act.type === 'tag') await this.tags.write(tx, changed, act);
    else await this.orders.update(tx, ids, sharedChanges(act, actor));
    await this.writeHistory(tx, actor, act, changed);
    const { type, ...details } = act;
    await this.audit.record(tx, actor, {
      action: `orders.bulk-${type}`,
      subject: { type: 'order', id: null },
      changes: { orders: { from: null, to: ids.length }, ...changesOf(details) },
    });
    const to = statusAfter(act);
    if (to) await this.events.publish(tx, ...changed.map(({ id, status }) => new OrderStatusChanged(id, status, to)));
    await this.events.publish(tx, ...changed.flatMap((order) => toldOf(act, order)));
    await this.jobs.enqueue(tx, SEARCH_UPKEEP);
    this.announcer.manyChanged(tx);
  }

  private async writeHistory(tx: Tx, actor: StaffActor, act: BulkActDto, changed: readonly BulkTarget[]) {
    const action = ACTIONS[act.type];
    if (!action) return;
    const names =
      act.type === 'assign'
        ? await this.staff.names([act.assigneeId, ...changed.map(({ assignee_id }) => assignee_id)], tx)
        : new Map<string, string>();
    const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
    const to = statusAfter(act) ?? null;
    const entries = changed.map(({ id: orderId, status, assignee_id, tags }) => {
      if (act.type === 'assign')
        return { orderId, from: nameOf(assignee_id), to: nameOf(act.assigneeId), changes: null };
      if (act.type === 'tag')
        return { orderId, from: null, to: null, changes: { tags: { from: tags, to: tagsAfter(tags, act) } } };
      return { orderId, from: to && status, to, changes: null };
    });
    const reason = act.type === 'lose' || act.type === 'recycle' ? (act.reason ?? null) : null;
    await this.orders.addHistory(tx, actor, action, reason, entries);
  }
}

function sharedChanges(act: Exclude<BulkActDto, { type: 'tag' }>, actor: StaffActor): SharedChanges {
  switch (act.type) {
    case 'assign':
      return { assignee_id: act.assigneeId };
    case 'lose':
      return { status: 'lost', lost_reason: act.reason, won_amount: null, ...NOT_WAITING };
    case 'recycle':
      return { recycled_at: new Date(), recycled_by: actor.id, recycle_reason: act.reason ?? null };
    case 'restore':
      return { recycled_at: null, recycled_by: null, recycle_reason: null };
    default:
      return { status: 'processed', won_amount: null, lost_reason: null, ...NOT_WAITING };
  }
}

/** The same that a webhook hears of a single act. */
function toldOf(act: BulkActDto, { id, status, assignee_id }: BulkTarget): PublicEvent[] {
  if (act.type === 'mark-read' || act.type === 'waive') return [];
  if (act.type === 'assign') return [new PublicEvent('order.assigned', { id, from: assignee_id, to: act.assigneeId })];
  const to = statusAfter(act);
  if (to) return [new PublicEvent('order.status_changed', { id, from: status, to })];
  return [new PublicEvent('order.updated', { id, changed: [act.type === 'tag' ? 'tags' : 'recycled'] })];
}

function changesOf(details: object) {
  return Object.fromEntries(Object.entries(details).map(([name, to]: [string, unknown]) => [name, { from: null, to }]));
}
