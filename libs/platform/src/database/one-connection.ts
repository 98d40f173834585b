import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool } from 'pg';

/** Runs what holds a connection of the pool until it is done. */
export type Holding = <T>(work: () => Promise<T>) => Promise<T>;

export const SECOND_CONNECTION =
  'A second connection within a transaction: pass its `tx` on to what reads or writes here (law 2 in docs/ARCHITECTURE.md)';

/** Nobody looks; for production. */
export const unwatched: Holding = (work) => work();

/**
 * From now on the pool refuses a connection to whoever holds one already. Who waits for a second one while holding the first may wait for
 * ever: as many of them as the pool is wide leave nobody who could give one back. That shows under load alone, so it is refused at once.
 * What runs on after its transaction is over, or is told after the commit, holds nothing.
 */
export function oneConnectionEach(pool: Pool): Holding {
  const holders = new AsyncLocalStorage<{ holds: boolean }>();
  const connect = pool.connect.bind(pool);
  // Whatever wants a connection of the pool comes by here: its `query`, TypeORM, and libraries that are given the pool.
  Object.defineProperty(pool, 'connect', {
    value: (...args: unknown[]): unknown => {
      if (holders.getStore()?.holds === true) throw new Error(SECOND_CONNECTION);
      return Reflect.apply(connect, pool, args);
    },
  });
  return async (work) => {
    const holder = { holds: true };
    try {
      return await holders.run(holder, work);
    } finally {
      holder.holds = false;
    }
  };
}
