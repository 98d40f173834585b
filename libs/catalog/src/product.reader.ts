import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import type { Money } from './money.js';

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

interface Row extends Omit<CatalogProduct, 'price'> {
  amount: number;
  currency: string;
}

const COLUMNS = 'id, sku, name, price_amount AS amount, price_currency AS currency, stock, available';

@Injectable()
export class ProductReader {
  constructor(private readonly database: Database) {}

  /** Those that exist, in no order. Index: product_pkey. */
  async byIds(ids: readonly string[], executor: Executor = this.database): Promise<CatalogProduct[]> {
    if (ids.length === 0) return [];
    const rows = await executor.query<Row>(`SELECT ${COLUMNS} FROM catalog.product WHERE id = ANY($1::uuid[])`, [ids]);
    return rows.map(withPrice);
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
}

export function isSoldOut({ available, stock }: Pick<CatalogProduct, 'available' | 'stock'>): boolean {
  return !available || stock === 0;
}

function withPrice({ amount, currency, ...product }: Row): CatalogProduct {
  return { ...product, price: { amount, currency } };
}
