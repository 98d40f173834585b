import { createHash } from 'node:crypto';
import { type Database, DomainError } from '@regulars/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** So many tries in so many seconds, counted in PostgreSQL over all processes. A try is counted before it is looked at. */
export class AttemptLimit {
  private readonly limiter: RateLimiterPostgres;

  /** @param name of the count, unique and lasting */
  constructor(database: Database, name: string, limit: { points: number; duration: number }) {
    this.limiter = new RateLimiterPostgres({
      storeClient: database.pool,
      storeType: 'pool',
      schemaName: 'staff',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      keyPrefix: name,
      ...limit,
    });
  }

  /** @throws 429 with Retry-After */
  async count(...of: string[]): Promise<void> {
    try {
      await this.limiter.consume(digest(of));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw tooMany(Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  /** This try was none. */
  async takeBack(...of: string[]): Promise<void> {
    await this.limiter.reward(digest(of));
  }

  /** None of the tries counts any more. */
  async forget(...of: string[]): Promise<void> {
    await this.limiter.delete(digest(of));
  }
}

function tooMany(seconds: number): DomainError {
  return new DomainError(
    'staff/too-many-attempts',
    429,
    `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes.`,
    { headers: { 'retry-after': String(seconds) } },
  );
}

/** Neither addresses of the network nor e-mail addresses need to lie about in a counter. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
