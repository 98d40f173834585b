import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import { type Actor, Audit, type Changes } from '@regulars/staff';
import type { HistoryAction } from '../dto/order-history.response.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrdersRepository } from '../orders.repository.js';
import type { Asked } from './supply-access.js';
import { toSupplyRequest } from './supply.mapper.js';
import { SupplyReader } from './supply.reader.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestResponse } from './supply.response.js';
import { type SupplyDeed, SUPPLY_SUBJECT } from './supply-words.js';

interface Deed {
  kind: SupplyDeed;
  detail?: string | null | undefined;
  /** What the order's history says of it, where it says anything. */
  history?: HistoryAction | undefined;
  changes?: Changes | undefined;
}

/** Writes down what was done, in the request's own log, the order's history and the audit log; tells open screens; reads the answer. */
@Injectable()
export class SupplyJournal {
  constructor(
    private readonly requests: SupplyRepository,
    private readonly reader: SupplyReader,
    private readonly orders: OrdersRepository,
    private readonly audit: Audit,
    private readonly announcer: OrderAnnouncer,
  ) {}

  async record(
    tx: Tx,
    actor: Actor,
    { order, request }: Asked,
    { kind, detail, history, changes }: Deed,
  ): Promise<void> {
    await this.requests.log(tx, request.id, actor, kind, detail ?? null);
    if (history !== undefined) {
      await this.orders.addHistory(tx, order.id, actor, {
        action: history,
        from: request.number,
        to: request.supplier_name,
        reason: detail ?? null,
      });
    }
    await this.audit.record(tx, actor, {
      action: `supply.${kind}`,
      subject: { type: SUPPLY_SUBJECT, id: request.id },
      note: request.number,
      changes,
    });
    this.announcer.announce(tx, 'order.updated', order);
  }

  /** Screens that show the order read it again. */
  announce(tx: Tx, { order }: Asked): void {
    this.announcer.announce(tx, 'order.updated', order);
  }

  /** To webhooks. */
  async publishAnswer(tx: Tx, { order, request }: Asked): Promise<void> {
    const told = { requestId: request.id, request: request.number };
    await this.announcer.publish(tx, 'order.supplier_answered', order.id, told);
  }

  /** As the transaction leaves it. */
  async answer(executor: Executor, id: string): Promise<SupplyRequestResponse> {
    const request = await this.reader.find(id, executor);
    if (!request) throw new Error('The request is gone in mid-transaction');
    return toSupplyRequest(request, await this.reader.lines([id], executor), await this.reader.events([id], executor));
  }
}
