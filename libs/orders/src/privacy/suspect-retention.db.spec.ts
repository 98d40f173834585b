import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RetentionRules } from '@regulars/members';
import { Tokens } from '@regulars/platform';
import { RegisterRepository } from '../register/register.repository.js';
import { ordersBed } from '../testing/orders-bed.js';
import { OrdersOfPersonRepository } from './orders-of-person.repository.js';
import { SuspectRetention } from './suspect-retention.js';

let bed: Awaited<ReturnType<typeof ordersBed>>;
const rules = new RetentionRules();

beforeAll(async () => {
  bed = await ordersBed();
  new SuspectRetention(bed.database, rules, bed.repository, bed.purge).onModuleInit();
});
afterAll(() => bed.db.close());

const terms = { before: new Date('2026-02-01'), legalSince: new Date('2020-01-01') };
const received = (suspect: boolean, at: string) =>
  bed.database.query(
    `INSERT INTO orders."order" (suspect, source, currency, search, submission_id, created_at) VALUES ($1, 'form', 'EUR', '', uuidv7(), $2)`,
    [suspect, at],
  );

describe('MEM-12 what orders let go, and whom they need', () => {
  test('suspected submissions that nobody touched go with everything after their time, and no others', async () => {
    await received(true, '2026-01-01');
    await received(true, '2026-03-01');
    await received(false, '2026-01-01');
    const rule = rules.find('suspects');
    expect(await rule?.preview(terms)).toMatchObject({ count: 1, sample: [{ at: new Date('2026-01-01') }] });
    expect(await rule?.run(terms)).toBe(1);
    expect(await rule?.run(terms)).toBe(0);
    const left = await bed.database.query('SELECT suspect, created_at FROM orders."order" ORDER BY created_at');
    expect(left).toEqual([
      { suspect: false, created_at: new Date('2026-01-01') },
      { suspect: true, created_at: new Date('2026-03-01') },
    ]);
    expect(bed.erased).toHaveLength(1);
  });

  test('who wrote since, and who bought within the legal period, is needed still', async () => {
    const member = async (status: string, at: string, won: string | null) => {
      const [row] = await bed.database.query<{ id: string }>(
        `WITH m AS (INSERT INTO members.member (source) VALUES ('order') RETURNING id)
         INSERT INTO orders."order" (member_id, status, source, currency, search, created_at, updated_at, won_at)
         SELECT id, $1, 'hand', 'EUR', '', $2, $2, $3 FROM m RETURNING member_id AS id`,
        [status, at, won],
      );
      return row?.id ?? '';
    };
    const [recent, buyer, longAgo, lost] = [
      await member('lost', '2026-03-01', null),
      await member('won', '2021-01-01', '2021-02-01'),
      await member('won', '2019-01-01', '2019-02-01'),
      await member('lost', '2021-01-01', null),
    ];
    const asked = { since: terms.before, legalSince: terms.legalSince };
    const register = new RegisterRepository(
      bed.database,
      new Tokens({ secret: 'only-for-the-tests-0123456789-abcdef' }),
    );
    const needed = await new OrdersOfPersonRepository(register).buyers(
      bed.database,
      [recent, buyer, longAgo, lost],
      asked,
    );
    expect(new Set(needed)).toEqual(new Set([recent, buyer]));
  });
});
