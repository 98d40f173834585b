import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { KnownCustomFields } from '@regulars/custom-fields';
import {
  type AcceptedSubmission,
  type SubmissionHandler,
  SubmissionKinds,
  type SubmissionOutcome,
  answeredValues,
} from '@regulars/forms';
import { Events, LiveEvents, PublicEvent, type Tx } from '@regulars/platform';
import { MainCurrency } from '@regulars/staff';
import { OrderReceived } from '../orders.events.js';
import { type NumberedOrder, ReceivedOrdersRepository } from './received-orders.repository.js';
import { type OrderDraft, draftOf } from './submission-draft.js';

/** Order and contact forms make orders, in the transaction that stores the submission (FRM-3). */
@Injectable()
export class SubmissionIntake implements SubmissionHandler<OrderDraft>, OnModuleInit {
  constructor(
    private readonly kinds: SubmissionKinds,
    private readonly products: ProductReader,
    private readonly orders: ReceivedOrdersRepository,
    private readonly events: Events,
    private readonly live: LiveEvents,
    private readonly currency: MainCurrency,
    private readonly customFields: KnownCustomFields,
  ) {}

  onModuleInit(): void {
    this.kinds.register('order', this);
    this.kinds.register('contact', this);
  }

  async draft(submission: AcceptedSubmission, within?: Tx): Promise<OrderDraft> {
    const ids = submission.items.map(({ productId }) => productId);
    const products = ids.length === 0 ? [] : await this.products.byIds(ids, within);
    const known = new Map(products.map((product) => [product.id, product]));
    return draftOf(submission, known, this.currency.current, await this.custom(submission, within));
  }

  private async custom({ custom }: AcceptedSubmission, within?: Tx): Promise<Record<string, unknown>> {
    return Object.keys(custom).length === 0 ? {} : answeredValues(await this.customFields.all('order', within), custom);
  }

  accept(tx: Tx, drafts: readonly OrderDraft[]): { outcomes: Promise<Map<string, SubmissionOutcome>> } {
    const inserted = this.orders.insert(
      tx,
      drafts.map(({ row }) => row),
    );
    const items = this.orders.insertItems(
      tx,
      drafts.flatMap(({ id, items }) => items.map((item, position) => ({ ...item, orderId: id, position }))),
    );
    const published = this.events.publish(
      tx,
      ...drafts
        .filter(({ suspect }) => !suspect)
        .flatMap(({ id }) => [new OrderReceived(id), new PublicEvent('order.created', { id })]),
    );
    for (const { id } of drafts) this.live.announce(tx, { topic: 'orders', type: 'order.created', id, ownerId: null });
    const outcomes = Promise.all([inserted, items, published]).then(([orders]) => outcomesOf(drafts, orders));
    return { outcomes };
  }

  async customKeys(within?: Tx): Promise<string[]> {
    return (await this.customFields.all('order', within)).filter(({ archived }) => !archived).map(({ key }) => key);
  }

  async recall(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, SubmissionOutcome>> {
    const orders = await this.orders.bySubmissions(tx, submissionIds);
    return new Map(orders.map((order) => [order.submission_id, outcome(order)]));
  }
}

function outcomesOf(drafts: readonly OrderDraft[], orders: readonly NumberedOrder[]): Map<string, SubmissionOutcome> {
  const byId = new Map(orders.map((order) => [order.id, order]));
  return new Map(
    drafts.map(({ id, submissionId }) => {
      const order = byId.get(id);
      if (!order) throw new Error('INSERT … RETURNING left out an order');
      return [submissionId, outcome(order)];
    }),
  );
}

function outcome({ id, number }: NumberedOrder): SubmissionOutcome {
  return { subjectType: 'order', subjectId: id, number };
}
