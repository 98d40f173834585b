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
  brand: string | null;
  model: string | null;
  categoryId: string | null;
  /** Its category with those above it, `Valves / Ball valves`. */
  categoryPath: string | null;
  /** Minor units of the price's currency. */
  cost: number | null;
  lifeMonths: number | null;
  imageId: string | null;
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
  /** Or any below it. */
  categoryId?: string | undefined;
  brand?: string | undefined;
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
const RECORD = `${COLUMNS}, brand, model, category_id AS "categoryId", catalog.category_path(category_id) AS "categoryPath",
  cost_amount AS cost, life_months AS "lifeMonths", image_id AS "imageId", version, created_at AS "createdAt", updated_at AS "updatedAt"`;

@Injectable()
export class ProductReader {
  constructor(private readonly database: Database) {}

  /** Those that exist, in no order. Index: product_pkey. */
  async byIds(ids: readonly string[], executor: Executor = this.database): Promise<CatalogProduct[]> {
    if (ids.length === 0) return [];
    const rows = await executor.query<Row>(`SELECT ${COLUMNS} FROM catalog.product WHERE id = ANY($1::uuid[])`, [ids]);
    return rows.map(withPrice);
  }

  /** In any case of letters; those that exist, in no order. Index: product_sku. */
  async bySkus(skus: readonly string[], executor: Executor = this.database): Promise<CatalogProduct[]> {
    if (skus.length === 0) return [];
    const rows = await executor.query<Row>(
      `SELECT ${COLUMNS} FROM catalog.product WHERE lower(sku) = ANY(SELECT lower(s) FROM unnest($1::text[]) s)`,
      [skus],
    );
    return rows.map(withPrice);
  }

  /** Those that can't be had: sold out (`isSoldOut`), or not there at all. Index: product_pkey. */
  async unavailable(ids: readonly string[], executor: Executor = this.database): Promise<Set<string>> {
    const found = new Map((await this.byIds(ids, executor)).map((product) => [product.id, product]));
    return new Set(
      ids.filter((id) => {
        const product = found.get(id);
        return product === undefined || isSoldOut(product);
      }),
    );
  }

  /** Index: product_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<ProductRecord | null> {
    const [row] = await executor.query<Row<ProductRecord>>(`SELECT ${RECORD} FROM catalog.product WHERE id = $1`, [id]);
    return row ? withPrice(row) : null;
  }

  /** By name. Indexes: product_name, product_search, product_category, product_brand; words of one or two characters are looked for in the table itself. */
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
   * For a form's product picker: with `ids` those, in that order, else all by name; sold-out ones are marked. Indexes:
   * product_pkey, product_name.
   */
  async listForForms(ids?: readonly string[]): Promise<FormProduct[]> {
    const rows =
      ids === undefined
        ? await this.database.query<Row>(
            `SELECT ${COLUMNS} FROM catalog.product ORDER BY lower(name), id LIMIT ${FORM_LIMIT}`,
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

  /** For an export, which takes all of them. */
  async countAll(filter: Omit<ProductFilter, 'limit'>, executor: Executor = this.database): Promise<number> {
    const { where, params } = conditions(filter);
    const [row] = await executor.query<{ count: number }>(
      `SELECT count(*) FROM catalog.product WHERE ${where}`,
      params,
    );
    return row?.count ?? 0;
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

function conditions({ q, available, categoryId, brand }: Omit<ProductFilter, 'limit'>): {
  where: string;
  params: unknown[];
} {
  const params: unknown[] = [];
  const parts = searchPatterns(q ?? '').map((pattern) => `search LIKE $${params.push(pattern)}`);
  if (available !== undefined) parts.push(`available = $${params.push(available)}`);
  if (categoryId !== undefined)
    parts.push(`category_id IN (SELECT catalog.categories_under($${params.push(categoryId)}))`);
  if (brand !== undefined) parts.push(`lower(brand) = lower($${params.push(brand)})`);
  return { where: parts.length > 0 ? parts.join(' AND ') : 'true', params };
}

function withPrice<P extends CatalogProduct>({ amount, currency, ...product }: Row<P>): P {
  return { ...product, price: { amount, currency } } as unknown as P; // the inverse of Row<P>, which the compiler can't see
}
