import { Injectable } from '@nestjs/common';
import { DomainError } from '@regulars/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { StaffConfig } from '../staff.config.js';

/** Wrong keys that one address of the network may send in a minute: each costs a look into the database. */
const WRONG_KEYS = 30;

/** How often programs may ask, counted in this process's memory: with several processes a key gains at most a factor of their number. */
@Injectable()
export class KeyLimits {
  private readonly requests: RateLimiterMemory;
  private readonly wrong = new RateLimiterMemory({ points: WRONG_KEYS, duration: 60 });

  constructor(config: StaffConfig) {
    this.requests = new RateLimiterMemory({ points: config.keyLimit, duration: 60 });
  }

  /** @throws 429 with Retry-After */
  request(keyId: string): Promise<void> {
    return taken(this.requests, keyId, 'staff/too-many-requests', 'This API key asks too often.');
  }

  /** @throws 429 with Retry-After */
  wrongKey(address: string): Promise<void> {
    return taken(this.wrong, address, 'staff/too-many-attempts', 'Too many wrong API keys came from your address.');
  }
}

async function taken(limiter: RateLimiterMemory, key: string, code: `staff/${string}`, reason: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError(code, 429, `${reason} Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }
}
