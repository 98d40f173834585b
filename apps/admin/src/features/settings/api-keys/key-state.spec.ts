import { describe, expect, it } from '@jest/globals';
import type { ApiKey } from '../../../api/types.js';
import { keyState } from './key-state.js';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const key = (part: Partial<ApiKey>) => ({ revokedAt: null, expiresAt: null, ...part }) as ApiKey;

describe('ORD-15 the state of a key', () => {
  it.each([
    [key({}), 'live'],
    [key({ expiresAt: '2026-12-31T00:00:00Z' }), 'live'],
    [key({ expiresAt: '2026-12-05T00:00:00Z' }), 'ending'],
    [key({ expiresAt: '2026-11-27T12:00:00Z' }), 'expired'],
    [key({ expiresAt: '2026-12-31T00:00:00Z', revokedAt: '2026-11-01T00:00:00Z' }), 'revoked'],
  ])('%j is %s', (one, state) => {
    expect(keyState(one, NOW)).toBe(state);
  });
});
