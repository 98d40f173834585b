import { createHash, randomBytes } from 'node:crypto';

/** What goes into a link or a cookie. Only its hash is stored: who reads the database can't use it. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** @returns null for what is no token of ours: nothing needs to be asked then */
export function tokenHash(token: string | undefined): Buffer | null {
  return token !== undefined && /^[\w-]{43}$/.test(token) ? hashOf(token) : null;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
