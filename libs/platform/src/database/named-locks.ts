import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Logger } from '../logging/logger.js';
import { DATABASE_URL } from './database-url.js';

/** First key of our advisory locks by name; the second is the name's hash. */
const LOCK_CLASS = 7_234_003;

export interface HeldLock {
  /** Aborted when the lock is gone against our will: the connection to the database broke. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * What only one process may do at a time, for as long as it likes. The locks live on a connection of their own, so that PostgreSQL lets go
 * of them the moment the process dies, however it dies. Two names may share a hash: then one waits for the other, and nothing else.
 */
@Injectable()
export class NamedLocks implements BeforeApplicationShutdown {
  private line: { client: pg.Client; lost: AbortController } | undefined;
  private readonly held = new Set<string>();

  constructor(
    @Inject(DATABASE_URL) private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Null: another process holds it, or this one does already. */
  async tryHold(name: string): Promise<HeldLock | null> {
    if (this.held.has(name)) return null;
    this.held.add(name);
    try {
      const line = await this.connected();
      const { rows } = await line.client.query<{ got: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS got',
        [LOCK_CLASS, name],
      );
      if (rows[0]?.got !== true) {
        this.held.delete(name);
        return null;
      }
      return { lost: line.lost.signal, release: () => this.release(line.client, name) };
    } catch (error) {
      this.held.delete(name);
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    const line = this.line;
    this.line = undefined;
    await line?.client.end();
  }

  private async release(client: pg.Client, name: string): Promise<void> {
    try {
      if (this.line?.client === client)
        await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, name]);
    } catch (error) {
      // The connection is gone, and the lock with it.
      this.logger.debug({ err: error }, 'a lock went with its connection');
    } finally {
      this.held.delete(name);
    }
  }

  private async connected(): Promise<{ client: pg.Client; lost: AbortController }> {
    if (this.line) return this.line;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const line = { client, lost: new AbortController() };
    const gone = () => {
      if (this.line === line) this.line = undefined;
      line.lost.abort();
    };
    client.on('error', gone);
    client.on('end', gone);
    this.line = line;
    try {
      await client.connect();
    } catch (error) {
      gone();
      throw error;
    }
    return line;
  }
}
