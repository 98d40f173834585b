import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { NewItem } from '../order-row.js';

export interface NumberedOrder {
  id: string;
  number: string;
}

/** What json_to_recordset reads; the columns of the same name take it. `tokens`, a blank between them (half the work of a JSON list), becomes the search column. */
const COLUMNS = `id uuid, suspect boolean, suspicion jsonb, vouched boolean, contact_name text, contact_email text,
  contact_phone text, contact_company text, contact_email_normalised text, contact_phone_normalised text, subject text, excerpt text,
  message text, locale text, currency text, value bigint, item_count int, utm jsonb, referrer text, form_id uuid, form_slug text,
  form_title text, form_version int, submission_id uuid, notify_staff_id uuid, answers jsonb, custom_fields jsonb, files jsonb, created_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

// MATERIALIZED: the number is drawn once and then used twice.
const INSERT = `
  WITH drafts AS MATERIALIZED (
    SELECT drawn.*, orders.number_of(n) AS number FROM (
      SELECT x.*, nextval('orders.number_seq') AS n FROM json_to_recordset($1) AS x(${COLUMNS}, tokens text)
    ) AS drawn
  )
  INSERT INTO orders."order" (number, source, unread, updated_at, search, ${NAMES})
  SELECT number, 'form', true, created_at, array_to_tsvector(string_to_array(tokens, ' ') || orders.number_tokens(number)), ${NAMES} FROM drafts
  RETURNING id, number`;

/** Orders that come in from outside, many by one statement: this is the hot path of intake. */
@Injectable()
export class ReceivedOrdersRepository {
  /** @param rows in JSON, as `draftOf` writes them */
  insert(tx: Tx, rows: readonly string[]): Promise<NumberedOrder[]> {
    return tx.prepared<NumberedOrder>('orders.insert-received', INSERT, [`[${rows.join()}]`]);
  }

  async insertItems(tx: Tx, items: readonly (NewItem & { orderId: string; position: number })[]): Promise<void> {
    if (items.length === 0) return;
    await tx.query(
      `INSERT INTO orders.order_item (order_id, position, product_id, sku, name, quantity, unit_price)
       SELECT "orderId", position, "productId", sku, name, quantity, "unitPrice" FROM json_to_recordset($1) AS x(
         "orderId" uuid, position int, "productId" uuid, sku text, name text, quantity int, "unitPrice" bigint)`,
      [JSON.stringify(items)],
    );
  }

  /** Index: order_submission. */
  bySubmissions(tx: Tx, submissionIds: readonly string[]): Promise<(NumberedOrder & { submission_id: string })[]> {
    return tx.query('SELECT id, number, submission_id FROM orders."order" WHERE submission_id = ANY($1::uuid[])', [
      submissionIds,
    ]);
  }
}
