import type { OrderItemRow, OrderRow } from '@regulars/orders';
import type { Tx } from '@regulars/platform';
import type { EventRow } from '../story/story.js';

/** What json_to_recordset reads; the columns of the same name take it. */
const COLUMNS = `id uuid, number text, status text, suspect boolean, suspicion jsonb, vouched boolean, recycled_at timestamptz, recycled_by text,
  recycle_reason text, source text, contact_name text, contact_email text, contact_phone text, contact_company text,
  contact_email_normalised text, contact_phone_normalised text, subject text, excerpt text, message text, locale text, currency text,
  value bigint, value_given boolean, won_amount bigint, lost_reason text, item_count int, assignee_id uuid, tags text[],
  custom_fields jsonb, utm jsonb, referrer text, form_id uuid, form_slug text, form_title text, form_version int, submission_id uuid,
  notify_staff_id uuid, answers jsonb, files jsonb, message_count int, last_message_at timestamptz, unread boolean, waiting_since timestamptz,
  first_responded_at timestamptz, created_by_id text,
  created_by_name text, member_id uuid, won_at timestamptz, version int, created_at timestamptz, updated_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

/** Until the transaction ends nobody else adds an order. @returns whether there is none */
export async function claimEmptyOrders(tx: Tx): Promise<boolean> {
  await tx.query('LOCK TABLE orders."order" IN ACCESS EXCLUSIVE MODE');
  return (await tx.query('SELECT FROM orders."order" LIMIT 1')).length === 0;
}

/** The number that was drawn last; 0 when none was. */
export async function lastNumber(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    'SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM orders.number_seq',
  );
  return row?.last ?? 0;
}

export async function setLastNumber(tx: Tx, last: number): Promise<void> {
  await tx.query("SELECT setval('orders.number_seq', $1)", [last]);
}

/** As orders.next_number() would have made it on that day. */
export function numberOf(value: number, at: number): string {
  return `R-${new Date(at).getUTCFullYear()}-${String(value).padStart(6, '0')}`;
}

export async function insertOrders(
  tx: Tx,
  rows: readonly (OrderRow & { tokens: string[]; won_at: Date | null })[],
): Promise<void> {
  await tx.query(
    `INSERT INTO orders."order" (search, ${NAMES}) SELECT array_to_tsvector(tokens || orders.number_tokens(number)), ${NAMES}
     FROM json_to_recordset($1) AS x(${COLUMNS}, tokens text[])`,
    [JSON.stringify(rows)],
  );
}

export async function insertItems(tx: Tx, rows: readonly OrderItemRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO orders.order_item (id, order_id, position, product_id, sku, name, quantity, unit_price)
     SELECT id, order_id, position, product_id, sku, name, quantity, unit_price FROM json_to_recordset($1) AS x(
       id uuid, order_id uuid, position int, product_id uuid, sku text, name text, quantity int, unit_price bigint)`,
    [JSON.stringify(rows)],
  );
}

export async function insertEvents(tx: Tx, rows: readonly EventRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO orders.order_event (id, order_id, at, actor_id, actor_name, action, "from", "to", reason, changes)
     SELECT id, order_id, to_timestamp(at / 1000.0), actor_id, actor_name, action, "from", "to", reason, changes
     FROM json_to_recordset($1) AS x(id uuid, order_id uuid, at bigint, actor_id text, actor_name text, action text, "from" text,
       "to" text, reason text, changes jsonb)`,
    [JSON.stringify(rows)],
  );
}
