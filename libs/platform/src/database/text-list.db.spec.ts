import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../testing/test-database.js';
import { textList } from './text-list.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('MEM-3 a list of texts comes back from the database as it was', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\u0000', '').toWellFormed()),
    fc.constantFrom(
      '',
      ' ',
      'NULL',
      'null',
      '{}',
      'a,b',
      'two words',
      'two  blanks',
      'a ',
      ' a',
      '\u00a0a\u3000b',
      'NULL NULL',
      '"',
      '\\',
      `\\"`,
      'it’s',
      'anna@firma.de',
      '+8613800138000',
      '\n',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 30 }), async (texts) => {
      const [row] = await db.database.query<{ list: string[] }>('SELECT $1::text[] AS list', [textList(texts)]);
      expect(row?.list).toEqual(texts);
    }),
  );
});
