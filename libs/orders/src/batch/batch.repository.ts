import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { NumberedOrder } from '../intake/received-orders.repository.js';
import type { Digests } from './batch-digests.js';

export interface Claim {
  source: string;
  externalId: string;
  orderId: string;
  digests: Digests;
}

export interface KnownOrder {
  source: string;
  external_id: string;
  digests: Digests;
  id: string;
  number: string;
  assignee_id: string | null;
}

const COLUMNS = `id uuid, source text, status text, contact_name text, contact_email text, contact_phone text, contact_company text,
  contact_email_normalised text, contact_phone_normalised text, subject text, excerpt text, message text, locale text, currency text,
  value bigint, value_given boolean, won_amount bigint, lost_reason text, item_count int, assignee_id uuid, tags text[], custom_fields jsonb,
  created_by_id text, created_by_name text, created_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

// MATERIALIZED: the number is drawn once and then used twice. In the order of the lines, so that numbers follow them.
const INSERT = `
  WITH drafts AS MATERIALIZED (
    SELECT x.*, orders.next_number() AS number FROM json_to_recordset($1) AS x(${COLUMNS}, tokens text)
  )
  INSERT INTO orders."order" (number, search, ${NAMES})
  SELECT number, array_to_tsvector(string_to_array(tokens, ' ') || orders.number_tokens(number)), ${NAMES} FROM drafts
  RETURNING id, number`;

/** Orders of other systems, hundreds by one statement. */
@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the ids that nobody has yet; one that another batch is just taking is waited for. Sorted, so that two batches with the same
   * orders wait for each other and not both ways. Index: external_order_pkey. @returns the order ids whose claims hold
   */
  async claim(tx: Tx, claims: readonly Claim[]): Promise<Set<string>> {
    const rows = await tx.prepared<{ order_id: string }>(
      'orders.batch-claim',
      `INSERT INTO orders.external_order (source, external_id, order_id, digests)
       SELECT source, "externalId", "orderId", digests
       FROM json_to_recordset($1) AS x(source text, "externalId" text, "orderId" uuid, digests jsonb)
       ORDER BY source, "externalId" ON CONFLICT DO NOTHING RETURNING order_id`,
      [JSON.stringify(claims)],
    );
    return new Set(rows.map(({ order_id }) => order_id));
  }

  /** Nobody else changes what is read until the transaction ends. Index: external_order_pkey, order_pkey. */
  lockKnown(tx: Tx, keys: readonly Pick<Claim, 'source' | 'externalId'>[]): Promise<KnownOrder[]> {
    return tx.query<KnownOrder>(
      `SELECT e.source, e.external_id, e.digests, o.id, o.number, o.assignee_id
       FROM json_to_recordset($1) AS x(source text, "externalId" text)
       JOIN orders.external_order e ON e.source = x.source AND e.external_id = x."externalId"
       JOIN orders."order" o ON o.id = e.order_id ORDER BY o.id FOR UPDATE OF o`,
      [JSON.stringify(keys)],
    );
  }

  /** Index: external_order_pkey. */
  async remember(tx: Tx, { source, externalId, digests }: Omit<Claim, 'orderId'>): Promise<void> {
    await tx.query('UPDATE orders.external_order SET digests = digests || $3 WHERE source = $1 AND external_id = $2', [
      source,
      externalId,
      JSON.stringify(digests),
    ]);
  }

  insert(tx: Tx, rows: readonly object[]): Promise<NumberedOrder[]> {
    return tx.prepared<NumberedOrder>('orders.batch-insert', INSERT, [JSON.stringify(rows)]);
  }

  /** What fails inside is undone without the rest of the transaction. */
  async apart<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.query('SAVEPOINT line');
    try {
      const result = await work();
      await tx.query('RELEASE SAVEPOINT line');
      return result;
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT line');
      throw error;
    }
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}
