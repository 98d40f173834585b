import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';

/** The columns that an import may change. */
export interface StoredProduct {
  id: string;
  sku: string;
  name: string;
  brand: string | null;
  model: string | null;
  categoryId: string | null;
  amount: number;
  currency: string;
  cost: number | null;
  stock: number | null;
  available: boolean;
  lifeMonths: number | null;
  version: number;
}

export type ProductWrite = Omit<StoredProduct, 'version'>;

const COLUMNS = `id, sku, name, brand, model, category_id AS "categoryId", price_amount AS amount, price_currency AS currency,
  cost_amount AS cost, stock, available, life_months AS "lifeMonths", version`;
const RECORDSET = `jsonb_to_recordset($1) AS x(id uuid, sku text, name text, brand text, model text, "categoryId" uuid, amount bigint,
  currency text, cost bigint, stock int, available boolean, "lifeMonths" int)`;

/** Products by the hundred: one statement for all. */
@Injectable()
export class ProductImportsRepository {
  /** Locked in one order, so that two who lock the same ones wait one way only. Index: product_sku. */
  bySku(executor: Executor, skus: readonly string[], lock: boolean): Promise<StoredProduct[]> {
    return executor.query<StoredProduct>(
      `SELECT ${COLUMNS} FROM catalog.product WHERE lower(sku) = ANY(SELECT lower(s) FROM unnest($1::text[]) s) ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
      [skus],
    );
  }

  /** A SKU that somebody else adds at this moment makes the whole try fail, and the next one sees it. */
  async insert(tx: Tx, products: readonly ProductWrite[]): Promise<void> {
    if (products.length === 0) return;
    await tx.query(
      `INSERT INTO catalog.product (id, sku, name, brand, model, category_id, price_amount, price_currency, cost_amount, stock, available, life_months)
       SELECT id, sku, name, brand, model, "categoryId", amount, currency, cost, stock, available, "lifeMonths" FROM ${RECORDSET}`,
      [JSON.stringify(products)],
    );
  }

  /** Index: product_pkey. */
  async update(tx: Tx, products: readonly ProductWrite[]): Promise<void> {
    if (products.length === 0) return;
    await tx.query(
      `UPDATE catalog.product p SET sku = x.sku, name = x.name, brand = x.brand, model = x.model, category_id = x."categoryId",
         price_amount = x.amount, price_currency = x.currency, cost_amount = x.cost, stock = x.stock, available = x.available,
         life_months = x."lifeMonths", version = p.version + 1, updated_at = now()
       FROM ${RECORDSET} WHERE p.id = x.id`,
      [JSON.stringify(products)],
    );
  }

  /** Those that have the version still. Index: product_pkey. */
  async unchangedSince(tx: Tx, products: readonly { id: string; version: number }[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT p.id FROM catalog.product p JOIN jsonb_to_recordset($1) AS x(id uuid, version int) ON p.id = x.id AND p.version = x.version
       ORDER BY p.id FOR UPDATE OF p`,
      [JSON.stringify(products)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async delete(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM catalog.product WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** What most products are priced in; the first import has to say it. */
  async usualCurrency(executor: Executor): Promise<string> {
    const [row] = await executor.query<{ currency: string }>(
      'SELECT price_currency AS currency FROM catalog.product GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    );
    return row?.currency ?? 'USD';
  }

  /** All paths, in lower case, with their ids. A tree has some hundred categories. */
  async paths(executor: Executor): Promise<{ id: string; path: string; shown: string }[]> {
    return executor.query(
      `WITH RECURSIVE down AS (
         SELECT id, lower(name) AS path, name AS shown FROM catalog.category WHERE parent_id IS NULL
         UNION ALL
         SELECT c.id, down.path || ' / ' || lower(c.name), down.shown || ' / ' || c.name FROM catalog.category c JOIN down ON c.parent_id = down.id
       ) SELECT id, path, shown FROM down`,
    );
  }

  async addCategory(tx: Tx, name: string, parentId: string | null, importId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO catalog.category (name, parent_id, import_id) VALUES ($1, $2, $3) RETURNING id',
      [name, parentId, importId],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row.id;
  }

  /** Those that an import made and that nobody put anything into since, from below. */
  async dropEmptyCategories(tx: Tx, importId: string): Promise<void> {
    for (;;) {
      const gone = await tx.query(
        `DELETE FROM catalog.category c WHERE import_id = $1 AND version = 1
           AND NOT EXISTS (SELECT FROM catalog.product p WHERE p.category_id = c.id)
           AND NOT EXISTS (SELECT FROM catalog.category below WHERE below.parent_id = c.id) RETURNING id`,
        [importId],
      );
      if (gone.length === 0) return;
    }
  }
}
