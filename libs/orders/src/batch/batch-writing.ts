import { Injectable } from '@nestjs/common';
import { DomainError, Events, Jobs, PublicEvent, type Tx } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import type { NumberedOrder } from '../intake/received-orders.repository.js';
import { SEARCH_UPKEEP } from '../list/search-upkeep.js';
import { askForMembers } from '../members/ask-for-members.js';
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
    private readonly drafts: BatchDrafts,
    private readonly updates: BatchUpdates,
    private readonly events: Events,
    private readonly announcer: OrderAnnouncer,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
  ) {}

  /** The words of new orders wait beside the search index; the worker sorts them in. */
  sortWords(): Promise<void> {
    return this.batch.transaction((tx) => this.jobs.enqueue(tx, SEARCH_UPKEEP));
  }

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
    const orders = await this.batch.lockKnown(
      tx,
      lines.map(({ order }) => order),
    );
    const known = new Map(orders.map((one) => [keyOf(one.source, one.external_id), one]));
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
    await this.drafts.checkAssignees(tx, actor, lines);
    await this.drafts.complete(lines, tx);
    const drafted: { line: PendingLine; draft: BatchDraft }[] = [];
    for (const line of lines) {
      if (line.draft instanceof DomainError) outcomes.set(line.line, line.draft);
      else if (line.draft) drafted.push({ line, draft: line.draft });
    }
    if (drafted.length === 0) return [];
    const made = await this.batch.insert(
      tx,
      drafted.map(({ draft }) => draft),
      actor,
    );
    const numbers = new Map(made.map(({ id, number }) => [id, number]));
    const mine = drafted.filter(({ draft }) => numbers.has(draft.id));
    for (const { line, draft } of mine)
      outcomes.set(line.line, { result: 'created', id: draft.id, number: numbers.get(draft.id) ?? null });
    await this.tell(tx, actor, mine, made);
    return drafted.filter(({ draft }) => !numbers.has(draft.id)).map(({ line }) => line);
  }

  private async tell(
    tx: Tx,
    actor: StaffActor,
    fresh: readonly { line: PendingLine; draft: BatchDraft }[],
    made: readonly NumberedOrder[],
  ): Promise<void> {
    const last = fresh.at(-1);
    if (!last) return;
    const told = fresh.filter(({ line }) => line.order.notify === true);
    // Those that are told of ask in the job that writes their mails.
    const asking = fresh.filter(({ line, draft }) => draft.byRules && line.order.notify !== true);
    const untold = fresh.filter(({ line }) => line.order.notify !== true);
    await Promise.all([
      askForMembers(
        tx,
        untold.map(({ draft }) => draft.id),
      ),
      this.events.publish(
        tx,
        ...told.map(({ draft }) => new OrderReceived(draft.id)),
        ...fresh.map(({ draft }) => new PublicEvent('order.created', { id: draft.id })),
        ...(asking.length > 0 ? [new OrdersImported(asking.map(({ draft }) => draft.id))] : []),
      ),
      // Each order names who made it; the log names the batch. Screens read again, whichever order they hear of.
      this.audit.record(tx, actor, {
        action: 'orders.imported',
        subject: { type: 'order-batch', id: null },
        note: `${fresh.length} (${made[0]?.number ?? ''} – ${made.at(-1)?.number ?? ''})`,
      }),
    ]);
    this.announcer.announce(tx, 'order.created', { id: last.draft.id, assignee_id: null });
  }
}

function keyOf(source: string, externalId: string): string {
  return `${source} ${externalId}`;
}
