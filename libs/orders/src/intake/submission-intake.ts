import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import {
  type AcceptedSubmission,
  type SubmissionHandler,
  SubmissionKinds,
  type SubmissionOutcome,
} from '@regulars/forms';
import { Events, LiveEvents, type Tx } from '@regulars/platform';
import { OrderReceived } from '../orders.events.js';
import { OrdersConfig } from '../orders.config.js';
import { ReceivedOrdersRepository } from './received-orders.repository.js';
import { type Products, draftOf } from './submission-draft.js';

/** Order and contact forms make orders, in the transaction that stores the submission (FRM-3). */
@Injectable()
export class SubmissionIntake implements SubmissionHandler, OnModuleInit {
  constructor(
    private readonly kinds: SubmissionKinds,
    private readonly products: ProductReader,
    private readonly orders: ReceivedOrdersRepository,
    private readonly events: Events,
    private readonly live: LiveEvents,
    private readonly config: OrdersConfig,
  ) {}

  onModuleInit(): void {
    this.kinds.register('order', this);
    this.kinds.register('contact', this);
  }

  async accept(tx: Tx, submissions: readonly AcceptedSubmission[]): Promise<Map<string, SubmissionOutcome>> {
    const products = await this.productsOf(tx, submissions);
    const drafts = submissions.map((submission) => draftOf(submission, products, this.config.currency));
    const genuine = drafts.filter((_, index) => !submissions[index]?.suspect);
    const [inserted] = await Promise.all([
      this.orders.insert(
        tx,
        drafts.map(({ columns }) => columns),
      ),
      this.orders.insertItems(
        tx,
        drafts.flatMap(({ id, items }) => items.map((item, position) => ({ ...item, orderId: id, position }))),
      ),
      this.events.publish(tx, ...genuine.map(({ id }) => new OrderReceived(id))),
    ]);
    for (const { id } of inserted)
      this.live.announce(tx, { topic: 'orders', type: 'order.created', id, ownerId: null });
    const byId = new Map(inserted.map((order) => [order.id, order]));
    return new Map(
      submissions.map((submission, index) => {
        const order = byId.get(drafts[index]?.id ?? '');
        if (!order) throw new Error('INSERT … RETURNING left out an order');
        return [submission.id, outcome(order)];
      }),
    );
  }

  async recall(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, SubmissionOutcome>> {
    const orders = await this.orders.bySubmissions(tx, submissionIds);
    return new Map(orders.map((order) => [order.submission_id, outcome(order)]));
  }

  private async productsOf(tx: Tx, submissions: readonly AcceptedSubmission[]): Promise<Products> {
    const ids = new Set(submissions.flatMap(({ items }) => items.map(({ productId }) => productId)));
    if (ids.size === 0) return new Map();
    return new Map((await this.products.byIds([...ids], tx)).map((product) => [product.id, product]));
  }
}

function outcome({ id, number }: { id: string; number: string }): SubmissionOutcome {
  return { subjectType: 'order', subjectId: id, number };
}
