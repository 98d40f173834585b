import { Inject, Injectable, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral, type Repository } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { currentClaim } from '../http/idempotency-claim.js';

declare const insideTransaction: unique symbol;

/** Anything that runs SQL. Rows come back for every kind of statement, also for `UPDATE … RETURNING`. */
export interface Executor {
  query<Row = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** A statement that each connection parses and plans once; for hot paths whose plan does not depend on the values. */
  prepared<Row = Record<string, unknown>>(name: string, text: string, params: readonly unknown[]): Promise<Row[]>;
}

/**
 * The handle of one open transaction. Only `Database.transaction` makes one, so holding it proves where you are. Statements are sent at
 * once and run in the order in which they were sent, so several may be under way before the first is awaited.
 */
export interface Tx extends Executor {
  readonly [insideTransaction]: true;
  repository<E extends ObjectLiteral>(entity: Type<E>): Repository<E>;
  /** Runs after the commit; for what may be lost, such as live updates. */
  afterCommit(act: () => void): void;
}

@Injectable()
export class Database implements Executor, OnApplicationShutdown {
  /** For libraries that bring their own statements (graphile-worker). */
  readonly pool: Pool;

  constructor(@Inject(DataSource) private readonly source: DataSource) {
    this.pool = (source.driver as PostgresDriver).master as Pool;
    // A connection that breaks while idle is replaced by the pool; one that breaks in use fails its query, where it is handled.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async query<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, [...params])).rows as Row[];
  }

  async prepared<Row = Record<string, unknown>>(
    name: string,
    text: string,
    params: readonly unknown[],
  ): Promise<Row[]> {
    return (await this.pool.query({ name, text, values: [...params] })).rows as Row[];
  }

  /** One business act. Given an open transaction it takes part in that one instead of opening another. */
  async transaction<T>(work: (tx: Tx) => Promise<T>, within?: Tx): Promise<T> {
    if (within) return work(within);
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const open: OpenTransaction = { client, manager: runner.manager, over: false, after: [] };
    let result: T;
    try {
      // Not awaited: the first statement follows on its heels. TypeORM is told, so that its repositories don't begin one of their own.
      const begun = client.query('BEGIN');
      begun.catch(() => undefined); // awaited below
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      const tx = handleOf(open);
      result = await work(tx);
      await begun;
      await currentClaim()?.commit(tx);
      open.over = true;
      const { command } = await client.query('COMMIT');
      // What PostgreSQL answers when a statement had failed and someone swallowed its error.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back, as one of its statements failed');
    } catch (error) {
      open.over = true;
      // The first error is the one that matters; a failed rollback only means the connection is gone.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    for (const act of open.after) act();
    return result;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

interface OpenTransaction {
  client: PoolClient;
  manager: EntityManager;
  over: boolean;
  after: (() => void)[];
}

function handleOf(open: OpenTransaction): Tx {
  const run = async (statement: QueryConfig) => {
    if (open.over) throw new Error('The transaction is over; a statement came after its end');
    return (await open.client.query(statement)).rows as unknown[];
  };
  return {
    query: (text: string, params: readonly unknown[] = []) => run({ text, values: [...params] }),
    prepared: (name: string, text: string, params: readonly unknown[]) => run({ name, text, values: [...params] }),
    repository: (entity: Type<ObjectLiteral>) => open.manager.getRepository(entity),
    afterCommit: (act: () => void) => void open.after.push(act),
  } as unknown as Tx; // the brand exists in types alone; this is the one place that mints it
}
