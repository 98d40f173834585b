import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestDatabase } from '@regulars/platform/testing';
import type { StaffReader } from '../accounts/staff.reader.js';
import type { CompanyReader } from '../company/company.reader.js';
import { HOME, staffDatabase, staffProcess } from '../testing/staff-bed.js';
import type { SetupDto } from './dto/setup.dto.js';
import type { Setup } from './setup.service.js';

let db: TestDatabase;
let company: CompanyReader;
let reader: StaffReader;
/** Two processes on one database with one secret, and one with another. */
let setup: Setup;
let second: Setup;
let stranger: Setup;

beforeAll(async () => {
  db = await staffDatabase();
  ({ company, reader, setup } = staffProcess(db, 's'.repeat(32)));
  [second, stranger] = [staffProcess(db, 's'.repeat(32)).setup, staffProcess(db, 'other'.repeat(32)).setup];
});
afterAll(() => db.close());
beforeEach(() => db.database.query('TRUNCATE staff.account CASCADE'));

const tokenOf = async (of: Setup) => new URL((await of.link()) ?? '').searchParams.get('token') ?? '';

const filled = (token: string, overrides: Partial<SetupDto> = {}): SetupDto => ({
  token,
  name: 'Wang',
  email: 'wang@example.com',
  password: 'green tea 42',
  company: '绿茶 & Co.',
  ...overrides,
});

describe('ADM-2 first run by the set-up link', () => {
  test('all processes print the same link, and it stays until it is used', async () => {
    expect(await setup.needed()).toBe(true);
    expect(await setup.link()).toMatch(/^https:\/\/crm\.example\.com\/setup\?token=[0-9a-f]{64}$/);
    expect(await second.link()).toBe(await setup.link());
    expect(await stranger.link()).not.toBe(await setup.link());
  });

  test('makes the owner, signs them in and keeps the company', async () => {
    const { session, token } = await setup.complete(
      filled(await tokenOf(setup), { locale: 'zh-CN', timeZone: 'Asia/Shanghai' }),
      HOME,
    );
    expect(session.user).toMatchObject({ role: 'owner', locale: 'zh-CN' });
    expect(session.permissions).toContain('staff:manage');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await company.current()).toMatchObject({ name: '绿茶 & Co.', timeZone: 'Asia/Shanghai', locale: 'zh-CN' });
    expect(await setup.needed()).toBe(false);
    expect(await second.link()).toBeNull();
  });

  test('a wrong, cut or foreign token opens nothing', async () => {
    const right = await tokenOf(setup);
    for (const token of ['', 'x', right.slice(0, 32), right.replace(/^./, 'g'), await tokenOf(stranger)])
      await expect(setup.complete(filled(token), HOME)).rejects.toMatchObject({
        status: 403,
        code: 'staff/setup-link-invalid',
      });
    expect(await setup.needed()).toBe(true);
  });

  test('used twice, even at the same moment, it makes one owner', async () => {
    const token = await tokenOf(setup);
    const outcomes = await Promise.allSettled([
      setup.complete(filled(token), HOME),
      second.complete(filled(token, { email: 'other@example.com' }), HOME),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(setup.complete(filled(token), HOME)).rejects.toMatchObject({
      status: 409,
      code: 'staff/already-set-up',
    });
    expect(await reader.active()).toHaveLength(1);
  });
});

describe('ADM-2 first run by ADMIN_EMAIL and ADMIN_PASSWORD', () => {
  test('processes that start together make one owner, and later starts change nothing', async () => {
    await Promise.all([setup, second, setup].map((one) => one.createFirst('boss@example.com', 'green tea 42')));
    await setup.createFirst('new@example.com', 'green tea 42');
    expect(await reader.active()).toMatchObject([{ name: 'boss', email: 'boss@example.com', role: 'owner' }]);
  });
});
