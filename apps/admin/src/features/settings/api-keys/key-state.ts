import type { ApiKey } from '../../../api/types.js';

export type KeyState = 'live' | 'ending' | 'expired' | 'revoked';

/** So long before its end a key is marked, so that its program can get another. */
const NOTICE_MS = 14 * 86_400_000;

export function keyState({ revokedAt, expiresAt }: ApiKey, now = Date.now()): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'live';
  const left = Date.parse(expiresAt) - now;
  return left <= 0 ? 'expired' : left < NOTICE_MS ? 'ending' : 'live';
}

export function isOver(key: ApiKey): boolean {
  const state = keyState(key);
  return state === 'expired' || state === 'revoked';
}
