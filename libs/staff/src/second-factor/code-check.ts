import { Injectable } from '@nestjs/common';
import { Database, SealedTexts, Tokens, type Tx } from '@regulars/platform';
import { AttemptLimit } from '../access/attempt-limit.js';
import { stepOf } from './one-time-codes.js';
import { readRecoveryCode } from './recovery-codes.js';
import { wrongCode } from './second-factor.errors.js';
import { type SecondFactorRow, SecondFactorRepository } from './second-factor.repository.js';

/** For one account, from wherever: who is here has the password already. */
const LIMIT = { points: 6, duration: 15 * 60 };

/** Is this the person's code? Each counts once. */
@Injectable()
export class CodeCheck {
  private readonly limit: AttemptLimit;

  constructor(
    database: Database,
    private readonly repository: SecondFactorRepository,
    private readonly seals: SealedTexts,
    private readonly tokens: Tokens,
  ) {
    this.limit = new AttemptLimit(database, 'second-factor', LIMIT);
  }

  /** Before the transaction of the try: a try that fails counts. @throws 429 */
  count(accountId: string): Promise<void> {
    return this.limit.count(accountId);
  }

  forgive(accountId: string): Promise<void> {
    return this.limit.forget(accountId);
  }

  /** @returns what was used @throws 422 */
  async use(tx: Tx, accountId: string, factor: SecondFactorRow, typed: string): Promise<'app' | 'recovery-code'> {
    const recovery = readRecoveryCode(typed);
    if (recovery !== null) {
      if (await this.repository.takeCode(tx, accountId, this.hashOf(accountId, recovery))) return 'recovery-code';
      throw wrongCode();
    }
    const step = await stepOf(this.open(accountId, factor.secret), typed.replaceAll(/\s/g, ''), factor.lastStep);
    if (step === null) throw wrongCode();
    await this.repository.use(tx, accountId, step);
    return 'app';
  }

  seal(accountId: string, secret: string): string {
    return this.seals.seal(purposeOf(accountId), secret);
  }

  /** With the server's key: reading the database is not enough to try codes against it. */
  hashOf(accountId: string, code: string): string {
    return this.tokens.sign('staff.recovery-code', `${accountId}:${code.replaceAll('-', '')}`, 32);
  }

  private open(accountId: string, sealed: string): string {
    return this.seals.open(purposeOf(accountId), sealed);
  }
}

function purposeOf(accountId: string): string {
  return `staff.second_factor.secret:${accountId}`;
}
