/**
 * Segments at 1,000,000 members and 5,000,000 orders (MEM-7): what a marketer waits for while building a rule, warm, one request at a time. Over
 * HTTP: the whole preview by the real API. At the database: planning and execution of all statements about the facts (count and first 50), as
 * PostgreSQL itself counts them. The floor is the best of several statements written by hand for the same question on the same tables, measured
 * in turn with the case. `ratio` is the floor's median divided by the case's: 0.83 is the bar (1.2 times), 1 is as fast as by hand.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@regulars/platform';
import pg from 'pg';
import { median, serve, signIn, stopChildren } from './orders-list.house.ts';
import { CASES, type Case } from './segments.cases.ts';
import { fillMembers } from './segments.fill.ts';

const MEMBERS = Number(process.argv[2] ?? 1_000_000);
const ORDERS = Number(process.argv[3] ?? 5_000_000);
const SAMPLES = Number(process.argv[4] ?? 15);
const WARM_UP = 3;
const BAR_MS = 100;
/** 1.2 times the floor. */
const BAR_RATIO = 1 / 1.2;

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-segments-'));
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
  const password = randomUUID();
  const program = {
    DATABASE_URL: url,
    SECRET: randomBytes(32).toString('hex'),
    ROLE: 'api',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: password,
  };
  const api = await serve('apps/api/dist/main.js', '/readyz', program);
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  await db.query('CREATE EXTENSION pg_stat_statements');
  const began = performance.now();
  await fillMembers(db, MEMBERS, ORDERS);
  console.log(`filled ${MEMBERS} members, ${ORDERS} orders in ${Math.round((performance.now() - began) / 1000)} s`);
  const cookie = await signIn(api, 'bench@example.com', password);
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  for (const one of CASES) await measure(db, `${api}/api/v1/segments/preview`, cookie, one);
  await db.end();
} finally {
  await stopChildren();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** The case and each way by hand take turns, so that whatever else the machine does falls on all of them. */
async function measure(db: pg.Client, url: string, cookie: string, { name, rule, byHand }: Case): Promise<void> {
  const http: number[] = [];
  const database: number[] = [];
  const hands: number[][] = byHand.map(() => []);
  let count = -1;
  for (let run = 0; run < WARM_UP + SAMPLES; run += 1) {
    const warm = run >= WARM_UP;
    await db.query('SELECT pg_stat_statements_reset()');
    const began = performance.now();
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ rule }),
    });
    const body = (await answer.json()) as { count: number; sample: { id: string }[] };
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`);
    if (warm) http.push(performance.now() - began);
    if (warm) database.push(await spent(db));
    count = body.count;
    for (const [nth, { count: counting, page }] of byHand.entries()) {
      await db.query('SELECT pg_stat_statements_reset()');
      const counted = await db.query<{ count: string }>(counting);
      const rows = await db.query<{ id: string }>(page);
      if (warm) hands[nth]?.push(await spent(db));
      const same =
        Number(counted.rows[0]?.count) === count && rows.rows.every(({ id }, at) => id === body.sample[at]?.id);
      if (!same) throw new Error(`${name}: by hand there are others`);
    }
  }
  const floor = Math.min(...hands.map(median));
  const ratio = floor / median(database);
  const over = [median(http) > BAR_MS ? ` OVER ${BAR_MS} ms` : '', ratio < BAR_RATIO ? ' OVER 1.2 ×' : ''].join('');
  console.log(
    `${name}: ${count} members, http ${told(http)}, database ${told(database)}, by hand ${hands.map(told).join(' / ')}${over}`,
  );
  console.log(`ratio ${ratio.toFixed(3)} ${name}`);
}

function told(values: readonly number[]): string {
  return `${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;
}

async function spent(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ ms: number }>(
    `SELECT coalesce(sum(total_plan_time + total_exec_time), 0)::float8 AS ms FROM pg_stat_statements WHERE query LIKE '%members.facts%'`,
  );
  return rows[0]?.ms ?? 0;
}
