import { Inject, Injectable, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral, type Repository } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient } from 'pg';
import { currentClaim } from '../http/idempotency-claim.js';

declare const insideTransaction: unique symbol;

/** Anything that runs SQL. Rows come back for every kind of statement, also for `UPDATE … RETURNING`. */
export interface Executor {
  query<Row = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** The handle of one open transaction. Only `Database.transaction` makes one, so holding it proves where you are. */
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

  /** A statement that each connection parses and plans once; for hot paths whose plan does not depend on the values. */
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
    const after: (() => void)[] = [];
    let result: T;
    try {
      await runner.startTransaction();
      const tx = openTx(client, runner.manager, after);
      result = await work(tx);
      await currentClaim()?.commit(tx);
      await runner.commitTransaction();
    } catch (error) {
      // The first error is the one that matters; a failed rollback only means the connection is gone.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    for (const act of after) act();
    return result;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

function openTx(client: PoolClient, manager: EntityManager, after: (() => void)[]): Tx {
  return {
    query: async (text: string, params: readonly unknown[] = []) =>
      (await client.query(text, [...params])).rows as unknown[],
    repository: (entity: Type<ObjectLiteral>) => manager.getRepository(entity),
    afterCommit: (act: () => void) => void after.push(act),
  } as unknown as Tx; // the brand exists in types alone; this is the one place that mints it
}
