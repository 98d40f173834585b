import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource, migrate } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { SCHEMAS } from './schemas.js';

describe('migrations', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  test('each can be undone, and done again', async () => {
    const source = createDataSource(db.url, 2, SCHEMAS);
    await source.initialize();
    const applied = async () =>
      (await db.database.query<{ n: number }>('SELECT count(*) AS n FROM platform.migration'))[0]?.n;
    const all = source.migrations.length;
    expect(await applied()).toBe(all);
    for (let left = all; left > 0; left -= 1) await source.undoLastMigration({ transaction: 'each' });
    const leftovers = await db.database.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('platform', 'imports', 'staff', 'webhooks', 'catalog', 'messaging', 'forms', 'members', 'orders') AND c.relkind IN ('r', 'S') AND c.relname NOT LIKE 'migration%'`,
    );
    expect(leftovers).toEqual([]);
    await Promise.all([
      migrate(source, db.url),
      migrate(createDataSource(db.url, 2, SCHEMAS), db.url).then(() => undefined),
    ]);
    expect(await applied()).toBe(all);
    await source.destroy();
  });
});
