import { Injectable } from '@nestjs/common';
import {
  COUNT_CAP,
  Database,
  type Executor,
  type Page,
  cappedTotal,
  decodeTextCursor,
  encodeCursor,
  pageOf,
} from '@regulars/platform';
import type { Money } from './money.js';
import { searchPatterns } from './search-terms.js';

/** What an order keeps of a product, and what pickers show. */
export interface CatalogProduct {
  id: string;
  sku: string;
  name: string;
  price: Money;
  /** Null: not kept. */
  stock: number | null;
  /** As set by hand; `isSoldOut` also looks at the stock. */
  available: boolean;
}

/** A product with what its own page shows. */
export interface ProductRecord extends CatalogProduct {
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

interface ProductFilter {
  limit: number;
  cursor?: string | undefined;
  count?: boolean | undefined;
  q?: string | undefined;
  available?: boolean | undefined;
}

/** A product as visitors may see it: no stock figures. */
export interface FormProduct {
  id: string;
  name: string;
  price: Money;
  /** False: sold out, to be shown struck through. */
  available: boolean;
}

/** A form that offers more than this needs a shop. */
const FORM_LIMIT = 500;

type Row<P extends CatalogProduct = CatalogProduct> = Omit<P, 'price'> & { amount: number; currency: string };

const COLUMNS = 'id, sku, name, price_amount AS amount, price_currency AS currency, stock, available';
const RECORD = `${COLUMNS}, version, created_at AS "createdAt", updated_at AS "updatedAt"`;

@Injectable()
export class ProductReader {
  constructor(private readonly database: Database) {}

  /** Those that exist, in no order. Index: product_pkey. */
  async byIds(ids: readonly string[], executor: Executor = this.database): Promise<CatalogProduct[]> {
    if (ids.length === 0) return [];
    const rows = await executor.query<Row>(`SELECT ${COLUMNS} FROM catalog.product WHERE id = ANY($1::uuid[])`, [ids]);
    return rows.map(withPrice);
  }

  /** Index: product_pkey. */
  async find(id: string): Promise<ProductRecord | null> {
    const [row] = await this.database.query<Row<ProductRecord>>(`SELECT ${RECORD} FROM catalog.product WHERE id = $1`, [
      id,
    ]);
    return row ? withPrice(row) : null;
  }

  /** By name. Indexes: product_name, product_search; words of one or two characters are looked for in the table itself. */
  async page(filter: ProductFilter): Promise<Page<ProductRecord>> {
    const { where, params } = conditions(filter);
    let after = '';
    if (filter.cursor !== undefined) {
      const { text, id } = decodeTextCursor(filter.cursor);
      after = `AND (lower(name), id) > ($${params.push(text)}, $${params.push(id)}::uuid)`;
    }
    const rows = await this.database.query<Row<ProductRecord> & { key: string }>(
      `SELECT ${RECORD}, lower(name) AS key FROM catalog.product
       WHERE ${where} ${after} ORDER BY lower(name), id LIMIT ${filter.limit + 1}`,
      params,
    );
    const page = pageOf(
      rows,
      filter.limit,
      (row) => encodeCursor([row.key, row.id]),
      ({ key: _, ...row }) => withPrice<ProductRecord>(row),
    );
    return filter.count === true ? { ...page, total: cappedTotal(await this.count(filter)) } : page;
  }

  /**
   * For a form's product picker. With `ids`: those, in that order, sold-out ones marked. Without: all that can be had,
   * by name. Indexes: product_pkey, product_name.
   */
  async listAvailableForForms(ids?: readonly string[]): Promise<FormProduct[]> {
    const rows =
      ids === undefined
        ? await this.database.query<Row>(
            `SELECT ${COLUMNS} FROM catalog.product WHERE available AND stock IS DISTINCT FROM 0
             ORDER BY lower(name), id LIMIT ${FORM_LIMIT}`,
          )
        : await this.database.query<Row>(
            `SELECT ${COLUMNS} FROM catalog.product WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
            [ids],
          );
    return rows.map(withPrice).map(({ id, name, price, ...product }) => ({
      id,
      name,
      price,
      available: !isSoldOut(product),
    }));
  }

  private async count(filter: ProductFilter): Promise<number> {
    const { where, params } = conditions(filter);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM catalog.product WHERE ${where} LIMIT ${COUNT_CAP + 1}) p`,
      params,
    );
    return row?.count ?? 0;
  }
}

export function isSoldOut({ available, stock }: Pick<CatalogProduct, 'available' | 'stock'>): boolean {
  return !available || stock === 0;
}

function conditions({ q, available }: ProductFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts = searchPatterns(q ?? '').map((pattern) => `search LIKE $${params.push(pattern)}`);
  if (available !== undefined) parts.push(`available = $${params.push(available)}`);
  return { where: parts.length > 0 ? parts.join(' AND ') : 'true', params };
}

function withPrice<P extends CatalogProduct>({ amount, currency, ...product }: Row<P>): P {
  return { ...product, price: { amount, currency } } as unknown as P; // the inverse of Row<P>, which the compiler can't see
}
