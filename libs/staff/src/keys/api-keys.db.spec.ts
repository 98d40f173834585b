import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LiveEvents } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { actorFor } from '../access/actor.js';
import { Audit } from '../audit/audit.js';
import { AuditReader } from '../audit/audit.reader.js';
import { StaffConfig } from '../staff.config.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { ApiKeys } from './api-keys.js';
import { ApiKeysService } from './api-keys.service.js';
import { KeyLimits } from './key-limits.js';
import { KEY_SCOPES } from './key-scopes.js';

const LI = { name: 'Li', email: 'li@example.com', locale: 'en', active: true } as const;
const OWNER = actorFor({ ...LI, id: '0193e0a0-0000-7000-8000-000000000001', role: 'owner' });
const SALES = actorFor({ ...LI, id: '0193e0a0-0000-7000-8000-000000000002', role: 'sales' });

let db: TestDatabase;
let service: ApiKeysService;
let keys: ApiKeys;
const ended: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  const repository = new ApiKeyRepository(db.database);
  const live = { announce: (_: unknown, event: { id: string }) => ended.push(event.id) } as unknown as LiveEvents;
  service = new ApiKeysService(db.database, repository, new Audit(), live);
  keys = new ApiKeys(repository, new KeyLimits(Object.assign(new StaffConfig(), { keyLimit: 5 })));
});
afterAll(() => db.close());

const open = (token: string, address = '192.0.2.1') => keys.actor(`Bearer ${token}`, address);

describe('ORD-15 API keys', () => {
  test('a key acts by its own name and with its own scopes only', async () => {
    const { token, id, prefix } = await service.create(OWNER, { name: 'Till', scopes: ['orders:read', 'files:read'] });
    expect(token).toMatch(/^rgk_[0-9a-f]{16}_[\w-]{43}$/);
    expect(token.startsWith(`${prefix}_`)).toBe(true);
    const actor = await open(token);
    expect(actor).toMatchObject({ kind: 'key', id, name: 'API key Till', email: null });
    expect([actor.can('orders:read'), actor.can('orders:read-all'), actor.can('account:own')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the secret is stored nowhere, neither in the table nor in the log', async () => {
    const { token } = await service.create(OWNER, { name: 'Secretive', scopes: ['orders:read'] });
    const secret = token.slice(-43);
    const everything = await db.database.query(
      'SELECT k::text FROM staff.api_key k UNION ALL SELECT a::text FROM staff.audit_entry a',
    );
    expect(JSON.stringify(everything)).not.toContain(secret);
    expect(JSON.stringify(await service.list({ limit: 50 }))).not.toContain(secret);
  });

  test('a wrong secret, a foreign form and an unknown prefix are refused alike', async () => {
    const { token } = await service.create(OWNER, { name: 'Till', scopes: ['orders:read'] });
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      'x',
      `rgk_${'0'.repeat(16)}_${token.slice(-43)}`,
    ];
    for (const one of wrong)
      await expect(open(one)).rejects.toMatchObject({ status: 401, code: 'staff/invalid-api-key' });
    await expect(keys.actor(`Basic ${token}`, '192.0.2.1')).rejects.toMatchObject({ status: 401 });
  });

  test('what is revoked or past its end opens nothing; revoking ends its streams and is on record', async () => {
    const { token, id } = await service.create(OWNER, { name: 'Short', scopes: ['orders:read'] });
    await db.database.query("UPDATE staff.api_key SET expires_at = now() - interval '1 second' WHERE id = $1", [id]);
    await expect(open(token)).rejects.toMatchObject({ status: 401 });
    await db.database.query('UPDATE staff.api_key SET expires_at = NULL WHERE id = $1', [id]);
    await open(token);
    await service.revoke(OWNER, id);
    await expect(open(token)).rejects.toMatchObject({ status: 401 });
    expect(ended).toContain(id);
    await expect(service.revoke(OWNER, id)).rejects.toMatchObject({ status: 404 });
    const { data } = await new AuditReader(db.database).page({ limit: 5, subjectType: 'api-key', subjectId: id });
    expect(data.map(({ action, note }) => [action, note])).toEqual([
      ['staff.api-key-revoked', 'Short'],
      ['staff.api-key-created', 'Short'],
    ]);
  });

  test('nobody gives more than they have, and an end lies in the future', async () => {
    await expect(service.create(SALES, { name: 'x', scopes: ['orders:read', 'orders:purge'] })).rejects.toMatchObject({
      status: 422,
      errors: [{ pointer: '/scopes/1', code: 'scope-beyond-own' }],
    });
    await expect(
      service.create(OWNER, { name: 'x', scopes: ['orders:read'], expiresAt: '2020-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ status: 422, errors: [{ pointer: '/expiresAt' }] });
    expect(service.scopes(SALES).data).toContain('orders:read');
    expect(service.scopes(SALES).data).not.toContain('orders:purge');
    expect(service.scopes(OWNER).data).toEqual(KEY_SCOPES);
    expect(KEY_SCOPES.filter((scope) => /own|staff:manage|integrations/.test(scope))).toEqual([]);
  });

  test('its last use is written at most once a minute', async () => {
    const { token, id } = await service.create(OWNER, { name: 'Till', scopes: ['orders:read'] });
    const version = async () =>
      (await db.database.query('SELECT xmin::text, last_used_at FROM staff.api_key WHERE id = $1', [id]))[0];
    await open(token);
    const first = await version();
    expect(first?.['last_used_at']).not.toBeNull();
    await open(token);
    expect(await version()).toEqual(first);
  });

  test('a key that asks too often, and an address that tries keys, are told to wait', async () => {
    const { token } = await service.create(OWNER, { name: 'Busy', scopes: ['orders:read'] });
    for (let n = 0; n < 5; n += 1) await open(token);
    await expect(open(token)).rejects.toMatchObject({ status: 429, headers: { 'retry-after': expect.any(String) } });
    const tries = await Promise.allSettled(Array.from({ length: 31 }, () => open('wrong', '203.0.113.9')));
    const statuses = tries.map((one) => (one.status === 'rejected' ? (one.reason as { status: number }).status : 200));
    expect([statuses.filter((s) => s === 401).length, statuses.filter((s) => s === 429).length]).toEqual([30, 1]);
  });
});
