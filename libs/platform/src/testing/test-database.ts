import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import pg from 'pg';
import { env } from '../config/environment.js';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import type { ModuleSchema } from '../database/module-schema.js';

export interface TestDatabase {
  database: Database;
  url: string;
  close(): Promise<void>;
}

/**
 * A database of this test file's own: a clone of the migrated template, gone after `close()`. `npm test` provides the server
 * (TEST_DATABASE_URL) and the template (TEST_TEMPLATE).
 * @param entities those the code under test writes through
 */
export async function testDatabase(entities: Type[] = []): Promise<TestDatabase> {
  const server = env.optional('TEST_DATABASE_URL', 'PostgreSQL server for tests.');
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  const template = env.string('TEST_TEMPLATE', 'regulars_template', 'Migrated database that tests clone.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const schema: ModuleSchema = { entities, migrations: [] };
  const source = createDataSource(url.href, 10, [schema]);
  await source.initialize();
  return {
    database: new Database(source, { strict: true }),
    url: url.href,
    close: async () => {
      await source.destroy();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
