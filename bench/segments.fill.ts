import type { Client } from 'pg';

const PRODUCTS = 2_000;
export const productId = (nth: number) => `0198b000-0000-7000-8000-${String(nth).padStart(12, '0')}`;

/**
 * Fills members who joined over four years and their purchases: a quarter never bought, a few buy every other week; products by popularity. Set-based and past the service; lines are stored in the order of their time, as a shop's are.
 */
export async function fillMembers(client: Client, members: number, orders: number): Promise<void> {
  await client.query(
    "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SET jit = off",
  );
  await client.query('SELECT setseed(0.4711)');
  await client.query('ALTER TABLE members.member DISABLE TRIGGER USER');
  const indexes = await dropIndexes(client);
  await client.query(INSERT_MEMBERS, [members]);
  await client.query('ALTER TABLE members.member ENABLE TRIGGER USER');
  await client.query(STAGE_PURCHASES, [orders / members]);
  await client.query(await insertLines(client));
  await client.query(INSERT_FACTS);
  await client.query('DROP TABLE bench_purchase');
  for (const definition of indexes) await client.query(definition);
  await client.query('VACUUM (ANALYZE) members.member');
  await client.query('VACUUM (ANALYZE) members.facts');
  const { rows } = await client.query<{ kept: string | null }>(`SELECT to_regclass('orders.sold_line')::text AS kept`);
  await client.query(`VACUUM (ANALYZE) ${rows[0]?.kept ?? 'orders.purchase_line'}`);
}

async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string; name: string; definition: string }>(
    `SELECT schemaname AS schema, indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE (schemaname, tablename) IN (('members', 'member'), ('members', 'facts'), ('orders', 'sold_line'))
       AND indexname NOT LIKE '%pkey' AND indexname NOT LIKE '%_key'`,
  );
  for (const { schema, name } of rows) await client.query(`DROP INDEX ${schema}.${name}`);
  return rows.map(({ definition }) => definition);
}

/** Ids tell when they were made, as they do in a company's life. Twenty cities, the first has a tenth of all. */
const INSERT_MEMBERS = `
  INSERT INTO members.member (id, name, gender, birth_date, education, income_band, email, email_key, addresses, city, region, country, tags, locale,
    source, consents, level, joined_at)
  SELECT uuidv7(-age), 'Member ' || n, gender, birth_date, education, income_band, 'm' || n || '@x.example', 'm' || n || '@x.example', '[]',
    'City ' || city, 'Region ' || city / 4, (ARRAY['CN', 'TW', 'DE', 'GB'])[1 + city / 6], tags,
    (ARRAY['zh-CN', 'zh-TW', 'en', 'en'])[1 + city / 6], source, consents, level, now() - age
  FROM (
    SELECT n, (4 * 365.0 * (1 - (n::float8 / $1::int))) * interval '1 day' AS age,
      CASE WHEN random() < 0.1 THEN NULL WHEN random() < 0.55 THEN 'female' ELSE 'male' END AS gender,
      CASE WHEN random() < 0.3 THEN NULL ELSE (now() - (18 + 50 * random() * random() + 10 * random()) * interval '365 days')::date END AS birth_date,
      CASE WHEN random() < 0.5 THEN NULL ELSE (ARRAY['secondary', 'vocational', 'bachelor', 'master'])[1 + floor(random() * 4)::int] END AS education,
      CASE WHEN random() < 0.4 THEN NULL ELSE (1 + floor(7 * (random() + random()) / 2))::int END AS income_band,
      floor(20 * random() * random())::int AS city,
      CASE WHEN random() < 0.05 THEN ARRAY['vip'] WHEN random() < 0.1 THEN ARRAY['trade'] ELSE '{}' END AS tags,
      (ARRAY['order', 'order', 'form', 'import', 'register'])[1 + floor(random() * 5)::int] AS source,
      floor(random() * 32)::int AS consents,
      CASE WHEN random() < 0.7 THEN NULL WHEN random() < 0.7 THEN 'Silver' ELSE 'Gold' END AS level
    FROM generate_series(1, $1::int) AS n
  ) AS drawn`;

/** How many somebody bought falls off exponentially; when, evenly since they joined. */
const STAGE_PURCHASES = `
  CREATE TEMP TABLE bench_purchase AS
  SELECT uuidv7(at - now()) AS order_id, member_id, at, round(exp(random_normal(8.5, 0.9)))::bigint AS amount
  FROM (
    SELECT id AS member_id, joined_at + random() * (now() - joined_at) AS at
    FROM (
      SELECT id, joined_at,
        CASE WHEN random() < 0.25 THEN 0 ELSE ceil(-ln(1 - random()) * $1::float8 * 1.233)::int END AS orders
      FROM members.member
    ) AS buyer, generate_series(1, orders)
  ) AS bought ORDER BY at`;

/** The first product has a twelfth of all lines, the hundredth one in two thousand. Every third order has a second line. */
const LINES = `
  SELECT order_id, nth - 1 AS position, member_id, at, ('0198b000-0000-7000-8000-' || lpad(product::text, 12, '0'))::uuid AS product_id,
    1 AS quantity, amount / lines AS amount
  FROM (
    SELECT *, floor(${PRODUCTS} * power(random(), 3))::int AS product
    FROM (SELECT *, CASE WHEN random() < 0.33 THEN 2 ELSE 1 END AS lines FROM bench_purchase) AS p, generate_series(1, lines) AS nth
  ) AS l`;

/** Where orders keep what was sold, under `orders.purchase_line`; or a table in the place of that, with the same index. */
async function insertLines(client: Client): Promise<string> {
  const { rows } = await client.query<{ kept: string | null }>(`SELECT to_regclass('orders.sold_line')::text AS kept`);
  if (rows[0]?.kept)
    return `INSERT INTO orders.sold_line (order_id, position, member_id, at, product_id, quantity, amount, currency) SELECT *, 'EUR' FROM (${LINES}) AS l`;
  await client.query(`
    CREATE TABLE orders.purchase_line (order_id uuid, position integer, member_id uuid, at timestamptz, product_id uuid, quantity integer, amount bigint);
    CREATE INDEX purchase_line_product ON orders.purchase_line (product_id, member_id, at) WHERE product_id IS NOT NULL`);
  return `INSERT INTO orders.purchase_line ${LINES}`;
}

const WINDOW = (
  days: number,
) => `coalesce(sum(amount) FILTER (WHERE at >= now() - interval '${days} days'), 0) AS sum_${days},
  count(*) FILTER (WHERE at >= now() - interval '${days} days') AS count_${days}`;
const INSERT_FACTS = `
  INSERT INTO members.facts (member_id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country,
    region, city, first_order_at, last_order_at, order_sum, order_count, sum_30, count_30, sum_90, count_90, sum_180, count_180, sum_365, count_365,
    average_interval, as_of)
  SELECT id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country, region, city,
    first_at, last_at, coalesce(total, 0), coalesce(orders, 0), coalesce(sum_30, 0), coalesce(count_30, 0), coalesce(sum_90, 0), coalesce(count_90, 0),
    coalesce(sum_180, 0), coalesce(count_180, 0), coalesce(sum_365, 0), coalesce(count_365, 0),
    CASE WHEN orders > 1 THEN extract(epoch FROM last_at - first_at) / 86400 / (orders - 1) END, current_date
  FROM members.member LEFT JOIN (
    SELECT member_id, min(at) AS first_at, max(at) AS last_at, sum(amount) AS total, count(*) AS orders, ${[30, 90, 180, 365].map(WINDOW).join(', ')}
    FROM bench_purchase GROUP BY member_id
  ) AS sums ON member_id = id`;
