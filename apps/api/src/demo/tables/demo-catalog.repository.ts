import type { Tx } from '@regulars/platform';
import { type Family, demoProducts } from '../products.js';
import type { StoredProduct } from '../story/story.js';

/** @returns them by family, with their ids; products that are there already under the same SKU are left as they are */
export async function stockCatalogue(
  tx: Tx,
  currency: string,
  since: Date,
): Promise<ReadonlyMap<Family, readonly StoredProduct[]>> {
  const products = demoProducts();
  await tx.query(
    `INSERT INTO catalog.product (sku, name, price_amount, price_currency, stock, available, created_at, updated_at)
     SELECT sku, name, price, $2, stock, available, $3, $3 FROM json_to_recordset($1) AS x(
       sku text, name text, price bigint, stock int, available boolean) ON CONFLICT DO NOTHING`,
    [JSON.stringify(products), currency, since],
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
