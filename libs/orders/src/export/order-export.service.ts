import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type CustomField, CustomFieldsRepository, labelIn } from '@regulars/custom-fields';
import { Database, DomainError, type Tx } from '@regulars/platform';
import { Audit, type StaffActor, StaffReader } from '@regulars/staff';
import { MOST_XLSX_ROWS, type OutCell, SPREADSHEETS } from '@regulars/tables';
import type { ExportFormat, ExportOrdersQuery, ExportSelectedDto } from '../dto/export-orders.query.js';
import type { OrderFilter, Position, Sort } from '../list/order-filter.js';
import { OrderListReader } from '../list/order-list.reader.js';
import { visibleOwners } from '../order-access.js';
import { OrderQueries } from '../orders.queries.js';
import { customCells, exportRow } from './export-row.js';
import { EXPORT_COLUMNS, type ExportColumn, HEADINGS, type PlainColumn } from './export-words.js';
import { ExportReader } from './export.reader.js';

export interface ExportFile {
  stream: Readable;
  type: string;
  name: string;
}

/** What every line of one file goes by. */
interface Sheet {
  locale: StaffActor['locale'];
  fields: readonly CustomField[];
}
interface Line {
  plain: Record<PlainColumn, OutCell>;
  custom: OutCell[];
}

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
  async write(actor: StaffActor, query: ExportOrdersQuery): Promise<ExportFile> {
    const { format, sort, box, q, filter: asked } = query;
    const columns = query.columns?.split(',') as ExportColumn[] | undefined;
    const filter = this.queries.filterFor(actor, query);
    await this.database.transaction(async (tx) => {
      const count = filter === 'nothing' ? 0 : await this.list.countAll(tx, filter);
      if (format === 'xlsx' && count >= MOST_XLSX_ROWS) throw tooManyRows(count);
      await this.record(tx, actor, { orders: count, format, columns, box, q, filter: asked });
    });
    const sheet = await this.sheet(actor);
    return fileOf(format, rowsOf(sheet, columns, filter === 'nothing' ? [] : this.found(sheet, filter, sort)));
  }

  /** Orders that somebody ticked; what they may not see is not there. It is on record before the first one leaves. */
  async writeSelected(actor: StaffActor, { format, columns, ids }: ExportSelectedDto): Promise<ExportFile> {
    const visible = await this.database.transaction(async (tx) => {
      const found = await this.reader.visible(tx, ids, visibleOwners(actor));
      await this.record(tx, actor, { orders: found.length, format, columns, selected: found.length });
      return found;
    });
    const sheet = await this.sheet(actor);
    return fileOf(format, rowsOf(sheet, columns, this.named(sheet, visible)));
  }

  private record(tx: Tx, actor: StaffActor, told: Record<string, unknown>): Promise<void> {
    const changes = Object.fromEntries(
      Object.entries(told).map(([name, to]) => [name, { from: null, to: to ?? null }]),
    );
    return this.audit.record(tx, actor, { action: 'orders.exported', subject: { type: 'order', id: null }, changes });
  }

  private async sheet({ locale }: StaffActor): Promise<Sheet> {
    return { locale, fields: await this.fields.all('order') };
  }

  private async *found(sheet: Sheet, filter: OrderFilter, sort: Sort): AsyncGenerator<Line> {
    let after: Position | null = null;
    do {
      const page = await this.list.page(filter, sort, BATCH, after);
      yield* await this.lines(
        sheet,
        page.slice(0, BATCH).map(({ id }) => id),
      );
      const last = page[BATCH - 1];
      after = page.length > BATCH && last ? { key: last.key, id: last.id } : null;
    } while (after);
  }

  private async *named(sheet: Sheet, ids: readonly string[]): AsyncGenerator<Line> {
    for (let at = 0; at < ids.length; at += BATCH) yield* await this.lines(sheet, ids.slice(at, at + BATCH));
  }

  private async lines({ locale, fields }: Sheet, ids: readonly string[]): Promise<Line[]> {
    const [orders, items] = await Promise.all([this.reader.orders(ids), this.reader.items(ids)]);
    const names = await this.staff.names(orders.map(({ assignee_id }) => assignee_id));
    const itemsOf = Map.groupBy(items, ({ order_id }) => order_id);
    return orders.map((order) => ({
      plain: exportRow(order, itemsOf.get(order.id) ?? [], names),
      custom: customCells(order, fields, locale),
    }));
  }
}

/** Headings in the language of whoever exports, then line by line the chosen columns. */
async function* rowsOf(
  { locale, fields }: Sheet,
  columns: readonly ExportColumn[] = EXPORT_COLUMNS,
  lines: AsyncIterable<Line> | readonly Line[],
): AsyncGenerator<OutCell[]> {
  const words = fields.map(({ label, key }) => labelIn(label, locale, key));
  yield columns.flatMap((column) => (column === 'custom' ? words : HEADINGS[locale][column]));
  for await (const { plain, custom } of lines)
    yield columns.flatMap((column) => (column === 'custom' ? custom : [plain[column]]));
}

function fileOf(format: ExportFormat, rows: AsyncIterable<OutCell[]>): ExportFile {
  const { type, write } = SPREADSHEETS[format];
  return { stream: write(rows, 'Orders'), type, name: `orders-${new Date().toISOString().slice(0, 10)}.${format}` };
}

function tooManyRows(count: number): DomainError {
  const message = `A sheet holds ${(MOST_XLSX_ROWS - 1).toLocaleString('en')} orders, and these are ${count.toLocaleString('en')}. Choose csv, or narrow the list down.`;
  return new DomainError('orders/too-many-for-a-sheet', 422, message, {
    errors: [{ pointer: '?format', code: 'too-many-for-a-sheet', message }],
  });
}
