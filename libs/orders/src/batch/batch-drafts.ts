import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { DomainError, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { OrderAssignment } from '../order-assignment.js';
import { OrdersConfig } from '../orders.config.js';
import type { Digests } from './batch-digests.js';
import { type BatchDraft, draftOf } from './batch-draft.js';
import type { BatchLineResponse } from './batch-line.response.js';
import type { BatchOrderDto } from './batch-order.dto.js';

export interface PendingLine {
  line: number;
  order: BatchOrderDto;
  digests: Digests;
}

export type Written = Pick<BatchLineResponse, 'result' | 'id' | 'number'>;
export type Outcomes = Map<number, Written | DomainError>;

/** Works out the orders that lines will make, with their products looked up at once. */
@Injectable()
export class BatchDrafts {
  constructor(
    private readonly products: ProductReader,
    private readonly config: OrdersConfig,
    private readonly assignment: OrderAssignment,
  ) {}

  /** What can't become an order has its refusal among the outcomes. */
  async of(tx: Tx, actor: StaffActor, lines: readonly PendingLine[], outcomes: Outcomes) {
    const ids = lines.flatMap(({ order }) => order.items?.flatMap(({ productId }) => productId ?? []) ?? []);
    const found = ids.length === 0 ? [] : await this.products.byIds(ids, tx);
    const products = new Map(found.map((product) => [product.id, product]));
    const drafted: { line: PendingLine; draft: BatchDraft }[] = [];
    const people = new Set<string>();
    for (const line of lines) {
      try {
        await this.assertAssignee(tx, actor, line.order, people);
        drafted.push({ line, draft: draftOf(line.order, products, actor, this.config.currency) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.set(line.line, error);
      }
    }
    return drafted;
  }

  /** @param known people who were looked up already @throws 403, 422 */
  private async assertAssignee(
    tx: Tx,
    actor: StaffActor,
    { assigneeId }: BatchOrderDto,
    known: Set<string>,
  ): Promise<void> {
    if (assigneeId == null || known.has(assigneeId)) return;
    await this.assignment.allowed(tx, actor, null, assigneeId, '/assigneeId');
    known.add(assigneeId);
  }
}
