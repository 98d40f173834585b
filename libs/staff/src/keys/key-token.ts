import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const FORM = /^rgk_([0-9a-f]{16})_([\w-]{43})$/;

/** `rgk_<prefix>_<secret>`: the prefix finds the key and may be shown, the secret (256 random bits) opens it. */
export interface KeyToken {
  prefix: string;
  /** SHA-256. A slow hash is for what people think up; nobody tries out 2^256 secrets. */
  hash: Buffer;
}

export function newToken(): KeyToken & { token: string } {
  const prefix = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { token: `rgk_${prefix}_${secret}`, prefix, hash: sha256(secret) };
}

/** @returns null when the text is no key of ours */
export function readToken(text: string): KeyToken | null {
  const [, prefix, secret] = FORM.exec(text) ?? [];
  return prefix === undefined || secret === undefined ? null : { prefix, hash: sha256(secret) };
}

export function opens({ hash }: KeyToken, stored: Buffer): boolean {
  return stored.length === hash.length && timingSafeEqual(stored, hash);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
