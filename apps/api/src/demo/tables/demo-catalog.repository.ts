import type { Tx } from '@regulars/platform';
import { type Family, SHELVES, demoProducts } from '../products.js';
import type { StoredProduct } from '../story/story.js';

/** @returns them by family, with their ids; products that are there already under the same SKU are left as they are */
export async function stockCatalogue(
  tx: Tx,
  currency: string,
  since: Date,
): Promise<ReadonlyMap<Family, readonly StoredProduct[]>> {
  const products = demoProducts();
  await shelve(tx);
  const shelved = products.map((product) => ({
    ...product,
    ...SHELVES[product.family],
    name: product.name,
    category: SHELVES[product.family].name,
  }));
  await tx.query(
    `INSERT INTO catalog.product (sku, name, price_amount, price_currency, cost_amount, brand, model, category_id, life_months,
                                  stock, available, created_at, updated_at)
     SELECT x.sku, x.name, price, $2, cost, 'Lanyu', split_part(x.sku, '-', 1), c.id, life, stock, available, $3, $3
     FROM json_to_recordset($1) AS x(
       sku text, name text, price bigint, cost bigint, category text, under text, life int, stock int, available boolean)
     JOIN catalog.category top ON top.parent_id IS NULL AND top.name = x.under
     JOIN catalog.category c ON c.parent_id = top.id AND c.name = x.category
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(shelved), currency, since],
  );
  const rows = await tx.query<{ id: string; sku: string }>('SELECT id, sku FROM catalog.product WHERE sku = ANY($1)', [
    products.map(({ sku }) => sku),
  ]);
  const ids = new Map(rows.map(({ sku, id }) => [sku, id]));
  return Map.groupBy(
    products.map((product) => ({ ...product, id: ids.get(product.sku) ?? '' })),
    ({ family }) => family,
  );
}

async function shelve(tx: Tx): Promise<void> {
  await tx.query(
    `WITH shelf AS (SELECT * FROM json_to_recordset($1) AS x(under text, name text)),
     top AS (
       INSERT INTO catalog.category (name) SELECT DISTINCT under FROM shelf ON CONFLICT DO NOTHING RETURNING id, name
     ),
     known AS (SELECT id, name FROM top UNION SELECT id, name FROM catalog.category WHERE parent_id IS NULL)
     INSERT INTO catalog.category (name, parent_id) SELECT shelf.name, known.id FROM shelf JOIN known ON known.name = shelf.under
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(Object.values(SHELVES))],
  );
}
