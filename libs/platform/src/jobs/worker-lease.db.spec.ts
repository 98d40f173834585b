import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProcessConfig } from '../config/platform.config.js';
import { Logger } from '../logging/logger.js';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import { Jobs } from './jobs.js';
import { WorkerLease } from './worker-lease.js';

describe('jobs of dead workers', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const logger = new Logger(Object.assign(new ProcessConfig(), { logLevel: 'silent' }));
  const lease = () => new WorkerLease(db.url, db.database, logger);
  const lockedBy = async () =>
    (await db.database.query<{ by: string }>('SELECT locked_by AS by FROM graphile_worker.jobs ORDER BY id')).map(
      ({ by }) => by,
    );

  test('are taken over, those of living ones and fresh ones are not', async () => {
    await db.database.transaction((tx) =>
      new Jobs().enqueue(tx, ...['a', 'b', 'c'].map((task) => ({ task, payload: {} }))),
    );
    const holdBy = (id: number, pool: string, age: string) =>
      db.database.query(
        'UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now() - $3::interval WHERE id = $1',
        [id, pool, age],
      );
    await holdBy(1, 'pool-alive', '1 minute');
    await holdBy(2, 'pool-dead', '1 minute');
    await holdBy(3, 'pool-unknown-yet', '1 second');
    const [alive, janitor] = [lease(), lease()];
    await alive.hold('pool-alive');
    await janitor.reclaim();
    await janitor.reclaim();
    expect(await lockedBy()).toEqual(['pool-alive', null, 'pool-unknown-yet']);
    await alive.release();
    await janitor.reclaim();
    await janitor.reclaim();
    expect(await lockedBy()).toEqual([null, null, 'pool-unknown-yet']);
    // A living worker whose connection breaks is missed once, and keeps its job.
    await holdBy(1, 'pool-cut', '1 minute');
    const cut = lease();
    await cut.hold('pool-cut');
    const holders = () =>
      db.database.query<{ pid: number }>(
        `SELECT pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
         WHERE locktype = 'advisory' AND granted AND objid::bigint = hashtext('pool-cut')::bigint & 4294967295`,
      );
    const [holder] = await holders();
    await db.database.query('SELECT pg_terminate_backend($1)', [holder?.pid]);
    await janitor.reclaim();
    expect((await lockedBy())[0]).toBe('pool-cut');
    while ((await holders()).every(({ pid }) => pid === holder?.pid)) await new Promise((next) => setTimeout(next, 20));
    await janitor.reclaim();
    expect((await lockedBy())[0]).toBe('pool-cut');
    await Promise.all([cut.release(), janitor.release()]);
  });
});
