/**
 * What a person does in the inbox, one request after the other, over HTTP, on the demo's company: 1,000,000 orders and some 5,000,000
 * messages. `npm run bench -- inbox <folder> [size] [samples]` fills the folder by the demo when it is empty and leaves it there, since
 * that takes long. Told are the whole answer's time, PostgreSQL's part of it, and how many statements a request takes.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { EmbeddedPostgres } from '@regulars/platform';
import { Passwords } from '@regulars/staff';
import pg from 'pg';
import { median, serve, signIn, stopChildren } from './orders-list.house.ts';
import { type Case, casesOf } from './inbox.cases.ts';

const [FOLDER, SIZE = 'large', SAMPLES = '15', ONLY = ''] = process.argv.slice(2);
const WARM_UP = 3;
const BAR = { http: 100, statements: 4 };

if (FOLDER === undefined) throw new Error('Name a folder for the data: npm run bench -- inbox /path/to/folder');
const postgres = new EmbeddedPostgres(FOLDER);
const SETTINGS = {
  shared_buffers: '1GB',
  effective_cache_size: '3GB',
  max_wal_size: '8GB',
  random_page_cost: '1.1',
  work_mem: '16MB',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
};
try {
  const url = await postgres.start(SETTINGS);
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  if (!(await isFilled(db))) run(url, '--max-semi-space-size=64', 'apps/api/dist/demo/demo.js', '--size', SIZE);
  // A folder from before may lack indexes that take a while.
  run(url, 'apps/api/dist/migrate.js');
  await db.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const password = randomUUID();
  const hash = await new Passwords().hash(password);
  await db.query('UPDATE staff.account SET password_hash = $1', [hash]);
  const { rows: people } = await db.query<{ email: string }>(
    "SELECT (array_agg(email ORDER BY created_at))[1] AS email FROM staff.account WHERE role IN ('owner', 'sales') GROUP BY role ORDER BY role",
  );
  const api = await serve('apps/api/dist/main.js', '/readyz', {
    DATABASE_URL: url,
    SECRET: randomBytes(32).toString('hex'),
    ROLE: 'api',
    LOG_LEVEL: 'warn',
  });
  // What a worker does every few minutes: words are sorted in, tags summed up.
  await db.query("SELECT gin_clean_pending_list('orders.order_search')");
  await db.query(`WITH taken AS (DELETE FROM orders.tag_use RETURNING name, uses)
    INSERT INTO orders.tag_use (name, uses) SELECT name, sum(uses) FROM taken GROUP BY name`);
  await db.query('VACUUM (ANALYZE) orders.tag_use');
  const [owner, sales] = await Promise.all(people.map(({ email }) => signIn(api, email, password)));
  let over = 0;
  for (const one of await casesOf(db, `${api}/api/v1`)) {
    if (!one.name.includes(ONLY)) continue;
    for (const [who, cookie] of [
      ['', owner ?? ''],
      [' (sales)', sales ?? ''],
    ] as const)
      if (await measured(db, { ...one, name: one.name + who }, cookie)) over += 1;
  }
  console.log(over === 0 ? 'All within the bars.' : `${over} over a bar`);
  await db.end();
} finally {
  await stopChildren();
  await postgres.stop();
}

async function isFilled(db: pg.Client): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>(`SELECT to_regclass('orders."order"') IS NOT NULL AS there`);
  return rows[0]?.there === true && ((await db.query('SELECT FROM orders."order" LIMIT 1')).rowCount ?? 0) > 0;
}

function run(url: string, ...args: string[]): void {
  const env = { ...process.env, DATABASE_URL: url, SECRET: randomBytes(32).toString('hex') };
  const { status } = spawnSync(process.execPath, ['--no-warnings', ...args], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
}

/** @returns whether it is over a bar */
async function measured(db: pg.Client, { name, url, isList }: Case, cookie: string): Promise<boolean> {
  const samples: { http: number; database: number; statements: number }[] = [];
  for (let run = 0; run < WARM_UP + Number(SAMPLES); run += 1) {
    await db.query('SELECT pg_stat_statements_reset()');
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    const http = performance.now() - began;
    if (!answer.ok && answer.status !== 404) throw new Error(`${name}: ${answer.status} ${text}`);
    const { rows } = await db.query<{ ms: number; calls: number }>(
      `SELECT coalesce(sum(total_plan_time + total_exec_time), 0)::float8 AS ms, coalesce(sum(calls), 0)::int AS calls
       FROM pg_stat_statements WHERE toplevel AND query NOT LIKE '%pg_stat_statements%'`,
    );
    if (run >= WARM_UP) samples.push({ http, database: rows[0]?.ms ?? 0, statements: rows[0]?.calls ?? 0 });
  }
  const of = (kind: 'http' | 'database' | 'statements') => samples.map((sample) => sample[kind]);
  const [http, database, statements] = [median(of('http')), median(of('database')), median(of('statements'))];
  const isOver = http > BAR.http || (isList && statements > BAR.statements);
  console.log(
    `${name}: HTTP ${http.toFixed(1)} ms (to ${Math.max(...of('http')).toFixed(1)}), database ${database.toFixed(1)} ms, ${statements} statements${isOver ? ' OVER' : ''}`,
  );
  return isOver;
}
