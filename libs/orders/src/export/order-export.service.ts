import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import { Audit, type StaffActor, StaffReader } from '@regulars/staff';
import { labelIn } from '../custom-fields/custom-field.js';
import { CustomFieldsRepository } from '../custom-fields/custom-fields.repository.js';
import type { ExportOrdersQuery } from '../dto/export-orders.query.js';
import type { OrderFilter, Position, Sort } from '../list/order-filter.js';
import { OrderListReader } from '../list/order-list.reader.js';
import { OrderQueries } from '../orders.queries.js';
import type { OrderRow } from '../order-row.js';
import { type Cell, customCells, exportRow } from './export-row.js';
import { type ExportColumn, HEADINGS } from './export-words.js';
import { ExportReader } from './export.reader.js';
import { MOST_XLSX_ROWS, SPREADSHEETS } from './spreadsheets.js';

/** So many orders are in memory at a time. */
const BATCH = 500;

/** What a list shows, as a file (ORD-4). Read stretch by stretch while it is sent: no long transaction, no growing memory. */
@Injectable()
export class OrderExport {
  constructor(
    private readonly database: Database,
    private readonly list: OrderListReader,
    private readonly reader: ExportReader,
    private readonly queries: OrderQueries,
    private readonly staff: StaffReader,
    private readonly fields: CustomFieldsRepository,
    private readonly audit: Audit,
  ) {}

  /** It is on record, with what was asked for, before the first order leaves. @throws 422 for more than a sheet holds */
  async write(actor: StaffActor, query: ExportOrdersQuery): Promise<{ stream: Readable; type: string; name: string }> {
    const { format, sort, box, q, filter: asked } = query;
    const filter = this.queries.filterFor(actor, query);
    await this.database.transaction(async (tx) => {
      const count = filter === 'nothing' ? 0 : await this.list.countAll(tx, filter);
      if (format === 'xlsx' && count >= MOST_XLSX_ROWS) throw tooManyRows(count);
      const told = { orders: count, format, box: box ?? null, q: q ?? null, filter: asked ?? null };
      const changes = Object.fromEntries(Object.entries(told).map(([name, to]) => [name, { from: null, to }]));
      await this.audit.record(tx, actor, { action: 'orders.exported', subject: { type: 'order', id: null }, changes });
    });
    const { type, write } = SPREADSHEETS[format];
    const name = `orders-${new Date().toISOString().slice(0, 10)}.${format}`;
    return { stream: write(this.rows(actor, filter, sort)), type, name };
  }

  private async *rows(actor: StaffActor, filter: OrderFilter | 'nothing', sort: Sort): AsyncGenerator<Cell[]> {
    const headings = HEADINGS[actor.locale];
    const columns = Object.keys(headings) as ExportColumn[];
    const fields = await this.fields.all();
    yield [
      ...columns.map((column) => headings[column]),
      ...fields.map(({ label, key }) => labelIn(label, actor.locale, key)),
    ];
    if (filter === 'nothing') return;
    let after: Position | null = null;
    do {
      const page = await this.list.page(filter, sort, BATCH, after);
      const ids = page.slice(0, BATCH).map(({ id }) => id);
      for (const [order, row] of await this.rowsOf(ids))
        yield [...columns.map((column) => row[column]), ...customCells(order, fields, actor.locale)];
      const last = page[BATCH - 1];
      after = page.length > BATCH && last ? { key: last.key, id: last.id } : null;
    } while (after);
  }

  private async rowsOf(ids: readonly string[]): Promise<[OrderRow, Record<ExportColumn, Cell>][]> {
    const [orders, items] = await Promise.all([this.reader.orders(ids), this.reader.items(ids)]);
    const names = await this.staff.names(orders.map(({ assignee_id }) => assignee_id));
    const itemsOf = Map.groupBy(items, ({ order_id }) => order_id);
    return orders.map((order) => [order, exportRow(order, itemsOf.get(order.id) ?? [], names)]);
  }
}

function tooManyRows(count: number): DomainError {
  const message = `A sheet holds ${(MOST_XLSX_ROWS - 1).toLocaleString('en')} orders, and these are ${count.toLocaleString('en')}. Choose csv, or narrow the list down.`;
  return new DomainError('orders/too-many-for-a-sheet', 422, message, {
    errors: [{ pointer: '?format', code: 'too-many-for-a-sheet', message }],
  });
}
