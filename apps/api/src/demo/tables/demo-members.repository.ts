import { FactsRepository } from '@regulars/members';
import type { Database, Tx } from '@regulars/platform';
import { COMPANY } from '../company.js';
import type { DemoMember } from '../people/members.js';

const COLUMNS = `id uuid, name text, company text, gender text, birth_date date, education text, occupation text, job_position text,
  income_band smallint, email text, email_key text, phone text, phone_keys text[], addresses jsonb, city text, country char(2), messengers jsonb,
  preferences text[], tags text[], owner_id uuid, level text, locale text, consents smallint, joined_at timestamptz, left_at timestamptz`;
const NAMES = COLUMNS.split(',')
  .map((column) => column.trim().split(' ')[0])
  .join(', ');

/** What is bought is written for all at once below: a trigger would do it order by order, before there are items. */
export async function withoutPurchases(tx: Tx): Promise<void> {
  await tx.query('ALTER TABLE orders."order" DISABLE TRIGGER order_sells');
}

/** Numbers follow the day on which they joined; how each consent came to be stands beside it. */
export async function insertMembers(tx: Tx, members: readonly DemoMember[]): Promise<void> {
  const rows = JSON.stringify(members);
  await tx.query(
    `INSERT INTO members.member (number, search, source, created_at, updated_at, ${NAMES})
     SELECT number, array_to_tsvector(tokens || members.number_tokens(number)), 'order', joined_at, joined_at, ${NAMES} FROM (
       SELECT x.*, members.next_number() AS number FROM json_to_recordset($1) AS x(${COLUMNS}, tokens text[])
     ) AS numbered`,
    [rows],
  );
  await tx.query(
    `INSERT INTO members.consent_event (id, member_id, channel, given, at, source, wording, actor_name)
     SELECT uuidv7(x.joined_at - now()), x.id, c.channel, true, x.joined_at, 'form', 'Yes, write to me about new products and prices.', 'Regulars'
     FROM json_to_recordset($1) AS x(id uuid, consents smallint, joined_at timestamptz)
     JOIN (VALUES ('email', 1), ('phone', 2), ('sms', 4), ('post', 8), ('messenger', 16)) AS c(channel, bit) ON x.consents & c.bit <> 0`,
    [rows],
  );
}

/** All purchases, from the orders; nothing is left for the job that gives orders their members. */
export async function fillPurchases(tx: Tx): Promise<void> {
  await tx.query(`
    INSERT INTO orders.sold_order (order_id, member_id, at, amount, currency)
    SELECT id, member_id, won_at, won_amount, currency FROM orders."order"
    WHERE member_id IS NOT NULL AND status = 'won' AND recycled_at IS NULL;
    INSERT INTO orders.sold_line (order_id, position, member_id, at, product_id, quantity, amount, currency)
    SELECT i.order_id, i.position, s.member_id, s.at, i.product_id, i.quantity, i.quantity * i.unit_price, s.currency
    FROM orders.sold_order s JOIN orders.order_item i USING (order_id);
    UPDATE orders.member_matching SET after = (SELECT id FROM orders."order" ORDER BY id DESC LIMIT 1), done = true;
    ALTER TABLE orders."order" ENABLE TRIGGER order_sells;
  `);
}

/** As they stand on the demo's last day. */
export async function fillFacts(tx: Tx, database: Database, now: Date, currency: string): Promise<void> {
  const facts = new FactsRepository(database);
  const { timeZone } = COMPANY;
  await facts.setBasis(tx, { day: await facts.dayAt(timeZone, now, tx), timeZone, currency });
  await facts.workOutAll(tx, 'orders.purchase');
}
