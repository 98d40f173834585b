/**
 * Stages, value groups and RFM scores of 1,000,000 members and 3,000,000 orders (MEM-8), by the real program, API and worker in one process: the
 * pass over everybody for the first time, when nothing has changed, a day later, and after a rule was edited. Timed by the pass itself, breaks
 * by quantiles included. The floor is measured right after it on the same table: a bare UPDATE of the five columns of as many rows as the pass
 * wrote, and one reading of all facts in its order. `ratio` is the floor's time divided by the pass's.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@regulars/platform';
import pg from 'pg';
import { median, serve, signIn, stopChildren } from './orders-list.house.ts';
import { fillMembers } from './segments.fill.ts';

const MEMBERS = Number(process.argv[2] ?? 1_000_000);
const ORDERS = Number(process.argv[3] ?? 3_000_000);
const SAMPLES = 7;

interface Settings {
  rules: { stages: { is: string; when: { value: number }[] }[] };
  pass: { startedAt: string | null; finishedAt: string | null; current: boolean };
  version: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-value-'));
const postgres = new EmbeddedPostgres(dataDir);
try {
  const url = await postgres.start({ shared_buffers: '1GB', effective_cache_size: '3GB', max_wal_size: '8GB' });
  const password = randomUUID();
  const program = {
    DATABASE_URL: url,
    SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: password,
  };
  execFileSync(process.execPath, ['apps/api/dist/migrate.js'], { env: { ...process.env, ...program } });
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  await fillMembers(db, MEMBERS, ORDERS);
  // Past the services, members are neither matched with purchases nor grouped one by one: what is measured is the pass.
  await db.query('TRUNCATE members.stale_value; DELETE FROM graphile_worker._private_jobs');
  const api = await serve('apps/api/dist/main.js', '/readyz', program);
  const cookie = await signIn(api, 'bench@example.com', password);
  const call = async <T>(method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${api}/api/v1/members/value/${path}`, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const settings = () => call<Settings>('GET', 'settings');

  /** The next pass that begins, from its beginning to its end. */
  const pass = async (name: string, before: Settings) => {
    let after = await settings();
    while (!after.pass.current || !after.pass.finishedAt || after.pass.startedAt === before.pass.startedAt) {
      await new Promise((next) => setTimeout(next, 500));
      after = await settings();
    }
    const { startedAt, finishedAt } = after.pass;
    const took = (Date.parse(finishedAt) - Date.parse(startedAt ?? '')) / 1000;
    const { rows } = await db.query<{ written: number }>(
      'SELECT count(*)::int AS written FROM members.facts WHERE stage_since >= $1 OR group_since >= $1',
      [startedAt],
    );
    const written = rows[0]?.written ?? 0;
    const floor = await bare(written);
    console.log(`${name}: ${took.toFixed(1)} s, about ${written} rows written, floor ${floor.toFixed(1)} s`);
    console.log(`ratio ${(floor / took).toFixed(3)} ${name}`);
    await db.query('VACUUM (ANALYZE) members.facts');
  };
  const bare = async (rows: number) => {
    const began = performance.now();
    await db.query('SELECT member_id, last_order_at, order_count, order_sum FROM members.facts ORDER BY member_id OFFSET $1', [MEMBERS]); // prettier-ignore
    await db.query(
      `UPDATE members.facts SET stage = stage, value_group = value_group, recency_score = recency_score, frequency_score = frequency_score,
         monetary_score = monetary_score WHERE member_id IN (SELECT member_id FROM members.facts ORDER BY member_id LIMIT $1)`,
      [rows],
    );
    return (performance.now() - began) / 1000;
  };
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  const fresh = { ...(await settings()), pass: { startedAt: null, finishedAt: null, current: false } };
  await pass('everybody for the first time', fresh);
  for (const [name, days] of [
    ['nothing has changed', 0],
    ['a day later', 1],
  ] as const) {
    const before = await settings();
    // The pass looks at the clock; a day later is when all that was bought is a day older.
    if (days > 0)
      await db.query(`UPDATE members.facts SET last_order_at = last_order_at - $1 * interval '1 day'`, [days]);
    await db.query('TRUNCATE members.stale_value');
    await db.query('VACUUM (ANALYZE) members.facts');
    await db.query('UPDATE members.value_basis SET day = day - 1');
    await pass(name, before);
  }
  const before = await settings();
  const { stages } = before.rules;
  const rules = {
    ...before.rules,
    stages: stages.map((each) => (each.is === 'lost' ? { ...each, when: [{ ...each.when[0], value: 90 }] } : each)),
  };
  await wait('preview of a rule', () => call('POST', 'preview', { rules }));
  await call('PUT', 'settings', rules, { 'if-match': `"${before.version}"` });
  await pass('lost after 90 days instead of 365', before);
  await wait('grid', () => call('GET', 'rfm'));
  await wait('distribution', () => call('GET', 'distribution'));
  const today = new Date().toISOString().slice(0, 10);
  await wait('movements', () => call('GET', `movements?from=${today}&to=${today}`));
  for (const filter of ['stage][eq]=active', 'stage][eq]=target', 'recency][eq]=5&filter[frequency][eq]=1'])
    await wait(`list, ${filter}`, () => call('GET', `../../members?filter[${filter}`));
  await db.end();
} finally {
  await stopChildren();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function wait(name: string, ask: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let run = 0; run < SAMPLES; run += 1) {
    const began = performance.now();
    await ask();
    took.push(performance.now() - began);
  }
  console.log(`${name}: ${median(took).toFixed(0)} ms (${Math.min(...took).toFixed(0)} to ${Math.max(...took).toFixed(0)})`); // prettier-ignore
}
