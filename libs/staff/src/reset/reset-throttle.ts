import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { AttemptLimit } from '../access/attempt-limit.js';

const PER_EMAIL = { points: 5, duration: 60 * 60 };
const PER_ADDRESS = { points: 30, duration: 60 * 60 };

/** Counts what is asked for, so that nobody can flood somebody's mailbox or look for accounts. */
@Injectable()
export class ResetThrottle {
  private readonly perEmail: AttemptLimit;
  private readonly perAddress: AttemptLimit;

  constructor(database: Database) {
    this.perEmail = new AttemptLimit(database, 'reset-email', PER_EMAIL);
    this.perAddress = new AttemptLimit(database, 'reset-address', PER_ADDRESS);
  }

  async count(email: string, address: string): Promise<void> {
    await this.perAddress.count(address);
    await this.perEmail.count(email);
  }
}
