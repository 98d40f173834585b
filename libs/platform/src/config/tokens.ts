import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretConfig } from './secret.js';

/** Signs short texts with HMAC-SHA-256; the purpose is part of what is signed, so that one token never serves another end. */
@Injectable()
export class Tokens {
  private readonly key: string;

  constructor(config: SecretConfig) {
    this.key = config.secret;
  }

  /** @param bytes length of the signature kept, 8 to 32 @returns lower-case hex */
  sign(purpose: string, payload: string, bytes = 16): string {
    return createHmac('sha256', this.key)
      .update(purpose)
      .update('\0')
      .update(payload)
      .digest('hex')
      .slice(0, bytes * 2);
  }

  verify(purpose: string, payload: string, signature: string): boolean {
    if (!/^[0-9a-f]{16,64}$/.test(signature)) return false;
    const expected = this.sign(purpose, payload, Math.floor(signature.length / 2));
    return expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
  }

  /** A key of its own for a library that signs by itself (proof of work). */
  derivedKey(purpose: string): string {
    return createHmac('sha256', this.key).update(`key:${purpose}`).digest('hex');
  }
}
