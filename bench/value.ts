/**
 * Stages, value groups and RFM scores of 1,000,000 members (MEM-8), as the job does it: breaks by quantiles, then all members in strides, only
 * those written whose groups change. Four times: everybody for the first time, when nothing has changed, a day later, and after a rule was
 * edited that moves many. The floor of a pass is one bare UPDATE of the same columns of as many rows; where nothing changes, it is one reading
 * of all facts. `ratio` is the floor's time divided by the job's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@regulars/platform';
import pg from 'pg';
import { fillMembers } from './segments.fill.ts';
import { valueHouse } from './value.house.ts';

const MEMBERS = Number(process.argv[2] ?? 1_000_000);
const ORDERS = Number(process.argv[3] ?? 3_000_000);
const DAY_MS = 86_400_000;

const dataDir = await mkdtemp(join(tmpdir(), 'regulars-bench-value-'));
const postgres = new EmbeddedPostgres(dataDir);
try {
  const url = await postgres.start({ shared_buffers: '1GB', effective_cache_size: '3GB', max_wal_size: '8GB' });
  const house = await valueHouse(url);
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined); // the server is stopped below whatever went wrong
  await db.connect();
  await fillMembers(db, MEMBERS, ORDERS);
  await db.query('DELETE FROM members.stale_value');
  console.log(`load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`); // prettier-ignore

  const changed = async () => Number((await db.query<{ count: string }>('SELECT count(*) FROM members.value_change')).rows[0]?.count); // prettier-ignore
  const pass = async (name: string, now: number, floor: () => Promise<number>) => {
    const before = await changed();
    const took = await seconds(() => house.grouping.groupAll(now));
    const bare = await floor();
    console.log(`${name}: ${took.toFixed(1)} s, floor ${bare.toFixed(1)} s, ${(await changed()) - before} changes kept`);
    console.log(`ratio ${(bare / took).toFixed(3)} ${name}`);
    await db.query('VACUUM (ANALYZE) members.facts');
  };
  const update = (part: string) => () =>
    seconds(() =>
      db.query(
        `UPDATE members.facts SET stage = stage, value_group = value_group, recency_score = recency_score, frequency_score = frequency_score,
           monetary_score = monetary_score ${part}`,
      ),
    );
  const reading = () =>
    seconds(() => db.query('SELECT stage, value_group, count(*), max(last_order_at), sum(order_sum) FROM members.facts GROUP BY 1, 2')); // prettier-ignore

  const now = Date.now();
  await pass('everybody for the first time', now, update(''));
  await pass('nothing has changed', now, reading);
  await pass('a day later', now + DAY_MS, reading);
  await house.soonerLost();
  await pass('another rule', now + DAY_MS, update("WHERE last_order_at < now() - interval '90 days'"));
  console.log(`preview: ${(await seconds(() => house.preview())).toFixed(1)} s`);
  console.log(`grid: ${(await seconds(() => house.grid())).toFixed(2)} s, distribution ${(await seconds(() => house.distribution())).toFixed(2)} s, movements ${(await seconds(() => house.movements())).toFixed(2)} s`); // prettier-ignore
  await db.query('UPDATE members.facts SET order_count = order_count + 1 WHERE member_id IN (SELECT member_id FROM members.facts LIMIT 1000)'); // prettier-ignore
  console.log(`1,000 marked: ${(await seconds(() => house.grouping.groupMarked())).toFixed(2)} s`);
  await db.end();
  await house.close();
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
