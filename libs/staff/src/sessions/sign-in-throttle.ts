import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** Tries that one address of the network has for one account, and for all accounts together (an office shares one). */
const PER_ACCOUNT = { points: 8, duration: 15 * 60 };
const PER_ADDRESS = { points: 100, duration: 60 * 60 };

/**
 * Counts failed sign-ins in PostgreSQL, so that all processes share the count. A try is counted before the password is looked at:
 * tries sent at the same time can't slip through together.
 */
@Injectable()
export class SignInThrottle {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(database: Database) {
    const store = {
      storeClient: database.pool,
      storeType: 'pool',
      schemaName: 'staff',
      tableName: 'sign_in_attempt',
      tableCreated: true,
    };
    this.perAccount = new RateLimiterPostgres({ ...store, ...PER_ACCOUNT, keyPrefix: 'account' });
    this.perAddress = new RateLimiterPostgres({ ...store, ...PER_ADDRESS, keyPrefix: 'address' });
  }

  /** @param email normalised @throws 429 with Retry-After */
  async count(email: string, address: string): Promise<void> {
    await taken(this.perAddress, digest(address));
    await taken(this.perAccount, digest(email, address));
  }

  /** The password was right: this try was none, and neither were the typing errors before. */
  async forgive(email: string, address: string): Promise<void> {
    await this.perAccount.delete(digest(email, address));
    await this.perAddress.reward(digest(address));
  }
}

async function taken(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1000);
    throw new DomainError(
      'staff/too-many-attempts',
      429,
      `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes.`,
      { headers: { 'retry-after': String(seconds) } },
    );
  }
}

/** Neither addresses of the network nor e-mail addresses need to lie about in a counter. */
function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
