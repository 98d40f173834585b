import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database.js';
import { DATABASE_URL } from '../database/database-url.js';
import { Logger } from '../logging/logger.js';

/** First key of our advisory locks on worker pools; the second is the hash of the pool's id. */
const LOCK_CLASS = 7_234_002;
const LOOK_EVERY_MS = 5_000;
const RECONNECT_MS = 1_000;

/**
 * Jobs whose worker is gone: held by a pool that nobody leases any more. The age keeps off pools that are just being made.
 * The queue itself would hand such jobs out again after four hours.
 */
const RECLAIM = `
  WITH orphaned AS (
    SELECT DISTINCT locked_by FROM graphile_worker.jobs
    WHERE locked_by IS NOT NULL AND locked_at < now() - interval '5 seconds'
      AND NOT EXISTS (
        SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
        WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = ${LOCK_CLASS}
          AND l.objid::bigint = hashtext(locked_by)::bigint & 4294967295)
  )
  SELECT count(*) AS pools, graphile_worker.force_unlock_workers(array_agg(locked_by)) FROM orphaned HAVING count(*) > 0`;

/**
 * Says to all processes that this worker lives, by an advisory lock on a connection of its own: PostgreSQL lets go of it the moment the
 * process dies, however it dies. Each worker takes over what dead ones held.
 */
@Injectable()
export class WorkerLease {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private released = false;

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** @param pool id under which the queue knows this process's workers */
  async hold(pool: string): Promise<void> {
    await this.lock(pool);
    await this.reclaim();
    this.timer = setInterval(() => void this.reclaim(), LOOK_EVERY_MS);
  }

  async release(): Promise<void> {
    this.released = true;
    clearInterval(this.timer);
    await this.client?.end();
  }

  /** Makes the jobs of dead workers available again; they may have been half done, which every task has to bear. */
  async reclaim(): Promise<void> {
    try {
      const [found] = await this.database.query<{ pools: number }>(RECLAIM);
      if (found) this.logger.warn({ pools: found.pools }, 'took over the jobs of workers that died');
    } catch (error) {
      // The database is away; the next look comes soon.
      this.logger.warn({ err: error }, 'could not look for orphaned jobs');
    }
  }

  private async lock(pool: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const again = () => {
      if (this.released || this.client !== client) return;
      this.client = undefined;
      setTimeout(() => void this.lock(pool), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', again);
    this.client = client;
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, pool]);
    } catch (error) {
      this.logger.warn({ err: error }, 'could not lease the worker');
      again();
    }
  }
}
