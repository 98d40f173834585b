import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';

export interface CategoryRecord {
  id: string;
  name: string;
  parentId: string | null;
  /** With the names above it, `Valves / Ball valves`. */
  path: string;
  /** Products in it, those below not counted. */
  products: number;
  version: number;
}

const RECORD = `
  SELECT c.id, c.name, c.parent_id AS "parentId", catalog.category_path(c.id) AS path, c.version,
         (SELECT count(*)::int FROM catalog.product p WHERE p.category_id = c.id) AS products
  FROM catalog.category c`;

@Injectable()
export class CategoryReader {
  constructor(private readonly database: Database) {}

  /** The whole tree, each followed by what is below it. Index: product_category. */
  async all(executor: Executor = this.database): Promise<CategoryRecord[]> {
    return executor.query<CategoryRecord>(`SELECT * FROM (${RECORD}) c ORDER BY lower(path), id`);
  }

  async find(id: string, executor: Executor = this.database): Promise<CategoryRecord | null> {
    const [row] = await executor.query<CategoryRecord>(`${RECORD} WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  async exists(executor: Executor, id: string): Promise<boolean> {
    return (await executor.query('SELECT FROM catalog.category WHERE id = $1', [id])).length > 0;
  }

  /** How deep the tree goes below a category; 1: nothing is below it. */
  async height(executor: Executor, id: string): Promise<number> {
    const [row] = await executor.query<{ height: number }>(
      `WITH RECURSIVE down AS (
         SELECT $1::uuid AS id, 1 AS height
         UNION ALL SELECT c.id, down.height + 1 FROM catalog.category c JOIN down ON c.parent_id = down.id
       ) SELECT max(height) AS height FROM down`,
      [id],
    );
    return row?.height ?? 1;
  }

  /** These and all above them, in no order. Index: category_pkey. */
  async withAbove(ids: readonly string[], executor: Executor = this.database): Promise<string[]> {
    const rows = await executor.query<{ id: string }>(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM catalog.category WHERE id = ANY($1::uuid[])
         UNION SELECT c.id, c.parent_id FROM catalog.category c JOIN up ON c.id = up.parent_id
       ) SELECT id FROM up`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** By product: its category and all above it; products without one are left out. Indexes: product_pkey, category_pkey. */
  async ofProducts(ids: readonly string[], executor: Executor = this.database): Promise<Map<string, string[]>> {
    if (ids.length === 0) return new Map();
    const rows = await executor.query<{ product: string; categories: string[] }>(
      `WITH RECURSIVE up AS (
         SELECT p.id AS product, c.id, c.parent_id FROM catalog.product p JOIN catalog.category c ON c.id = p.category_id
         WHERE p.id = ANY($1::uuid[])
         UNION ALL SELECT up.product, c.id, c.parent_id FROM catalog.category c JOIN up ON c.id = up.parent_id
       ) SELECT product, array_agg(id) AS categories FROM up GROUP BY product`,
      [ids],
    );
    return new Map(rows.map(({ product, categories }) => [product, categories]));
  }

  /** The category and all above it, from below. */
  async lineage(executor: Executor, id: string): Promise<string[]> {
    const rows = await executor.query<{ id: string }>(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM catalog.category WHERE id = $1
         UNION ALL SELECT c.id, c.parent_id FROM catalog.category c JOIN up ON c.id = up.parent_id
       ) SELECT id FROM up`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
