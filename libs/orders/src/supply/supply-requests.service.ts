import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import { type StaffActor, changesBetween } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { conflict } from '../orders.errors.js';
import { SupplyAccess, mustBeOutOfTheBin } from './supply-access.js';
import { SupplyDrafts } from './supply-drafts.js';
import type { ForwardOrderDto, UpdateSupplyRequestDto } from './supply.dto.js';
import { SupplyJournal } from './supply-journal.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestResponse } from './supply.response.js';
import { SupplySending } from './supply-sending.js';

/** Asking twice a week for a year is more than any order needs. */
const MOST_REQUESTS = 100;

/** Forwarding an order to a supplier (ORD-9). */
@Injectable()
export class SupplyRequests {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderAccess,
    private readonly access: SupplyAccess,
    private readonly drafts: SupplyDrafts,
    private readonly requests: SupplyRepository,
    private readonly journal: SupplyJournal,
    private readonly sending: SupplySending,
  ) {}

  /** @throws 409 while it lies in the bin; 422 for an unknown supplier or item */
  forward(actor: StaffActor, orderId: string, dto: ForwardOrderDto): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, actor, orderId);
      mustBeOutOfTheBin(order);
      await this.assertNotTooMany(tx, order);
      const { request: content, lines } = await this.drafts.draft(order, dto, tx);
      const request = await this.requests.insert(tx, actor, content);
      await this.requests.insertLines(tx, request.id, lines);
      await this.journal.record(tx, actor, { order, request }, { kind: 'forwarded', history: 'supplier-asked' });
      await this.sending.enqueue(tx, request);
      return this.journal.answer(tx, request.id);
    });
  }

  /** @throws 404; 412 when someone saved in between */
  edit(
    actor: StaffActor,
    orderId: string,
    id: string,
    version: number,
    { remindAfterDays }: UpdateSupplyRequestDto,
  ): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lock(tx, actor, orderId, id);
      const { request } = asked;
      if (request.version !== version) throw new VersionConflict(await this.journal.answer(tx, id));
      if (remindAfterDays === undefined || remindAfterDays === request.remind_after_days)
        return this.journal.answer(tx, id);
      await this.requests.update(tx, id, { remind_after_days: remindAfterDays });
      const changes = changesBetween({ remindAfterDays: request.remind_after_days }, { remindAfterDays });
      await this.journal.record(tx, actor, asked, { kind: 'edited', changes });
      return this.journal.answer(tx, id);
    });
  }

  private async assertNotTooMany(tx: Tx, order: OrderRow): Promise<void> {
    if ((await this.requests.count(tx, order.id)) < MOST_REQUESTS) return;
    throw conflict(
      'orders/too-many-supply-requests',
      `This order was forwarded ${MOST_REQUESTS} times, which is the most. Send one of them again instead.`,
    );
  }
}
