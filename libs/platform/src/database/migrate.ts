import { Logger as QuietLogger, runMigrations as migrateWorker } from 'graphile-worker';
import pg from 'pg';
import type { DataSource } from 'typeorm';

// Any number that only migrations use: processes that start together take turns.
const MIGRATION_LOCK = 7_234_001;

/** Brings the database to this program's version. Safe to call from many processes at once. */
export async function migrate(source: DataSource, url: string): Promise<void> {
  const guard = new pg.Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await guard.query('CREATE SCHEMA IF NOT EXISTS platform');
    await migrateWorker({ connectionString: url, logger: new QuietLogger(() => () => undefined) });
    if (!source.isInitialized) await source.initialize();
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await guard.end(); // ends the session and with it the lock
  }
}
