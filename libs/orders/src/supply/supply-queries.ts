import { Injectable } from '@nestjs/common';
import { type ThreadItem, ThreadReader } from '@regulars/messaging';
import { Database } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import { SupplyAccess } from './supply-access.js';
import { SupplyJournal } from './supply-journal.js';
import { toSupplyRequest } from './supply.mapper.js';
import { SupplyReader } from './supply.reader.js';
import type { SupplyRequestResponse } from './supply.response.js';
import { SUPPLY_SUBJECT } from './supply-words.js';

/** What suppliers were asked for an order's sake, and what they said. */
@Injectable()
export class SupplyQueries {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderAccess,
    private readonly access: SupplyAccess,
    private readonly reader: SupplyReader,
    private readonly journal: SupplyJournal,
    private readonly threads: ThreadReader,
  ) {}

  async list(actor: StaffActor, orderId: string): Promise<{ data: SupplyRequestResponse[] }> {
    await this.orders.find(actor, orderId);
    const requests = await this.reader.ofOrder(orderId);
    const ids = requests.map(({ id }) => id);
    const lines = Map.groupBy(await this.reader.lines(ids), ({ request_id }) => request_id);
    const events = Map.groupBy(await this.reader.events(ids), ({ request_id }) => request_id);
    return { data: requests.map((row) => toSupplyRequest(row, lines.get(row.id) ?? [], events.get(row.id) ?? [])) };
  }

  async get(actor: StaffActor, orderId: string, id: string): Promise<SupplyRequestResponse> {
    await this.access.find(actor, orderId, id);
    return this.journal.answer(this.database, id);
  }

  /** Mails from and to the supplier, and notices about them to colleagues, oldest first. */
  async messages(actor: StaffActor, orderId: string, id: string): Promise<{ data: ThreadItem[] }> {
    await this.access.find(actor, orderId, id);
    return { data: await this.threads.itemsOf(SUPPLY_SUBJECT, id) };
  }
}
