import { Injectable } from '@nestjs/common';
import { network } from '@regulars/forms';
import { DomainError } from '@regulars/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** An office of many may look and answer; whoever tries links one after the other may not. */
const LOOKS = { points: 240, duration: 600 };
const ANSWERS = { points: 30, duration: 600 };

/** How much one network address may ask of the suppliers' page. In this process's memory, as intake's limits are. */
@Injectable()
export class SupplyLimits {
  private readonly looks = new RateLimiterMemory(LOOKS);
  private readonly answers = new RateLimiterMemory(ANSWERS);

  /** @throws DomainError 429 with Retry-After */
  admitLook(address: string): Promise<void> {
    return admit(this.looks, address);
  }

  /** @throws DomainError 429 with Retry-After */
  admitAnswer(address: string): Promise<void> {
    return admit(this.answers, address);
  }
}

async function admit(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(network(address));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new DomainError('orders/too-many-requests', 429, `Too many requests. Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }
}
