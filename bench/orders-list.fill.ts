import type { Client } from 'pg';
import {
  PLANTED,
  type SampleContact,
  type SampleText,
  rareText,
  sampleContacts,
  sampleTexts,
} from './orders-list.texts.ts';

type Tokenise = Parameters<typeof sampleTexts>[1];

const TEXTS = 4_000;
const CONTACTS = 20_000;
/** One order in so many holds the rare words. */
const RARE_EVERY = 40_000;

/** Fills `count` orders over the last thirty months, oldest first, in a handful of statements. */
export async function fillOrders(
  client: Client,
  count: number,
  staff: readonly string[],
  tokenise: Tokenise,
): Promise<void> {
  await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'");
  await stage(client, [...sampleTexts(TEXTS, tokenise), rareText(tokenise)], sampleContacts(CONTACTS, tokenise));
  const { rows } = await client.query<{ name: string; definition: string }>(
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'orders' AND tablename = 'order' AND indexname <> 'order_pkey'",
  );
  for (const { name } of rows) await client.query(`DROP INDEX orders.${name}`);
  // Half a million calls of a trigger say what one statement says.
  await client.query('ALTER TABLE orders."order" DISABLE TRIGGER order_custom_values_come');
  await client.query(INSERT_ORDERS, [count, staff, TEXTS, CONTACTS, RARE_EVERY, PLANTED.tagRare, PLANTED.tagCommon]);
  await client.query('ALTER TABLE orders."order" ENABLE TRIGGER order_custom_values_come');
  await client.query(INSERT_VALUES);
  await client.query(INSERT_ITEMS);
  await client.query(START_CLOCKS);
  for (const { definition } of rows) await client.query(definition);
  await client.query("SELECT setval('orders.number_seq', $1)", [count]);
  await client.query('VACUUM (FREEZE, ANALYZE) orders."order"');
  await client.query('VACUUM (FREEZE, ANALYZE) orders.order_item');
  await client.query('VACUUM (FREEZE, ANALYZE) orders.custom_value');
}

