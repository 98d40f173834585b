import type { OnApplicationShutdown, Type } from '@nestjs/common';
import type { DataSource, EntityManager, ObjectLiteral, Repository } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import { currentClaim } from '../http/idempotency-claim.js';
import { type Holding, oneConnectionEach, unwatched } from './one-connection.js';

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

export class Database implements Executor, OnApplicationShutdown {
  /** For libraries that bring their own statements (graphile-worker). */
  readonly pool: Pool;
  /** The connection on which pipelined acts follow each other, while there are any. */
  private line: { client: Promise<PoolClient>; acts: number } | undefined;
  private readonly holding: Holding;

  /** @param strict a second connection within a transaction is refused, rather than risked to be waited for without end */
  constructor(
    private readonly source: DataSource,
    { strict }: { strict: boolean },
  ) {
    this.pool = (source.driver as PostgresDriver).master as Pool;
    // A connection that breaks while idle is replaced by the pool; one that breaks in use fails its query, where it is handled.
    this.pool.on('error', ignore);
    // Also when it is taken: the pool has its first connection before anyone can listen.
    const watch = (client: PoolClient) => {
      if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
    };
    this.pool.on('connect', watch).on('acquire', watch);
    this.holding = strict ? oneConnectionEach(this.pool) : unwatched;
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
      begun.catch(ignore); // awaited below
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      const tx = handleOf(open);
      result = await this.holding(async () => {
        const done = await work(tx);
        await begun;
        await currentClaim()?.commit(tx);
        return done;
      });
      open.over = true;
      assertCommitted(await client.query('COMMIT'));
    } catch (error) {
      open.over = true;
      // The first error is the one that matters; a failed rollback only means the connection is gone.
      await client.query('ROLLBACK').catch(ignore);
      throw error;
    } finally {
      await runner.release();
    }
    for (const act of open.after) act();
    return result;
  }

  /** A part of a transaction that may fail by itself: what it wrote is undone, and the rest stands. @throws what the part threw */
  async part<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await tx.query('SAVEPOINT part');
    try {
      const result = await work();
      await tx.query('RELEASE SAVEPOINT part');
      return result;
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT part');
      throw error;
    }
  }

  /**
   * One business act whose statements are known from the start: they go out in one piece with their COMMIT, and nobody waits in between.
   * `send` is not async, so that all is sent when it returns; what it still reads it returns as `done`. Acts that overlap follow each other
   * on one connection, in the order of their calls. For what many do at once; everything else reads better as a `transaction`.
   */
  async pipelined<T>(send: (tx: Tx) => { done: Promise<T> }): Promise<T> {
    if (currentClaim()) throw new Error('An act under an Idempotency-Key commits its claim too: use transaction()');
    this.line ??= { client: this.pool.connect(), acts: 0 };
    const { line } = this;
    line.acts += 1;
    try {
      const open: OpenTransaction = { client: await line.client, manager: undefined, over: false, after: [] };
      const result = await this.holding(() => sentInOnePiece(open, send));
      for (const act of open.after) act();
      return result;
    } catch (error) {
      if (this.line === line) this.line = undefined; // its connection may be broken: whoever comes next has another
      throw error;
    } finally {
      line.acts -= 1;
      if (line.acts === 0) {
        if (this.line === line) this.line = undefined;
        // The pool takes back a broken connection too, and throws it away.
        void line.client.then((client) => {
          client.release();
        }, ignore);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

interface OpenTransaction {
  client: PoolClient;
  /** Absent where statements can't wait for each other. */
  manager: EntityManager | undefined;
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
    repository: (entity: Type<ObjectLiteral>) => {
      if (!open.manager) throw new Error('A pipelined act has no repositories');
      return open.manager.getRepository(entity);
    },
    afterCommit: (act: () => void) => void open.after.push(act),
  } as unknown as Tx; // the brand exists in types alone; this is the one place that mints it
}

async function sentInOnePiece<T>(open: OpenTransaction, send: (tx: Tx) => { done: Promise<T> }): Promise<T> {
  const begun = open.client.query('BEGIN');
  let done: Promise<T>;
  try {
    ({ done } = send(handleOf(open)));
  } catch (error) {
    open.over = true;
    await Promise.allSettled([begun, open.client.query('ROLLBACK')]);
    throw error;
  }
  open.over = true;
  const [acted, committed] = await Promise.allSettled([done, open.client.query('COMMIT'), begun]);
  // A statement that failed turned the COMMIT into a rollback; its own error says more.
  if (acted.status === 'rejected') throw acted.reason;
  if (committed.status === 'rejected') throw committed.reason;
  assertCommitted(committed.value);
  return acted.value;
}

/** PostgreSQL answers COMMIT by ROLLBACK when a statement had failed, also when someone swallowed its error. */
function assertCommitted({ command }: QueryResult): void {
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back, as one of its statements failed');
}

const ignore = () => undefined;
