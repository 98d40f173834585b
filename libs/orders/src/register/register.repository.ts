import { Injectable } from '@nestjs/common';
import { Database, type Executor, Tokens, type Tx } from '@regulars/platform';

/** An order that a register brought, as it is known by its document. */
export interface KnownDocument {
  document: string;
  id: string;
  /** The import that made it. */
  import: string | null;
  items: { sku: string | null; product: string; quantity: number; unitPrice: number; exact: string | null }[];
}

export interface NewDocument {
  id: string;
  document: string;
  subject: string;
  member_id: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contact_email_normalised: string | null;
  contact_phone_normalised: string | null;
  locale: string;
  currency: string;
  value: number;
  item_count: number;
  created_at: string;
  tokens: string;
}

export interface NewLine {
  orderId: string;
  position: number;
  productId: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  unitPrice: number;
  amount: string | null;
}

const COLUMNS = `id uuid, member_id uuid, contact_name text, contact_email text, contact_phone text, contact_email_normalised text,
  contact_phone_normalised text, subject text, locale text, currency text, value bigint, item_count int, created_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');
/** Of a million lines each column is a list: they are read in a third of the time that JSON takes. */
const LINES = (
  at: number,
) => `unnest($${at}::uuid[], $${at + 1}::int[], $${at + 2}::uuid[], $${at + 3}::text[], $${at + 4}::text[],
  $${at + 5}::int[], $${at + 6}::bigint[], $${at + 7}::numeric[])
  AS x(order_id, position, product_id, sku, name, quantity, unit_price, amount)`;

/** All tables by one statement, as batches are: who looks at an order when it is made sees its lines. */
const INSERT = `
  WITH line AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS x(${COLUMNS}, document text, tokens text)
  ), claimed AS (
    INSERT INTO orders.external_order (source, external_id, order_id, digests)
    SELECT 'import', document, id, jsonb_build_object('import', $2::text) FROM line ORDER BY document
  ), drawn AS MATERIALIZED (
    SELECT own.*, orders.number_of(n) AS number FROM (SELECT *, nextval('orders.number_seq') AS n FROM line) AS own
  ), made AS (
    INSERT INTO orders."order" (number, search, source, status, won_amount, created_by_id, created_by_name, ${NAMES})
    SELECT number, array_to_tsvector(string_to_array(tokens, ' ') || orders.number_tokens(number)), 'import', 'won', value, $3, $4, ${NAMES}
    FROM drawn RETURNING id
  )
  INSERT INTO orders.order_item (order_id, position, product_id, sku, name, quantity, unit_price, amount)
  SELECT order_id, position, product_id, sku, name, quantity, unit_price, amount FROM ${LINES(5)}`;

/** Of sales without a number, which are known by the customer's id and the time. */
const BY_CUSTOMER = /@\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const PURPOSE = 'orders.sale-of-nobody';

/** Orders of a register by the thousand. */
@Injectable()
export class RegisterRepository {
  /** Rows of the import under way at which the planner was told last how many there are. */
  private analysed = 0;

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /**
   * Triggers keep the plans that were made when the tables were small, and would read all lines of all orders for each order that comes;
   * telling how many there are by now makes them plan anew. @param rows written so far
   */
  async upkeep(rows: number): Promise<void> {
    if (rows >= this.analysed && rows < this.analysed * 4) return;
    this.analysed = rows;
    await this.database.query('ANALYZE orders.order_item (order_id), orders.sold_order (order_id), orders.external_order (external_id)'); // prettier-ignore
  }

  /** Those of erased people too. Indexes: external_order_pkey, order_item_order_id_position_key. */
  async known(executor: Executor, documents: readonly string[], lock: boolean): Promise<KnownDocument[]> {
    const bySign = new Map(documents.filter((each) => BY_CUSTOMER.test(each)).map((each) => [this.signOf(each), each]));
    const found = await executor.query<KnownDocument>(
      `SELECT e.external_id AS document, o.id, e.digests->>'import' AS import, (
         SELECT coalesce(json_agg(json_build_object('sku', sku, 'product', name, 'quantity', quantity, 'unitPrice', unit_price, 'exact', amount::text)), '[]')
         FROM orders.order_item WHERE order_id = o.id) AS items
       FROM orders.external_order e JOIN orders."order" o ON o.id = e.order_id
       WHERE e.source = 'import' AND e.external_id = ANY($1::text[]) ORDER BY o.id ${lock ? 'FOR UPDATE OF o' : ''}`,
      [[...documents, ...bySign.keys()]],
    );
    return found.map((one) => ({ ...one, document: bySign.get(one.document) ?? one.document }));
  }

  /** Their customer was erased: the sales stay known, so that the same register brings none of them twice, and nobody reads whose they were. */
  async forget(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ document: string }>(
      `SELECT external_id AS document FROM orders.external_order WHERE order_id = ANY($1::uuid[]) AND source = 'import'`,
      [orderIds],
    );
    const named = rows.map(({ document }) => document).filter((document) => BY_CUSTOMER.test(document));
    await tx.query(
      `UPDATE orders.external_order e SET external_id = x.sign FROM unnest($1::text[], $2::text[]) AS x(document, sign)
       WHERE e.source = 'import' AND e.external_id = x.document`,
      [named, named.map((document) => this.signOf(document))],
    );
  }

  async insert(
    tx: Tx,
    documents: readonly NewDocument[],
    lines: readonly NewLine[],
    by: { importId: string; id: string; name: string },
  ): Promise<void> {
    if (documents.length === 0) return;
    await tx.prepared('orders.register-insert', INSERT, [
      JSON.stringify(documents),
      by.importId,
      by.id,
      by.name,
      ...columnsOf(lines),
    ]);
  }

  /** To a document that goes on further down in the file: nobody but this import has touched it. */
  async append(tx: Tx, lines: readonly NewLine[], digits: number): Promise<void> {
    if (lines.length === 0) return;
    await tx.query(
      `INSERT INTO orders.order_item (order_id, position, product_id, sku, name, quantity, unit_price, amount)
       SELECT order_id, position + (SELECT max(i.position) + 1 FROM orders.order_item i WHERE i.order_id = x.order_id), product_id, sku, name,
         quantity, unit_price, amount FROM ${LINES(1)}`,
      columnsOf(lines),
    );
    await tx.query(
      `UPDATE orders."order" o SET value = s.value, won_amount = s.value, item_count = s.count FROM (
         SELECT order_id, count(*) AS count, round(sum(coalesce(amount * 10::numeric ^ $2, quantity * unit_price)))::bigint AS value
         FROM orders.order_item WHERE order_id = ANY($1::uuid[]) GROUP BY order_id) s WHERE o.id = s.order_id`,
      [[...new Set(lines.map(({ orderId }) => orderId))], digits],
    );
  }

  /** Those that are as the import left them. Index: order_pkey. */
  async untouched(tx: Tx, ids: readonly string[]): Promise<{ id: string; member: string | null }[]> {
    return tx.query<{ id: string; member: string | null }>(
      `SELECT id, member_id AS member FROM orders."order"
       WHERE id = ANY($1::uuid[]) AND version = 1 AND recycled_at IS NULL AND message_count = 0 ORDER BY id FOR UPDATE`,
      [ids],
    );
  }

  /** Index: order_pkey. */
  async existing(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM orders."order" WHERE id = ANY($1::uuid[])', [ids]);
    return rows.map(({ id }) => id);
  }

  async delete(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM orders."order" WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** Of these members those who have an order. Index: order_member. */
  async withOrders(tx: Tx, members: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT DISTINCT member_id AS id FROM orders."order" WHERE member_id = ANY($1::uuid[])',
      [members],
    );
    return rows.map(({ id }) => id);
  }

  private signOf(document: string): string {
    return this.tokens.sign(PURPOSE, document);
  }
}

function columnsOf(lines: readonly NewLine[]): (string | number | null)[][] {
  return [
    lines.map(({ orderId }) => orderId),
    lines.map(({ position }) => position),
    lines.map(({ productId }) => productId),
    lines.map(({ sku }) => sku),
    lines.map(({ name }) => name),
    lines.map(({ quantity }) => quantity),
    lines.map(({ unitPrice }) => unitPrice),
    lines.map(({ amount }) => amount),
  ];
}
