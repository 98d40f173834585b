import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { CustomFieldsRepository, customValues } from '@regulars/custom-fields';
import { DomainError, type Tx } from '@regulars/platform';
import { MainCurrency, type StaffActor } from '@regulars/staff';
import { OrderAssignment } from '../order-assignment.js';
import type { Digests } from './batch-digests.js';
import { type BatchDraft, draftOf } from './batch-draft.js';
import type { BatchLineResponse } from './batch-line.response.js';
import type { BatchOrderDto } from './batch-order.dto.js';
import { BatchRepository } from './batch.repository.js';

export interface PendingLine {
  line: number;
  order: BatchOrderDto;
  digests: Digests;
  /** The order that the line makes unless there is one already, or why it can't; undefined when it has not been worked out. */
  draft: BatchDraft | DomainError | undefined;
}

export type Written = Pick<BatchLineResponse, 'result' | 'id' | 'number'>;
export type Outcomes = Map<number, Written | DomainError>;

/** Works out the orders that lines will make, with their products looked up at once. */
@Injectable()
export class BatchDrafts {
  constructor(
    private readonly products: ProductReader,
    private readonly fields: CustomFieldsRepository,
    private readonly currency: MainCurrency,
    private readonly batch: BatchRepository,
    private readonly assignment: OrderAssignment,
  ) {}

  /** Before their turn, for those that seem to be new: the database may write the lines before them meanwhile. */
  async ahead(lines: readonly PendingLine[]): Promise<void> {
    if (lines.length === 0) return;
    const known = await this.batch.seemKnown(lines.map(({ order }) => order));
    await this.complete(lines.filter((_, index) => !known.has(index)));
  }

  /** Gives a draft to each line that has none yet. */
  async complete(lines: readonly PendingLine[], tx?: Tx): Promise<void> {
    const without = lines.filter(({ draft }) => draft === undefined);
    const ids = without.flatMap(({ order }) => order.items?.flatMap(({ productId }) => productId ?? []) ?? []);
    const products = new Map((await this.products.byIds(ids, tx)).map((product) => [product.id, product]));
    const fields = await this.fields.all('order', tx);
    for (const line of without) {
      try {
        const custom = customValues('order', fields, line.order.customFields ?? {});
        line.draft = draftOf(line.order, line.digests, products, this.currency.current, custom);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        line.draft = error;
      }
    }
  }

  /** Who is named must be there, and the sender may name them; the lines of others are refused. */
  async checkAssignees(tx: Tx, actor: StaffActor, lines: readonly PendingLine[]): Promise<void> {
    const known = new Set<string>();
    for (const line of lines) {
      const { assigneeId } = line.order;
      if (assigneeId == null || known.has(assigneeId)) continue;
      try {
        await this.assignment.allowed(tx, actor, null, assigneeId, '/assigneeId');
        known.add(assigneeId);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        line.draft = error;
      }
    }
  }
}
