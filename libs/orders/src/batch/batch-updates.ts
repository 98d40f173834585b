import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { TransitionDto } from '../dto/order-acts.dto.js';
import type { UpdateOrderDto } from '../dto/order.dto.js';
import { OrderActs } from '../order-acts.service.js';
import type { OrderRow } from '../order-row.js';
import { conflict, orderNotFound } from '../orders.errors.js';
import { OrdersRepository } from '../orders.repository.js';
import { OrdersService } from '../orders.service.js';
import { type Digests, type Field, changedFields } from './batch-digests.js';
import type { BatchOrderDto } from './batch-order.dto.js';
import { BatchRepository, type KnownOrder } from './batch.repository.js';

/**
 * What another system changed on an order of its own. Only the fields that differ from what it sent last are written, by the same rules
 * and with the same history as a person's edits, so that what people changed since stays until the other system has something new to say.
 */
@Injectable()
export class BatchUpdates {
  constructor(
    private readonly batch: BatchRepository,
    private readonly orders: OrdersRepository,
    private readonly content: OrdersService,
    private readonly acts: OrderActs,
  ) {}

  /** @throws DomainError, and then nothing of the line was written */
  async apply(
    tx: Tx,
    actor: StaffActor,
    known: KnownOrder,
    sent: BatchOrderDto,
    digests: Digests,
  ): Promise<'updated' | 'unchanged'> {
    const fields = changedFields(known.digests, digests);
    if (fields.length === 0) return 'unchanged';
    return this.batch.apart<'updated'>(tx, async () => {
      const before = await this.orders.find(known.id, tx);
      if (!before) throw orderNotFound();
      if (before.recycled_at !== null)
        throw conflict('orders/recycled', 'The order lies in the recycle bin. Restore it first.');
      const edit = editOf(sent, fields);
      if (Object.keys(edit).length > 0) await this.content.edit(actor, known.id, before.version, edit, tx);
      const move = moveOf(before, sent, fields);
      if (move) await this.acts.transition(actor, known.id, move, tx);
      await this.batch.remember(tx, { source: known.source, externalId: known.external_id, digests });
      return 'updated';
    });
  }
}

function editOf(sent: BatchOrderDto, fields: readonly Field[]): UpdateOrderDto {
  const content = fields.filter((field) => field !== 'status' && field !== 'lostReason');
  return Object.fromEntries(content.map((field) => [field, sent[field]]));
}

function moveOf(before: OrderRow, sent: BatchOrderDto, fields: readonly Field[]): TransitionDto | undefined {
  if (!fields.includes('status') || sent.status === undefined || sent.status === before.status) return undefined;
  const known = before.value === null ? undefined : { amount: before.value, currency: before.currency };
  const amount = sent.value ?? known;
  return {
    to: sent.status,
    ...(sent.status === 'won' && amount ? { amount } : {}),
    ...(sent.status === 'lost' && sent.lostReason ? { reason: sent.lostReason } : {}),
  };
}
