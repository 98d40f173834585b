import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { AttemptLimit } from '../access/attempt-limit.js';

/** Tries that one address of the network has for one account, and for all accounts together (an office shares one). */
const PER_ACCOUNT = { points: 8, duration: 15 * 60 };
const PER_ADDRESS = { points: 100, duration: 60 * 60 };

/** Counts failed sign-ins. Tries sent at the same time can't slip through together. */
@Injectable()
export class SignInThrottle {
  private readonly perAccount: AttemptLimit;
  private readonly perAddress: AttemptLimit;

  constructor(database: Database) {
    this.perAccount = new AttemptLimit(database, 'account', PER_ACCOUNT);
    this.perAddress = new AttemptLimit(database, 'address', PER_ADDRESS);
  }

  /** @param email normalised @throws 429 with Retry-After */
  async count(email: string, address: string): Promise<void> {
    await this.perAddress.count(address);
    await this.perAccount.count(email, address);
  }

  /** The password was right: this try was none, and neither were the typing errors before. */
  async forgive(email: string, address: string): Promise<void> {
    await this.perAccount.forget(email, address);
    await this.perAddress.takeBack(address);
  }
}
