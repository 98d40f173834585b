import { Injectable } from '@nestjs/common';
import { ProductReader } from '@regulars/catalog';
import { DomainError, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { CustomFieldsRepository } from '../custom-fields/custom-fields.repository.js';
import { customValues } from '../custom-fields/custom-values.js';
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
    private readonly fields: CustomFieldsRepository,
    private readonly config: OrdersConfig,
  ) {}

  /** What can't become an order has its refusal among the outcomes. */
  async of(tx: Tx, actor: StaffActor, lines: readonly PendingLine[], outcomes: Outcomes) {
    const ids = lines.flatMap(({ order }) => order.items?.flatMap(({ productId }) => productId ?? []) ?? []);
    const found = ids.length === 0 ? [] : await this.products.byIds(ids, tx);
    const products = new Map(found.map((product) => [product.id, product]));
    const fields = await this.fields.all(tx);
    const drafted: { line: PendingLine; draft: BatchDraft }[] = [];
    for (const line of lines) {
      try {
        const custom = customValues(fields, line.order.customFields ?? {});
        drafted.push({ line, draft: draftOf(line.order, products, actor, this.config.currency, custom) });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.set(line.line, error);
      }
    }
    return drafted;
  }
}
