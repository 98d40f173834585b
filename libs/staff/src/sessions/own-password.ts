import { Injectable } from '@nestjs/common';
import { normalisedEmail } from '@regulars/platform';
import type { Colleague } from '../access/actor.js';
import type { Caller } from '../access/caller.js';
import { wrongPassword } from '../accounts/accounts.errors.js';
import { Passwords } from '../accounts/passwords.js';
import { CredentialsReader } from './credentials.reader.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Asks somebody who is signed in for their password again, before what must not be done from a screen left open. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly credentials: CredentialsReader,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /** @throws 422 when it is wrong, 429 after too many wrong ones */
  async assert(actor: Colleague, password: string, { address }: Pick<Caller, 'address'>): Promise<void> {
    const email = normalisedEmail(actor.email);
    await this.throttle.count(email, address);
    const account = await this.credentials.byEmail(email);
    if (!(await this.passwords.fits(account?.passwordHash ?? null, password))) throw wrongPassword();
    await this.throttle.forgive(email, address);
  }
}
