import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Events } from '../events/events.js';
import { Jobs } from '../jobs/jobs.js';
import { Tasks } from '../jobs/tasks.js';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import type { Tx } from './database.js';

class SomethingHappened {
  static readonly type = 'test.something-happened';
  constructor(readonly what: string) {}
}

describe('transactions, jobs and events', () => {
  let db: TestDatabase;
  const tasks = new Tasks();
  const jobs = new Jobs();
  const events = new Events(jobs, tasks);
  events.subscribe(SomethingHappened, 'test.first', () => Promise.resolve());
  events.subscribe(SomethingHappened, 'test.second', () => Promise.resolve());

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.query('CREATE TABLE public.note (text text)');
  });
  afterAll(() => db.close());

  const waiting = async () =>
    await db.database.query<{ task: string; payload: unknown }>(
      'SELECT t.identifier AS task, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id',
    );

  test('an event becomes a job for each subscriber, if and only if the act is committed', async () => {
    const act = (tx: Tx) => events.publish(tx, new SomethingHappened('x'));
    await expect(
      db.database.transaction(async (tx) => {
        await act(tx);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await waiting()).toEqual([]);
    await db.database.transaction(act);
    expect(await waiting()).toEqual([
      { task: 'test.first', payload: { what: 'x' } },
      { task: 'test.second', payload: { what: 'x' } },
    ]);
  });

  test('a nested act takes part in the transaction it is given', async () => {
    const note = (text: string, within?: Tx) =>
      db.database.transaction((tx) => tx.query('INSERT INTO public.note VALUES ($1)', [text]), within);
    await expect(
      db.database.transaction(async (tx) => {
        await note('inner', tx);
        throw new Error('outer fails');
      }),
    ).rejects.toThrow();
    await note('kept');
    expect(await db.database.query('SELECT text FROM public.note')).toEqual([{ text: 'kept' }]);
  });

  test('statements run in the order in which they were sent, awaited or not', async () => {
    const [, read] = await db.database.transaction((tx) =>
      Promise.all([
        tx.query('INSERT INTO public.note VALUES ($1)', ['sent first']),
        tx.prepared<{ text: string }>('test.read', 'SELECT text FROM public.note WHERE text = $1', ['sent first']),
      ]),
    );
    expect(read).toEqual([{ text: 'sent first' }]);
    await db.database.query('DELETE FROM public.note WHERE text = $1', ['sent first']);
  });

  test('an act that swallows the error of a statement is not taken for done', async () => {
    const acts: string[] = [];
    const act = db.database.transaction(async (tx) => {
      tx.afterCommit(() => acts.push('committed'));
      await tx.query('INSERT INTO public.note VALUES ($1)', ['half']);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(act).rejects.toThrow(/rolled back/);
    expect(acts).toEqual([]);
    expect(await db.database.query('SELECT text FROM public.note')).toEqual([{ text: 'kept' }]);
  });

  test('a statement that comes after the end is refused, not run outside', async () => {
    let late: Tx | undefined;
    await db.database.transaction((tx) => {
      late = tx;
      return Promise.resolve();
    });
    await expect(late?.query('INSERT INTO public.note VALUES ($1)', ['late'])).rejects.toThrow(/is over/);
    expect(await db.database.query('SELECT text FROM public.note')).toEqual([{ text: 'kept' }]);
  });

  test('after-commit acts run after the commit and not after a rollback', async () => {
    const ran: string[] = [];
    await db.database.transaction(async (tx) => {
      tx.afterCommit(() => ran.push('committed'));
      await tx.query('SELECT 1');
      expect(ran).toEqual([]);
    });
    await db.database
      .transaction((tx) => {
        tx.afterCommit(() => ran.push('rolled back'));
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(ran).toEqual(['committed']);
  });

  describe('who holds a connection is given no second one', () => {
    const refused = /second connection within a transaction/;
    const outside = {
      'a query': () => db.database.query('SELECT 1'),
      'a prepared query': () => db.database.prepared('test.outside', 'SELECT 1', []),
      'a transaction': () => db.database.transaction((tx) => tx.query('SELECT 1')),
      'a pipelined act': () => db.database.pipelined((tx) => ({ done: tx.query('SELECT 1') })),
      'a library that was given the pool': async () =>
        (await db.database.pool.query<{ one: number }>('SELECT 1 AS one')).rows,
    };

    test.each(Object.entries(outside))('%s', async (_, ask) => {
      const deeper = async () => {
        await Promise.resolve();
        return ask();
      };
      const act = db.database.transaction(async (tx) => {
        await tx.query('INSERT INTO public.note VALUES ($1)', ['held']);
        return deeper();
      });
      await expect(act).rejects.toThrow(refused);
      expect(await db.database.query('SELECT text FROM public.note')).toEqual([{ text: 'kept' }]);
      await expect(ask()).resolves.toHaveLength(1);
    });

    test('from within a pipelined act', async () => {
      const act = db.database.pipelined((tx) => ({ done: tx.query('SELECT 1').then(outside['a query']) }));
      await expect(act).rejects.toThrow(refused);
    });

    test('what comes after the end may have one: told after the commit, begun within and run on, or beside it', async () => {
      let late: Promise<unknown> = Promise.resolve();
      let told: Promise<unknown> = Promise.resolve();
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      const beside = db.database.transaction(async (tx) => {
        tx.afterCommit(() => {
          told = outside['a transaction']();
        });
        late = ended.then(outside['a query']);
        await tx.query('SELECT 1');
      });
      expect(await outside['a query']()).toHaveLength(1);
      await beside;
      end();
      expect(await late).toHaveLength(1);
      expect(await told).toHaveLength(1);
    });
  });

  describe('a pipelined act', () => {
    const note = (text: string) =>
      db.database.pipelined((tx) => ({ done: tx.query('INSERT INTO public.note VALUES ($1)', [text]) }));
    const notes = async () =>
      (
        await db.database.query<{ text: string }>("SELECT text FROM public.note WHERE text LIKE 'line%' ORDER BY text")
      ).map(({ text }) => text);
    const clear = () => db.database.query("DELETE FROM public.note WHERE text LIKE 'line%'");

    test('is whole or nothing, also beside others on the same connection', async () => {
      const broken = db.database.pipelined((tx) => ({
        done: Promise.all([
          tx.query('INSERT INTO public.note VALUES ($1)', ['line lost']),
          tx.query('SELECT 1 / 0'),
          tx.query('INSERT INTO public.note VALUES ($1)', ['line lost too']),
        ]),
      }));
      const outcomes = await Promise.allSettled([note('line a'), broken, note('line b')]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      await expect(broken).rejects.toThrow(/division by zero/);
      expect(await notes()).toEqual(['line a', 'line b']);
      await clear();
    });

    test('is undone when it can’t be sent whole', async () => {
      const act = db.database.pipelined((tx) => {
        tx.query('INSERT INTO public.note VALUES ($1)', ['line half']).catch(() => undefined);
        throw new Error('half way');
      });
      await expect(act).rejects.toThrow('half way');
      expect(await notes()).toEqual([]);
    });

    test('sends nothing after its COMMIT', async () => {
      let late: Promise<unknown> = Promise.resolve();
      await db.database.pipelined((tx) => {
        const done = tx.query('SELECT 1');
        late = done.then(() => tx.query('INSERT INTO public.note VALUES ($1)', ['line late']));
        return { done };
      });
      await expect(late).rejects.toThrow(/is over/);
      expect(await notes()).toEqual([]);
    });

    test('fails when its connection breaks, and the next one has a new connection', async () => {
      const cut = db.database.pipelined((tx) => ({
        done: Promise.all([
          tx.query('INSERT INTO public.note VALUES ($1)', ['line cut']),
          tx.query('SELECT pg_terminate_backend(pg_backend_pid())'),
        ]),
      }));
      await expect(cut).rejects.toThrow();
      await note('line after');
      expect(await notes()).toEqual(['line after']);
      await clear();
    });
  });

  test('rows come back for every kind of statement, and big integers are exact or refused', async () => {
    expect(await db.database.query('UPDATE public.note SET text = $1 RETURNING text', ['x'])).toEqual([{ text: 'x' }]);
    expect(await db.database.query('SELECT 9007199254740991::bigint AS n')).toEqual([{ n: 9007199254740991 }]);
    await expect(db.database.query('SELECT 9007199254740993::bigint AS n')).rejects.toThrow(RangeError);
  });
});
