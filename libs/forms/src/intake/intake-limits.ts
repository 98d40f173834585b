import { Injectable } from '@nestjs/common';
import { DomainError } from '@regulars/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FormsConfig } from '../forms.config.js';

/**
 * How much one network address and one form may send. Counted in this process's memory: an attacker gains at most a factor of the
 * number of processes, and a visitor never waits for a counter in the database.
 */
@Injectable()
export class IntakeLimits {
  private readonly addresses: RateLimiterMemory;
  private readonly forms: RateLimiterMemory;

  constructor(config: FormsConfig) {
    this.addresses = new RateLimiterMemory({ points: config.perAddress, duration: 600 });
    this.forms = new RateLimiterMemory({ points: config.perForm, duration: 60 });
  }

  /** @throws DomainError 429 with Retry-After */
  async admit(address: string, formId: string): Promise<void> {
    try {
      await this.addresses.consume(network(address));
      await this.forms.consume(formId);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw new DomainError(
        'forms/too-many-submissions',
        429,
        `Too many submissions from here at the moment. Please try again in ${seconds} seconds.`,
        {
          headers: { 'retry-after': String(seconds) },
        },
      );
    }
  }
}

/** One household or server has a whole IPv6 /64 to write from. */
export function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
