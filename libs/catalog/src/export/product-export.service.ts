import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { MOST_XLSX_ROWS, type OutCell, SPREADSHEETS } from '@regulars/tables';
import { PRODUCT_FIELDS, PRODUCT_HEADINGS, type ProductField } from '../imports/product-fields.js';
import { decimalText } from '../money.js';
import { type ProductRecord, ProductReader } from '../product.reader.js';
import { ExportProductsQuery } from './export-products.query.js';

/** So many products are in memory at a time. */
const BATCH = 500;

/** What the list shows as a file that can be imported again. Read page by page while it is sent. */
@Injectable()
export class ProductExport {
  constructor(
    private readonly database: Database,
    private readonly products: ProductReader,
    private readonly audit: Audit,
  ) {}

  /** It is on record before the first product leaves. @throws 422 for more than a sheet holds */
  async write(
    actor: StaffActor,
    asked: Pick<ExportProductsQuery, 'format' | 'q' | 'filter'>,
  ): Promise<{ stream: Readable; type: string; name: string }> {
    const { format, q, filter } = asked;
    const selection = ExportProductsQuery.selection(asked);
    await this.database.transaction(async (tx) => {
      const count = await this.products.countAll(selection, tx);
      if (format === 'xlsx' && count >= MOST_XLSX_ROWS)
        throw new DomainError(
          'catalog/too-many-rows',
          422,
          'A sheet of Excel does not hold so many. Export CSV instead.',
        );
      const told = { products: count, format, q: q ?? null, filter: filter ?? null };
      const changes = Object.fromEntries(Object.entries(told).map(([name, to]) => [name, { from: null, to }]));
      await this.audit.record(tx, actor, {
        action: 'products.exported',
        subject: { type: 'product', id: null },
        changes,
      });
    });
    const { type, write } = SPREADSHEETS[format];
    const name = `products-${new Date().toISOString().slice(0, 10)}.${format}`;
    return { stream: write(this.rows(actor, selection), 'Products'), type, name };
  }

  private async *rows(
    actor: StaffActor,
    selection: ReturnType<typeof ExportProductsQuery.selection>,
  ): AsyncGenerator<OutCell[]> {
    const fields = PRODUCT_FIELDS.filter((field) => field !== 'cost' || actor.can('products:write'));
    yield fields.map((field) => PRODUCT_HEADINGS[actor.locale][field]);
    let cursor: string | undefined;
    do {
      const page = await this.products.page({ ...selection, limit: BATCH, cursor });
      for (const product of page.data) {
        const cells = cellsOf(product);
        yield fields.map((field) => cells[field]);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

function cellsOf(product: ProductRecord): Record<ProductField, OutCell> {
  const { price, cost, stock, lifeMonths } = product;
  const number = (value: number | null): OutCell => (value === null ? '' : { decimal: String(value) });
  return {
    sku: product.sku,
    name: product.name,
    brand: product.brand ?? '',
    model: product.model ?? '',
    category: product.categoryPath ?? '',
    price: { decimal: decimalText(price) },
    currency: price.currency,
    cost: cost === null ? '' : { decimal: decimalText({ amount: cost, currency: price.currency }) },
    stock: number(stock),
    available: product.available ? 'yes' : 'no',
    lifeMonths: number(lifeMonths),
  };
}
