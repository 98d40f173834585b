/**
 * One act on 10,000 of 1,000,000 orders over HTTP, until it is committed and answered. The floor is one bare `UPDATE … WHERE id = ANY` of
 * the same rows in the same run. Before each the search index's list of waiting words is emptied, as the worker does it between acts.
 * `ratio` is the floor's median divided by the case's: 1 would be an act without a history, an audit entry, rules and HTTP.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres, searchTokens } from '@regulars/platform';
import pg from 'pg';
import { fillOrders } from './orders-list.fill.ts';
import { hire, median, post, serve, signIn, stopChildren } from './orders-list.house.ts';

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const SAMPLES = Number(process.argv[3] ?? 5);
const AT_ONCE = 10_000;
const BAR = 3_000;

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-bulk-'));
const postgres = new EmbeddedPostgres(dataDir);
try {
  const url = await postgres.start({
    shared_buffers: '1GB',
    effective_cache_size: '3GB',
    max_wal_size: '8GB',
    random_page_cost: '1.1',
  });
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  const password = randomUUID();
  const api = await serve('apps/api/dist/main.js', '/readyz', {
    DATABASE_URL: url,
    SECRET: randomBytes(32).toString('hex'),
    ROLE: 'api',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: password,
  });
  const owner = await signIn(api, 'bench@example.com', password);
  const staff = await hire(api, owner, password);
  await fillOrders(db, ORDERS, staff, searchTokens);
  const { rows } = await db.query<{ id: string; since: Date }>(
    `SELECT id, date_trunc('milliseconds', min(created_at) OVER ()) AS since FROM (
       SELECT id, created_at FROM orders."order" WHERE box = 'processed' ORDER BY created_at DESC LIMIT $1) newest`,
    [AT_ONCE - 100],
  );
  const ids = rows.map(({ id }) => id);
  const filter = { createdAt: { gte: rows[0]?.since.toISOString() } };
  const act = (what: object) => async () => {
    const answer = await post(
      `${api}/api/v1/orders/bulk`,
      { selection: { query: { box: 'processed', filter } }, act: what },
      owner,
    );
    const { changed } = (await answer.json()) as { changed: number };
    if (changed < ids.length) throw new Error(`${changed} orders changed instead of ${ids.length}`);
  };
  const bare = (person: string | undefined) => () =>
    db.query('UPDATE orders."order" SET assignee_id = $2 WHERE id = ANY($1::uuid[])', [ids, person]);
  const floor: number[] = [];
  const cases: Record<string, number[]> = { assign: [], 'add a tag': [], 'remove a tag': [] };
  for (let run = 0; run < SAMPLES; run += 1) {
    const [one, other] = [staff[run % 6], staff[6 + (run % 6)]];
    floor.push(await timed(db, bare(one)));
    cases['assign']?.push(await timed(db, act({ type: 'assign', assigneeId: other })));
    cases['add a tag']?.push(await timed(db, act({ type: 'tag', add: [`run ${run}`] })));
    cases['remove a tag']?.push(await timed(db, act({ type: 'tag', remove: [`run ${run}`] })));
  }
  report(`floor: a bare UPDATE of ${ids.length} rows`, floor);
  for (const [name, samples] of Object.entries(cases)) {
    report(`${name}: ${ids.length} orders`, samples);
    console.log(`ratio ${(median(floor) / median(samples)).toFixed(3)} ${name}`);
  }
  await db.end();
} finally {
  await stopChildren();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function timed(db: pg.Client, work: () => Promise<unknown>): Promise<number> {
  await db.query("SELECT gin_clean_pending_list('orders.order_search')");
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function report(name: string, samples: readonly number[]): void {
  const over = median(samples) > BAR ? ` OVER ${BAR} ms` : '';
  const [least, most] = [Math.min(...samples), Math.max(...samples)].map(Math.round);
  console.log(`${name}: ${Math.round(median(samples))} ms (${least} to ${most})${over}`);
}
