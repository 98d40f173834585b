import { afterEach, describe, expect, test } from '@jest/globals';
import { uuid } from './request.js';

const page = globalThis as { isSecureContext?: boolean };

describe('FRM-5 submission id', () => {
  afterEach(() => {
    delete page.isSecureContext;
  });

  test.each([true, false])('is a version 4 UUID, and never the same, on a secure page: %s', (secure) => {
    page.isSecureContext = secure;
    const ids = Array.from({ length: 200 }, uuid);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(200);
    expect(new Set(ids.map((id) => id[19])).size).toBe(4);
  });
});
