import { Injectable } from '@nestjs/common';
import { DomainError, Events, PublicEvent, type Tx } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { ReceivedOrdersRepository } from '../intake/received-orders.repository.js';
import { maySee } from '../order-access.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { orderNotFound } from '../orders.errors.js';
import { OrderReceived, OrdersImported } from '../orders.events.js';
import type { BatchDraft } from './batch-draft.js';
import { BatchDrafts, type Outcomes, type PendingLine, type Written } from './batch-drafts.js';
import { BatchUpdates } from './batch-updates.js';
import { BatchRepository, type KnownOrder } from './batch.repository.js';

/** Writes some lines of a batch in one transaction. */
@Injectable()
export class BatchWriting {
  constructor(
    private readonly batch: BatchRepository,
    private readonly received: ReceivedOrdersRepository,
    private readonly drafts: BatchDrafts,
    private readonly updates: BatchUpdates,
    private readonly events: Events,
    private readonly announcer: OrderAnnouncer,
    private readonly audit: Audit,
  ) {}

  /** @param lines no two with the same id @returns by line number */
  async write(actor: StaffActor, lines: readonly PendingLine[]): Promise<Outcomes> {
    const outcomes: Outcomes = new Map();
    if (lines.length === 0) return outcomes;
    await this.batch.transaction(async (tx) => {
      const latecomers = await this.create(tx, actor, await this.change(tx, actor, lines, outcomes), outcomes);
      // Another batch took these ids while this one wrote: their orders are there by now.
      await this.change(tx, actor, latecomers, outcomes);
    });
    return outcomes;
  }

  /** @returns the lines whose orders are not known yet */
  private async change(tx: Tx, actor: StaffActor, lines: readonly PendingLine[], outcomes: Outcomes) {
    if (lines.length === 0) return [];
    const keys = lines.map(({ order: { source, externalId } }) => ({ source, externalId }));
    const known = new Map(
      (await this.batch.lockKnown(tx, keys)).map((one) => [keyOf(one.source, one.external_id), one]),
    );
    for (const line of lines) {
      const order = known.get(keyOf(line.order.source, line.order.externalId));
      if (order) outcomes.set(line.line, await this.changed(tx, actor, line, order));
    }
    return lines.filter(({ line }) => !outcomes.has(line));
  }

  private async changed(
    tx: Tx,
    actor: StaffActor,
    line: PendingLine,
    known: KnownOrder,
  ): Promise<Written | DomainError> {
    try {
      if (!maySee(actor, known)) throw orderNotFound();
      const result = await this.updates.apply(tx, actor, known, line.order, line.digests);
      return { result, id: known.id, number: known.number };
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** @returns the lines whose ids another batch is just taking */
  private async create(tx: Tx, actor: StaffActor, lines: readonly PendingLine[], outcomes: Outcomes) {
    const drafted = await this.drafts.of(tx, actor, lines, outcomes);
    if (drafted.length === 0) return [];
    const claims = drafted.map(({ line: { order, digests }, draft }) => ({
      source: order.source,
      externalId: order.externalId,
      orderId: draft.id,
      digests,
    }));
    const mine = await this.batch.claim(tx, claims);
    const fresh = drafted.filter(({ draft }) => mine.has(draft.id));
    await this.insert(tx, actor, fresh, outcomes);
    return drafted.filter(({ draft }) => !mine.has(draft.id)).map(({ line }) => line);
  }

  private async insert(
    tx: Tx,
    actor: StaffActor,
    fresh: readonly { line: PendingLine; draft: BatchDraft }[],
    outcomes: Outcomes,
  ): Promise<void> {
    const last = fresh.at(-1);
    if (!last) return;
    const inserted = await this.batch.insert(
      tx,
      fresh.map(({ draft }) => draft.row),
    );
    const numbers = new Map(inserted.map(({ id, number }) => [id, number]));
    await this.received.insertItems(
      tx,
      fresh.flatMap(({ draft }) => draft.items.map((item, position) => ({ ...item, orderId: draft.id, position }))),
    );
    const told = fresh.filter(({ line }) => line.order.notify === true);
    await this.events.publish(
      tx,
      ...told.map(({ draft }) => new OrderReceived(draft.id)),
      ...fresh.map(({ draft }) => new PublicEvent('order.created', { id: draft.id })),
    );
    // Those that are told of ask in the job that writes their mails.
    const asking = fresh.filter(({ line, draft }) => draft.byRules && line.order.notify !== true);
    if (asking.length > 0) await this.events.publish(tx, new OrdersImported(asking.map(({ draft }) => draft.id)));
    // Each order names who made it; the log names the batch. Screens read again, whichever order they hear of.
    await this.audit.record(tx, actor, {
      action: 'orders.imported',
      subject: { type: 'order-batch', id: null },
      note: `${fresh.length} (${inserted[0]?.number ?? ''} – ${inserted.at(-1)?.number ?? ''})`,
    });
    this.announcer.announce(tx, 'order.created', { id: last.draft.id, assignee_id: null });
    for (const { line, draft } of fresh)
      outcomes.set(line.line, { result: 'created', id: draft.id, number: numbers.get(draft.id) ?? null });
  }
}

function keyOf(source: string, externalId: string): string {
  return `${source} ${externalId}`;
}
