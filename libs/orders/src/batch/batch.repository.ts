import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { NumberedOrder } from '../intake/received-orders.repository.js';
import type { BatchDraft } from './batch-draft.js';
import type { Digests } from './batch-digests.js';

export interface ExternalKey {
  source: string;
  externalId: string;
}

export interface KnownOrder {
  source: string;
  external_id: string;
  digests: Digests;
  id: string;
  number: string;
  assignee_id: string | null;
}

/** What json_to_recordset reads of a line; the columns of the same name take it. */
const COLUMNS = `id uuid, source text, status text, contact_name text, contact_email text, contact_phone text, contact_company text,
  contact_email_normalised text, contact_phone_normalised text, subject text, excerpt text, message text, locale text, currency text,
  value bigint, value_given boolean, won_amount bigint, lost_reason text, item_count int, assignee_id uuid, tags text[], created_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

/**
 * One statement for all tables: the lines are read once, and nobody waits between their parts. An id that nobody has yet is claimed; one
 * that another batch is just taking is waited for, and then left to it. Claims are sorted, so that two batches with the same orders wait
 * for each other and not both ways; numbers are drawn in the order of the lines, once (MATERIALIZED). Index: external_order_pkey.
 */
const INSERT = `
  WITH line AS MATERIALIZED (
    SELECT * FROM ROWS FROM (
      json_to_recordset($1) AS (${COLUMNS}, external_id text, digests jsonb, custom_fields jsonb, tokens text)
    ) WITH ORDINALITY AS x(${NAMES}, external_id, digests, custom_fields, tokens, place)
  ), claimed AS (
    INSERT INTO orders.external_order (source, external_id, order_id, digests)
    SELECT source, external_id, id, digests FROM line ORDER BY source, external_id
    ON CONFLICT DO NOTHING RETURNING order_id
  ), draft AS MATERIALIZED (
    SELECT drawn.*, orders.number_of(n) AS number FROM (
      SELECT own.*, nextval('orders.number_seq') AS n FROM (
        SELECT * FROM line WHERE id IN (SELECT order_id FROM claimed) ORDER BY place
      ) AS own
    ) AS drawn
  ), made AS (
    INSERT INTO orders."order" (number, search, custom_fields, created_by_id, created_by_name, ${NAMES})
    SELECT number, array_to_tsvector(string_to_array(tokens, ' ') || orders.number_tokens(number)), coalesce(custom_fields, '{}'), $3, $4, ${NAMES}
    FROM draft RETURNING id, number
  ), item AS (
    INSERT INTO orders.order_item (order_id, position, product_id, sku, name, quantity, unit_price)
    SELECT "orderId", position, "productId", sku, name, quantity, "unitPrice" FROM json_to_recordset($2) AS x(
      "orderId" uuid, position int, "productId" uuid, sku text, name text, quantity int, "unitPrice" bigint)
    WHERE "orderId" IN (SELECT id FROM made)
  )
  SELECT id, number FROM made`;

/** Orders of other systems, hundreds by one statement. */
@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  /** Nobody is kept from changing that. Index: external_order_pkey. @returns the indexes of the orders that somebody made already */
  async seemKnown(keys: readonly ExternalKey[]): Promise<Set<number>> {
    const rows = await this.database.prepared<{ place: number }>(
      'orders.batch-seem-known',
      `SELECT (place - 1)::int AS place FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS x(source, external_id, place)
       WHERE EXISTS (SELECT FROM orders.external_order e WHERE e.source = x.source AND e.external_id = x.external_id)`,
      parallel(keys),
    );
    return new Set(rows.map(({ place }) => place));
  }

  /** Nobody else changes what is read until the transaction ends. Index: external_order_pkey, order_pkey. */
  lockKnown(tx: Tx, keys: readonly ExternalKey[]): Promise<KnownOrder[]> {
    return tx.prepared<KnownOrder>(
      'orders.batch-lock-known',
      `SELECT e.source, e.external_id, e.digests, o.id, o.number, o.assignee_id
       FROM unnest($1::text[], $2::text[]) AS x(source, external_id)
       JOIN orders.external_order e ON e.source = x.source AND e.external_id = x.external_id
       JOIN orders."order" o ON o.id = e.order_id ORDER BY o.id FOR UPDATE OF o`,
      parallel(keys),
    );
  }

  /** Index: external_order_pkey. */
  async remember(tx: Tx, { source, externalId, digests }: ExternalKey & { digests: Digests }): Promise<void> {
    await tx.query('UPDATE orders.external_order SET digests = digests || $3 WHERE source = $1 AND external_id = $2', [
      source,
      externalId,
      JSON.stringify(digests),
    ]);
  }

  /** @returns in the order of the drafts; without those whose external ids another batch took first */
  insert(tx: Tx, drafts: readonly BatchDraft[], by: { id: string | null; name: string }): Promise<NumberedOrder[]> {
    const rows = `[${drafts.map(({ row }) => row).join()}]`;
    const items = `[${drafts.flatMap((draft) => (draft.items === '' ? [] : draft.items)).join()}]`;
    return tx.prepared<NumberedOrder>('orders.batch-insert', INSERT, [rows, items, by.id, by.name]);
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

function parallel(keys: readonly ExternalKey[]): [string[], string[]] {
  return [keys.map(({ source }) => source), keys.map(({ externalId }) => externalId)];
}
