import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database.js';
import { DATABASE_URL } from '../database/database-url.js';
import { Logger } from '../logging/logger.js';

/** First key of our advisory locks on worker pools; the second is the hash of the pool's id. */
const LOCK_CLASS = 7_234_002;
/** Longer than a living worker needs to lease again what a broken connection let go. */
const LOOK_EVERY_MS = 4_000;
const RECONNECT_MS = 1_000;

/**
 * Jobs whose worker is gone: held by a pool that nobody leases any more. The age keeps off pools that are just being made.
 * The queue itself would hand such jobs out again after four hours.
 */
const ORPHANED = `
  SELECT DISTINCT locked_by AS pool FROM graphile_worker.jobs
  WHERE locked_by IS NOT NULL AND locked_at < now() - interval '5 seconds'
    AND NOT EXISTS (
      SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = ${LOCK_CLASS}
        AND l.objid::bigint = hashtext(locked_by)::bigint & 4294967295)`;

/**
 * Says to all processes that this worker lives, by an advisory lock on a connection of its own: PostgreSQL lets go of it the moment the
 * process dies, however it dies. Each worker takes over what dead ones held.
 */
@Injectable()
export class WorkerLease {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private released = false;
  /** Pools that nobody leased when this one looked last. */
  private missing = new Set<string>();

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

  /**
   * Makes the jobs of dead workers available again; they may have been half done, which every task has to bear. Dead is who is missed twice: a
   * living worker whose connection broke is back by then, and a job of it that ran twice at once would send its mail twice.
   */
  async reclaim(): Promise<void> {
    try {
      const orphaned = (await this.database.query<{ pool: string }>(ORPHANED)).map(({ pool }) => pool);
      const dead = orphaned.filter((pool) => this.missing.has(pool));
      this.missing = new Set(orphaned);
      if (dead.length === 0) return;
      await this.database.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
      this.logger.warn({ pools: dead.length }, 'took over the jobs of workers that died');
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
