import { Injectable } from '@nestjs/common';
import { Database, DomainError, normalisedEmail } from '@regulars/platform';
import { SYSTEM, actorFor } from '../access/actor.js';
import type { Caller } from '../access/caller.js';
import { Passwords } from '../accounts/passwords.js';
import { Audit } from '../audit/audit.js';
import { type Credentials, CredentialsReader } from './credentials.reader.js';
import type { ChallengeResponse } from '../second-factor/dto/second-factor.dto.js';
import { SecondStep } from './second-step.service.js';
import { SessionStart, type SignedIn } from './session-start.js';
import { SignInThrottle } from './sign-in-throttle.js';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialsReader,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly second: SecondStep,
    private readonly start: SessionStart,
    private readonly audit: Audit,
  ) {}

  /**
   * Unknown address, wrong password and ended account answer alike, in words and in time.
   * @param caller for the throttle, the audit log and the list of sessions @throws 401, 429
   * @returns a challenge in place of a session when the account has a second step
   */
  async signIn(email: string, password: string, caller: Caller): Promise<SignedIn | ChallengeResponse> {
    const { address } = caller;
    const normalised = normalisedEmail(email);
    await this.throttle.count(normalised, address);
    const account = await this.credentials.byEmail(normalised);
    const right = await this.passwords.fits(account?.active === true ? account.passwordHash : null, password);
    if (!account || !right) {
      await this.recordFailure(account, normalised, address);
      throw new DomainError(
        'staff/invalid-credentials',
        401,
        'E-mail or password is not right. Check both and try again.',
      );
    }
    await this.throttle.forgive(normalised, address);
    const challenge = await this.second.challenge(account.id);
    if (challenge !== null) return { challenge };
    return this.database.transaction(async (tx) => {
      const subject = { type: 'staff', id: account.id };
      await this.audit.record(tx, actorFor(account), { action: 'staff.signed-in', subject, address });
      return this.start.begin(tx, account, caller);
    });
  }

  private async recordFailure(account: Credentials | null, email: string, address: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, SYSTEM, {
        action: 'staff.sign-in-failed',
        subject: { type: 'staff', id: account?.id ?? null },
        note: email,
        address,
      }),
    );
  }
}
