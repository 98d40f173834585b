/**
 * The orders list at 1,000,000 orders: what one person waits for, warm, one request at a time. Over HTTP: the whole answer through the
 * real API. At the database: planning and execution of all statements that touch orders, as PostgreSQL itself counts them
 * (pg_stat_statements). The floor reads 50 orders by primary key through bare Fastify, in the same run on the same data.
 * `ratio` is the floor's median divided by the case's: 1 is as fast as can be.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, encodeCursor, searchTokens } from '@regulars/platform';
import pg from 'pg';
import { fillOrders } from './orders-list.fill.ts';
import { hire, median, serve, signIn, stopChildren } from './orders-list.house.ts';
import { PLANTED } from './orders-list.texts.ts';

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const SAMPLES = Number(process.argv[3] ?? 31);
const WARM_UP = 5;
const BAR = { database: 30, http: 60 };

interface Sample {
  database: number;
  http: number;
}

interface Case {
  name: string;
  url: string;
  cookie?: string;
  /** A page without rows proves nothing. */
  rows: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-orders-'));
const postgres = new EmbeddedPostgres(dataDir);
try {
  const url = await postgres.start({
    shared_buffers: '1GB',
    effective_cache_size: '3GB',
    max_wal_size: '8GB',
    random_page_cost: '1.1',
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track_planning': 'on',
  });
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  await db.query('CREATE EXTENSION pg_stat_statements');
  const password = randomUUID();
  const program = {
    DATABASE_URL: url,
    SECRET: randomBytes(32).toString('hex'),
    ROLE: 'api',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: password,
  };
  const first = await serve('apps/api/dist/main.js', '/readyz', program);
  const staff = await hire(first, await signIn(first, 'bench@example.com', password), password);
  await stopChildren();
  const began = performance.now();
  await fillOrders(db, ORDERS, staff, searchTokens);
  console.log(`filled ${ORDERS} orders in ${Math.round((performance.now() - began) / 1000)} s`);
  // Started anew: it learns at its start, and every ten minutes, which words are common.
  const api = await serve('apps/api/dist/main.js', '/readyz', program);
  const owner = await signIn(api, 'bench@example.com', password);
  const sales = await signIn(api, 'sales0@example.com', password);
  const floorServer = await serve('bench/orders-list.floor.ts', '/ready', { DATABASE_URL: url });
  const floor = await measure(db, { name: 'floor', url: `${floorServer}/orders`, rows: 50 });
  report('floor: 50 rows by primary key', floor);
  for (const one of await cases(db, `${api}/api/v1`, owner, sales, staff)) {
    const samples = await measure(db, one);
    report(one.name, samples);
    for (const kind of ['database', 'http'] as const) {
      const ratio = median(floor.map((sample) => sample[kind])) / median(samples.map((sample) => sample[kind]));
      console.log(`ratio ${ratio.toFixed(3)} ${one.name} (${kind})`);
    }
  }
  await db.end();
} finally {
  await stopChildren();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function cases(
  db: pg.Client,
  api: string,
  owner: string,
  sales: string,
  staff: readonly string[],
): Promise<Case[]> {
  const { rows } = await db.query<{ key: string; id: string; number: string; email: string; phone: string }>(
    `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key, id, number, contact_email AS email, contact_phone AS phone
     FROM orders."order" WHERE recycled_at IS NULL ORDER BY created_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [ORDERS / 2],
  );
  const [middle] = rows;
  if (!middle) throw new Error('There is no middle of nothing');
  const list = (parameters: Record<string, string>) => `${api}/orders?${new URLSearchParams(parameters).toString()}`;
  const search = (q: string, more: Record<string, string> = {}) => list({ q, ...more });
  const deep = encodeCursor([middle.key, middle.id]);
  const of = (name: string, url: string, rows = 50, cookie = owner): Case => ({ name, url, rows, cookie });
  return [
    of('first page', list({})),
    of('first page of New', list({ box: 'new' })),
    of('first page, a salesperson’s own and free', list({}), 50, sales),
    of(
      'filtered: box, person, two sources',
      list({ box: 'won', 'filter[assignee][eq]': staff[3] ?? '', 'filter[source][in]': 'form,email' }),
    ),
    of('filtered: a source of one order in 10,000', list({ 'filter[source][in]': 'pos' }), 1),
    of(`deep page at row ${ORDERS / 2}`, list({ cursor: deep })),
    of('sorted by last change', list({ sort: '-updatedAt' })),
    of('sorted by value', list({ sort: '-value' })),
    of('search two Chinese characters, rare', search(PLANTED.cjkRare), 1),
    of('search two Chinese characters, medium', search(PLANTED.cjkMedium)),
    of('search two Chinese characters, common', search(PLANTED.cjkCommon)),
    of('search two Chinese characters, common, deep', search(PLANTED.cjkCommon, { cursor: deep })),
    of('search two Chinese characters, medium, a salesperson', search(PLANTED.cjkMedium), 50, sales),
    of('search a Chinese phrase', search('不锈钢保温杯')),
    of('search a Japanese word', search('見積書')),
    of('search Latin, rare', search(PLANTED.latinRare), 1),
    of('search Latin, medium', search(PLANTED.latinMedium)),
    of('search Latin, common', search(PLANTED.latinCommon)),
    of('search Latin, begun word', search('galv')),
    of('search Latin, three words', search('steel bottles hamburg')),
    of('search order number', search(middle.number), 1),
    of('search e-mail', search(middle.email), 1),
    of('search phone', search(middle.phone), 1),
    of('search what is not there', search('zzyzx'), 0),
    of('filtered: a tag of one order in 50', list({ 'filter[tag][eq]': PLANTED.tagCommon })),
    of('filtered: a tag of one order in 40,000', list({ 'filter[tag][eq]': PLANTED.tagRare }), 1),
    of('filtered: a form of most', list({ 'filter[form][eq]': '0198a000-0000-7000-8000-000000000001' })),
    of('filtered: a form that nobody used', list({ 'filter[form][eq]': '0198a000-0000-7000-8000-000000000002' }), 0),
    of('filtered: values of the dearest 3 in 1,000', list({ 'filter[value][gte]': '890000' })),
    of('filtered: values, sorted by them', list({ 'filter[value][lte]': '100000', sort: '-value' })),
    of('filtered: unread in New', list({ box: 'new', 'filter[unread][eq]': 'true' })),
    of('filtered: unread in Won, where all is read', list({ box: 'won', 'filter[unread][eq]': 'true' }), 0),
    of('filtered: with files, of which there are none', list({ 'filter[files][eq]': 'true' }), 0),
    of('filtered: waiting for an answer', list({ 'filter[response][eq]': 'waiting' })),
    of('filtered: overdue in New', list({ box: 'new', 'filter[response][eq]': 'overdue' })),
    of('filtered: due soon', list({ 'filter[response][eq]': 'due-soon' })),
    of('filtered: overdue, a salesperson', list({ 'filter[response][eq]': 'overdue' }), 50, sales),
    of('filtered: overdue, sorted by last change', list({ 'filter[response][eq]': 'overdue', sort: '-updatedAt' })),
    of('filtered: overdue and with a common word', search(PLANTED.latinCommon, { 'filter[response][eq]': 'overdue' })),
    of('filtered: overdue, with total', list({ 'filter[response][eq]': 'overdue', sort: 'respondBy', count: 'true' })),
    of('sorted by when answers are due', list({ sort: 'respondBy' })),
    of('sorted by when answers are due, a salesperson', list({ sort: 'respondBy' }), 50, sales),
    of('filtered: a custom choice of one order in 50', list({ 'filter[custom][branch][eq]': 'b10' })),
    of('filtered: a custom text of one order', list({ 'filter[custom][po][eq]': `PO-${ORDERS / 2}` }), 1),
    of('filtered: a custom text of no order', list({ 'filter[custom][po][eq]': 'PO-none' }), 0),
    of('filtered: a custom number of one order in 1,000', list({ 'filter[custom][pallets][gte]': '998' })),
    of('filtered: a custom number of no order', list({ 'filter[custom][pallets][gte]': '5000' }), 0),
    of('filtered: a custom number of every other order', list({ 'filter[custom][pallets][gte]': '2' })),
    of('filtered: a custom day of two years ago', list({ 'filter[custom][due][lte]': daysAgo(730) })),
    of('filtered: a custom day of no order', list({ 'filter[custom][due][lte]': '2000-01-01' }), 0),
    of(
      'filtered: a custom number of one order in 1,000, by change',
      list({ 'filter[custom][pallets][gte]': '998', sort: '-updatedAt' }),
    ),
    of(
      'filtered: a custom number of one order in 1,000, with total',
      list({ 'filter[custom][pallets][gte]': '998', count: 'true' }),
    ),
    of(
      'filtered: a custom number of one order in 1,000, a salesperson',
      list({ 'filter[custom][pallets][gte]': '998' }),
      20,
      sales,
    ),
    of('neighbours in the middle of all', `${api}/orders/${middle.id}/neighbours`, -1),
    of('neighbours by value', `${api}/orders/${middle.id}/neighbours?sort=-value`, -1),
    of('tags in use', `${api}/orders/tags`, 2),
    of('search medium, with total', search(PLANTED.cjkMedium, { count: 'true' })),
    of('counts of all boxes', `${api}/orders/counts`, -1),
  ];
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** One request after the other, each with what PostgreSQL spent on orders for it. */
async function measure(db: pg.Client, { name, url, cookie, rows }: Case): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let run = 0; run < WARM_UP + SAMPLES; run += 1) {
    await db.query('SELECT pg_stat_statements_reset()');
    const began = performance.now();
    const answer = await fetch(url, cookie === undefined ? {} : { headers: { cookie } });
    const body = (await answer.json()) as { data?: unknown[] };
    const http = performance.now() - began;
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`);
    if (rows >= 0 && (rows === 0 ? body.data?.length !== 0 : (body.data?.length ?? 0) < rows))
      throw new Error(`${name}: ${body.data?.length} rows instead of ${rows}`);
    const spent = await db.query<{ ms: number }>(
      `SELECT coalesce(sum(total_plan_time + total_exec_time), 0)::float8 AS ms FROM pg_stat_statements WHERE query LIKE '%orders."order"%'`,
    );
    if (run >= WARM_UP) samples.push({ http, database: spent.rows[0]?.ms ?? 0 });
  }
  return samples;
}

function report(name: string, samples: readonly Sample[]): void {
  const text = (kind: keyof Sample) => {
    const values = samples.map((sample) => sample[kind]);
    const over = median(values) > BAR[kind] ? ` OVER ${BAR[kind]} ms` : '';
    return `${kind} ${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})${over}`;
  };
  console.log(`${name}: ${text('database')}, ${text('http')}`);
}
