import { describe, expect, test } from '@jest/globals';
import { type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, type HttpConfig, Public } from '@regulars/platform';
import type { SessionCookie } from '../sessions/session-cookie.js';
import type { ApiKeys } from '../keys/api-keys.js';
import type { Sessions } from '../sessions/sessions.js';
import { type Colleague, actorFor, actorForKey } from './actor.js';
import { OwnPagesOnly, Requires } from './requires.decorator.js';
import { SessionGuard } from './session.guard.js';

class Routes {
  @Public()
  open(): void {}
  @Public()
  @OwnPagesOnly()
  signIn(): void {}
  @Requires('orders:write')
  write(): void {}
  @Public()
  @Requires('orders:write')
  both(): void {}
  neither(): void {}
}

@Public()
class OpenRoutes {
  @Requires('staff:manage')
  manage(): void {}
}

const SALES = actorFor({ id: 'a', name: 'Li', email: 'li@example.com', role: 'sales', locale: 'en', active: true });
const OWNER = actorFor({ id: 'o', name: 'Bo', email: 'bo@example.com', role: 'owner', locale: 'en', active: true });
const KEY = actorForKey({ id: 'k', name: 'Till', scopes: ['orders:write'] });

interface Asked {
  method?: string;
  headers?: Record<string, string>;
}

function ask(type: object, handler: string, actor: Colleague | null, { method = 'POST', headers = {} }: Asked = {}) {
  const found = actor && { id: 'session', actor, hash: Buffer.alloc(32), prolonged: false, mustSetUpCodes: false };
  const sessions = { find: () => Promise.resolve(found) } as unknown as Sessions;
  const cookie = { read: () => 'token' } as unknown as SessionCookie;
  const keys = {
    actor: (given: string) =>
      given === 'Bearer right'
        ? Promise.resolve(KEY)
        : Promise.reject(new DomainError('staff/invalid-api-key', 401, 'No.')),
  } as unknown as ApiKeys;
  const config = { publicUrl: 'https://crm.example.com' } as HttpConfig;
  const request = { method, headers, host: 'crm.example.com' };
  const prototype = (type as { prototype: Record<string, unknown> }).prototype;
  const context = {
    getHandler: () => prototype[handler],
    getClass: () => type,
    switchToHttp: () => ({ getRequest: () => request, getResponse: () => ({}) }),
  } as unknown as ExecutionContext;
  return new SessionGuard(new Reflector(), sessions, cookie, keys, config).canActivate(context);
}

describe('ADM-1 the guard before every route', () => {
  test('a public route needs no session, and other sites’ forms may post to it', async () => {
    expect(await ask(Routes, 'open', null, { headers: { 'sec-fetch-site': 'cross-site' } })).toBe(true);
  });

  test('sign-in is public but closed to other sites’ pages', async () => {
    expect(await ask(Routes, 'signIn', null)).toBe(true);
    await expect(ask(Routes, 'signIn', null, { headers: { 'sec-fetch-site': 'cross-site' } })).rejects.toMatchObject({
      status: 403,
      code: 'staff/cross-site-request',
    });
  });

  test('without a session 401, with one the permission decides and is named', async () => {
    await expect(ask(Routes, 'write', null)).rejects.toMatchObject({ status: 401, code: 'staff/not-signed-in' });
    expect(await ask(Routes, 'write', SALES)).toBe(true);
    await expect(ask(OpenRoutes, 'manage', SALES)).rejects.toMatchObject({
      status: 403,
      code: 'staff/not-allowed',
      extra: { permission: 'staff:manage' },
    });
  });

  test('a session is of no use to another site’s page', async () => {
    const headers = { 'sec-fetch-site': 'same-site' };
    await expect(ask(Routes, 'write', SALES, { headers })).rejects.toMatchObject({ code: 'staff/cross-site-request' });
    expect(await ask(Routes, 'write', SALES, { headers, method: 'GET' })).toBe(true);
  });

  test('ORD-15 an API key opens what it includes, from anywhere, and goes before a session', async () => {
    const headers = { authorization: 'Bearer right', 'sec-fetch-site': 'cross-site' };
    expect(await ask(Routes, 'write', null, { headers })).toBe(true);
    await expect(ask(OpenRoutes, 'manage', OWNER, { headers })).rejects.toMatchObject({
      status: 403,
      code: 'staff/not-allowed',
      message: expect.stringContaining('API key Till'),
    });
    await expect(ask(Routes, 'write', SALES, { headers: { authorization: 'Bearer wrong' } })).rejects.toMatchObject({
      code: 'staff/invalid-api-key',
    });
  });

  test('a public class does not open a route that names a permission', async () => {
    await expect(ask(OpenRoutes, 'manage', null)).rejects.toMatchObject({ status: 401 });
  });

  test('a route that names no access, or two, is refused', async () => {
    await expect(ask(Routes, 'neither', SALES)).rejects.toThrow('Routes.neither must carry');
    await expect(ask(Routes, 'both', SALES)).rejects.toThrow('Routes.both must carry');
  });
});
