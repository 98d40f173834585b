import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';

export interface StockRow {
  id: string;
  sku: string;
  stock: number | null;
}

export interface Movement {
  ref: string;
  productId: string;
  delta: number;
  stock: number;
}

@Injectable()
export class StockRepository {
  /** Locked in one order, so that two who lock the same ones wait one way only. Index: product_sku. */
  lock(tx: Tx, skus: readonly string[]): Promise<StockRow[]> {
    return tx.query<StockRow>(
      'SELECT id, sku, stock FROM catalog.product WHERE lower(sku) = ANY(SELECT lower(s) FROM unnest($1::text[]) s) ORDER BY id FOR UPDATE',
      [skus],
    );
  }

  /** References that were told of before. Index: stock_movement_pkey. */
  async known(tx: Tx, refs: readonly string[]): Promise<Set<string>> {
    if (refs.length === 0) return new Set();
    const rows = await tx.query<{ ref: string }>('SELECT ref FROM catalog.stock_movement WHERE ref = ANY($1::text[])', [
      refs,
    ]);
    return new Set(rows.map(({ ref }) => ref));
  }

  /** Index: product_pkey. */
  async write(tx: Tx, stocks: readonly { id: string; stock: number }[]): Promise<void> {
    if (stocks.length === 0) return;
    await tx.query(
      `UPDATE catalog.product p SET stock = x.stock, version = p.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1) AS x(id uuid, stock int) WHERE p.id = x.id`,
      [JSON.stringify(stocks)],
    );
  }

  /** One that another request is just telling of makes this one fail whole: it is sent again, and finds it known. */
  async addMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
    if (movements.length === 0) return;
    await tx.query(
      `INSERT INTO catalog.stock_movement (ref, product_id, delta, stock)
       SELECT ref, "productId", delta, stock FROM jsonb_to_recordset($1) AS x(ref text, "productId" uuid, delta int, stock int)`,
      [JSON.stringify(movements)],
    );
  }

  /** One request at a time reads and adds references, so that none is done twice. */
  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [STOCK_TURNS]);
  }

  /** What nobody will tell of again. Index: stock_movement_age. */
  async forget(tx: Tx, days: number): Promise<void> {
    await tx.query('DELETE FROM catalog.stock_movement WHERE created_at < now() - make_interval(days => $1)', [days]);
  }
}

/** A number of its own among advisory locks. */
const STOCK_TURNS = 7_310_010;
