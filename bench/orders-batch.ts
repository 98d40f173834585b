/**
 * Batches of orders over HTTP (ORD-15): all checks, numbers, search words and items included, against a bare INSERT … SELECT of the very
 * same rows into tables with the same columns and indexes, in transactions of the same size, on the same PostgreSQL (fsync on).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, freePort } from '@regulars/platform';
import pg from 'pg';
import { postmaster, processorTime } from './processor-time.ts';

const LINES = 10_000;
const CHUNK = 500;
const ROUNDS = Number(process.argv[2] ?? 7);
/** `npm run bench -- orders-batch 3 folder` writes where Node spent its time. */
const PROFILE = process.argv[3] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.argv[3]}`];
const OWNER = { email: 'bench@example.com', password: 'correct horse battery' };

interface Round {
  /** Orders a second. */
  rate: number;
  /** Microseconds of processor time a line. */
  node: number;
  postgres: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-batch-'));
const postgres = new EmbeddedPostgres(dataDir);
let api: ChildProcess | undefined;
try {
  const url = await postgres.start();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  api = spawn(process.execPath, [...PROFILE, '--no-warnings', 'apps/api/dist/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: url,
      SECRET: randomBytes(32).toString('hex'),
      ROLE: 'api',
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: OWNER.email,
      ADMIN_PASSWORD: OWNER.password,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  while (!(await fetch(`${address}/readyz`).catch(() => undefined))?.ok)
    await new Promise((next) => setTimeout(next, 100));
  const key = await apiKey(address);
  const db = new pg.Client({ connectionString: url });
  await db.connect();

  const server = api.pid ?? 0;
  const postgresPid = postmaster(dataDir);
  /** What a line costs beside what it takes: the latter depends on who else is on the machine. */
  const measured = async (work: () => Promise<number>): Promise<Round> => {
    // As the worker does it between batches: neither the program nor the floor sorts words that others brought.
    await db.query("SELECT gin_clean_pending_list('orders.order_search')");
    const before = [processorTime(server), processorTime(postgresPid)];
    const rate = await work();
    const micros = (after: number, index: number) => Math.round(((after - (before[index] ?? 0)) * 1000) / LINES);
    return { rate, node: micros(processorTime(server), 0), postgres: micros(processorTime(postgresPid), 1) };
  };

  const created: Round[] = [];
  const again: Round[] = [];
  const floors: Round[] = [];
  await send(address, key, batch('warm')); // V8 compiles meanwhile
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = batch(`r${round}`);
    created.push(await measured(() => send(address, key, lines, 'created')));
    again.push(await measured(() => send(address, key, lines, 'unchanged')));
    await prepareFloor(db);
    floors.push(await measured(() => floor(db, `r${round}`)));
    const [made, same, bare] = [created.at(-1), again.at(-1), floors.at(-1)].map((one) => `${one?.rate}/s`);
    console.log(`round ${round + 1}: floor ${bare}, created ${made}, unchanged ${same}`);
  }
  await db.end();
  tell('floor', floors, floors);
  tell('created', created, floors);
  tell('unchanged', again, floors);
} finally {
  api?.kill('SIGTERM');
  if (api?.exitCode === null) await once(api, 'exit');
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function apiKey(address: string): Promise<string> {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const session = await post('/auth/sessions', OWNER);
  const cookie = session.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const made = await post('/api-keys', { name: 'Bench', scopes: ['orders:write', 'orders:read-all'] }, cookie);
  return ((await made.json()) as { token: string }).token;
}

function batch(round: string): Buffer {
  const lines = Array.from({ length: LINES }, (_, index) =>
    JSON.stringify({
      source: 'pos',
      externalId: `${round}-${index}`,
      status: index % 3 === 0 ? 'won' : 'new',
      createdAt: new Date(Date.UTC(2025, 0, 1) + index * 60_000).toISOString(),
      contact: { name: `王小明 ${index}`, email: `customer${index}@example.com`, phone: '+86 138 0013 8000' },
      subject: `Receipt ${round} ${index}`,
      message: '门店自提。Paid by card, picked up at the counter.',
      items: [
        { name: '不锈钢阀门 DN50', quantity: 2, unitPrice: { amount: 12_500, currency: 'CNY' } },
        { name: 'Gasket', quantity: 4, unitPrice: { amount: 300, currency: 'CNY' } },
      ],
      tags: ['pos'],
      customFields: { till: index % 9, receipt: `${round}/${index}` },
    }),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}

/** @returns orders a second, from the first byte sent to the last answer read */
async function send(address: string, key: string, body: Buffer, expected = 'created'): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${address}/api/v1/orders/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${key}` },
    body: new Uint8Array(body),
  });
  const results = (await answer.text()).trimEnd().split('\n');
  const seconds = (performance.now() - began) / 1000;
  const right = results.filter((line) => (JSON.parse(line) as { result: string }).result === expected).length;
  if (right !== LINES) throw new Error(`${right} of ${LINES} were ${expected}: ${results[0]}`);
  return Math.round(LINES / seconds);
}

async function prepareFloor(db: pg.Client): Promise<void> {
  await db.query(`
    DROP TABLE IF EXISTS public.floor_item, public.floor_order, public.floor_key;
    CREATE TABLE public.floor_order (LIKE orders."order" INCLUDING ALL);
    CREATE TABLE public.floor_item (LIKE orders.order_item INCLUDING ALL);
    CREATE TABLE public.floor_key (LIKE orders.external_order INCLUDING ALL);`);
}

/** The same rows once more, by the database alone. */
async function floor(db: pg.Client, round: string): Promise<number> {
  const { rows: names } = await db.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = 'orders."order"'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  );
  const columns = names.map(({ name }) => name).join(', ');
  const { rows } = await db.query<{ order_id: string }>(
    'SELECT order_id FROM orders.external_order WHERE external_id LIKE $1 ORDER BY order_id',
    [`${round}-%`],
  );
  const ids = rows.map(({ order_id }) => order_id);
  const began = performance.now();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const part = [ids.slice(at, at + CHUNK)];
    await db.query('BEGIN');
    await db.query('INSERT INTO public.floor_key SELECT * FROM orders.external_order WHERE order_id = ANY($1)', part);
    await db.query(
      `INSERT INTO public.floor_order (${columns}) SELECT ${columns} FROM orders."order" WHERE id = ANY($1)`,
      part,
    );
    await db.query('INSERT INTO public.floor_item SELECT * FROM orders.order_item WHERE order_id = ANY($1)', part);
    await db.query('COMMIT');
  }
  return Math.round(ids.length / ((performance.now() - began) / 1000));
}

function tell(name: string, rounds: readonly Round[], floors: readonly Round[]): void {
  const rates = rounds.map(({ rate }) => rate);
  const [node, postgres] = [rounds.map((one) => one.node), rounds.map((one) => one.postgres)].map(median);
  console.log(
    `${name.padEnd(10)} median ${median(rates)}/s, ${Math.min(...rates)} to ${Math.max(...rates)}; ` +
      `processor time a line: Node ${node} µs, PostgreSQL ${postgres} µs`,
  );
  if (rounds === floors) return;
  // Within a round both met the same machine; other work on it changes from round to round.
  const ratios = rates.map((rate, round) => rate / (floors[round]?.rate ?? 0));
  console.log(
    `ratio ${median(ratios).toFixed(2)} ${name} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
