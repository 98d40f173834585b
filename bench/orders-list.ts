/**
 * The orders list at 1,000,000 orders: what one person waits for, warm, one request at a time. Over HTTP: the whole answer through the
 * real API. At the database: planning and execution of all statements that touch orders, as PostgreSQL itself counts them
 * (pg_stat_statements). The floor reads 50 orders by primary key through bare Fastify, in the same run on the same data.
 * `ratio` is the floor's median divided by the case's: 1 is as fast as can be.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchTokens } from '@regulars/orders';
import { EmbeddedPostgres, encodeCursor, freePort } from '@regulars/platform';
import pg from 'pg';
import { fillOrders } from './orders-list.fill.ts';
import { PLANTED } from './orders-list.texts.ts';

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const SAMPLES = Number(process.argv[3] ?? 31);
const WARM_UP = 5;
const COLLEAGUES = 12;
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

const children: ChildProcess[] = [];
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

async function stopChildren(): Promise<void> {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
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
    of('search medium, with total', search(PLANTED.cjkMedium, { count: 'true' })),
    of('counts of all boxes', `${api}/orders/counts`, -1),
  ];
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function signIn(api: string, email: string, password: string): Promise<string> {
  const answer = await post(`${api}/api/v1/auth/sessions`, { email, password });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`Nobody is signed in: ${answer.status}`);
  return cookie;
}

async function hire(api: string, cookie: string, password: string): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < COLLEAGUES; index += 1) {
    const person = { name: `Sales ${index}`, email: `sales${index}@example.com`, role: 'sales', password };
    const answer = await post(`${api}/api/v1/staff`, person, cookie);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  return ids;
}

async function post(url: string, body: object, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function serve(file: string, readyPath: string, env: Record<string, string>): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--no-warnings', file], {
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${file} stopped`);
    const answer = await fetch(address + readyPath).catch(() => undefined);
    if (answer?.ok) return address;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${file} did not get ready`);
}