async function stage(client: Client, texts: readonly SampleText[], contacts: readonly SampleContact[]): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE sample_text AS
    SELECT row_number() OVER () - 1 AS no, t.* FROM json_to_recordset('[]') AS t(locale text, subject text, message text, excerpt text, tokens text[]) LIMIT 0;
    CREATE TEMP TABLE sample_contact AS
    SELECT row_number() OVER () - 1 AS no, t.* FROM json_to_recordset('[]') AS t(name text, email text, phone text, e164 text, company text, tokens text[]) LIMIT 0;
  `);
  await client.query(
    `INSERT INTO sample_text SELECT t.ordinality - 1, t.locale, t.subject, t.message, t.excerpt, t.tokens
     FROM ROWS FROM (json_to_recordset($1) AS (locale text, subject text, message text, excerpt text, tokens text[])) WITH ORDINALITY AS t`,
    [JSON.stringify(texts)],
  );
  await client.query(
    `INSERT INTO sample_contact SELECT t.ordinality - 1, t.name, t.email, t.phone, t.e164, t.company, t.tokens
     FROM ROWS FROM (json_to_recordset($1) AS (name text, email text, phone text, e164 text, company text, tokens text[])) WITH ORDINALITY AS t`,
    [JSON.stringify(contacts)],
  );
  await client.query('ANALYZE sample_text; ANALYZE sample_contact');
}

// Young orders are New, older ones were dealt with; sources and people are shared out unevenly, as they are in life.
const INSERT_ORDERS = `
  INSERT INTO orders."order" (
    id, number, status, suspect, recycled_at, source, contact_name, contact_email, contact_phone, contact_company,
    contact_email_normalised, contact_phone_normalised, subject, excerpt, message, locale, currency, value, item_count,
    assignee_id, tags, utm, referrer, form_id, form_slug, form_title, form_version, submission_id, answers,
    custom_fields, message_count, last_message_at, unread, created_at, updated_at, search
  )
  SELECT
    uuidv7(r.at - now()), r.number, r.status, r.luck < 0.01, CASE WHEN r.luck > 0.98 THEN r.at + interval '1 day' END, r.source,
    c.name, c.email, c.phone, c.company, c.email, c.e164, t.subject, t.excerpt, t.message, t.locale, 'USD',
    CASE WHEN r.n % 3 = 0 THEN (r.n::bigint * 7919) % 900000 END, CASE WHEN r.n % 5 = 0 THEN 1 ELSE 0 END,
    CASE WHEN r.status = 'new' AND r.n % 2 = 0 OR r.n % 7 = 0 THEN NULL ELSE ($2::uuid[])[1 + (r.n * 31) % cardinality($2::uuid[])] END,
    CASE WHEN r.n % 40000 = 11 THEN ARRAY[$6::text] WHEN r.n % 50 = 3 THEN ARRAY[$7::text] ELSE '{}' END, '{"utm_source":"search"}', 'https://www.example.com/products',
    CASE WHEN r.source = 'form' THEN '0198a000-0000-7000-8000-000000000001'::uuid END,
    CASE WHEN r.source = 'form' THEN 'order' END, CASE WHEN r.source = 'form' THEN t.subject END,
    CASE WHEN r.source = 'form' THEN 1 END, CASE WHEN r.source = 'form' THEN gen_random_uuid() END,
    jsonb_build_array(
      jsonb_build_object('key', 'name', 'label', 'Name', 'value', c.name, 'display', c.name),
      jsonb_build_object('key', 'message', 'label', 'Message', 'value', t.message, 'display', t.message)),
    CASE WHEN r.n % 2 = 0 THEN jsonb_build_object('branch', 'b' || r.n % 50, 'pallets', r.n % 1000, 'po', 'PO-' || r.n,
      'due', to_char(r.at + interval '30 days', 'YYYY-MM-DD')) ELSE '{}' END,
    r.n % 4, CASE WHEN r.n % 4 > 0 THEN r.at + interval '2 hours' END, r.status = 'new', r.at, r.at + interval '3 hours',
    array_to_tsvector(t.tokens || c.tokens || orders.number_tokens(r.number))
  FROM (
    SELECT n, at, luck, 'R-' || to_char(at AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0') AS number,
      CASE WHEN n % $5::int = 7 THEN $3::int ELSE floor(text_luck * $3::int)::int END AS text_no, floor(contact_luck * $4::int)::int AS contact_no,
      CASE WHEN n > $1::int * 0.99 OR luck BETWEEN 0.50 AND 0.51 THEN 'new'
           WHEN luck < 0.45 THEN 'processed' WHEN luck < 0.75 THEN 'won' ELSE 'lost' END AS status,
      CASE WHEN source_luck < 0.62 THEN 'form' WHEN source_luck < 0.84 THEN 'email' WHEN source_luck < 0.90 THEN 'phone'
           WHEN source_luck < 0.94 THEN 'hand' WHEN source_luck < 0.97 THEN 'api' WHEN source_luck < 0.9999 THEN 'import' ELSE 'pos' END AS source
    FROM (
      SELECT n, now() - interval '900 days' * (($1::int - n)::float8 / $1::int) AS at, random() AS luck, random() AS text_luck,
        random() AS contact_luck, random() AS source_luck
      FROM generate_series(1, $1::int) AS n
    ) AS drawn
  ) AS r
  JOIN sample_text t ON t.no = r.text_no
  JOIN sample_contact c ON c.no = r.contact_no
  ORDER BY r.n`;

// Whoever wrote and lies in New waits: most of them too long, those of the last day not yet.
const START_CLOCKS = `
  UPDATE orders."order" SET waiting_since = created_at, respond_soon = created_at + interval '18 hours',
    respond_by = created_at + interval '24 hours', clock_desk = desk
  WHERE status = 'new' AND NOT suspect AND source IN ('form', 'email', 'api')`;

const INSERT_VALUES = `
  INSERT INTO orders.custom_value (order_id, key, number, day, month, created_at)
  SELECT o.id, v.key, v.number, v.day, orders.month_of(o.created_at), o.created_at
  FROM orders."order" o, orders.custom_values_of(o.custom_fields) AS v WHERE o.custom_fields <> '{}'`;

const INSERT_ITEMS = `
  INSERT INTO orders.order_item (order_id, position, sku, name, quantity, unit_price)
  SELECT id, 0, 'SKU-' || (row_number() OVER ()) % 300, 'Product ' || (row_number() OVER ()) % 300, 1 + (row_number() OVER ()) % 50, value
  FROM orders."order" WHERE item_count = 1`;
