import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx } from '@regulars/platform';
import { type Colleague, SYSTEM, actorFor } from '../access/actor.js';
import { wrongPassword } from '../accounts/accounts.errors.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { UpdateProfileDto } from '../accounts/dto/staff.dto.js';
import type { StaffResponse } from '../accounts/dto/staff.response.js';
import { normalisedEmail } from '../accounts/email.js';
import { Passwords } from '../accounts/passwords.js';
import { Audit } from '../audit/audit.js';
import { type Credentials, CredentialsReader } from './credentials.reader.js';
import { type SessionResponse, sessionResponse } from './dto/session.response.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface SignedIn {
  /** For the cookie. */
  token: string;
  session: SessionResponse;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialsReader,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsService,
    private readonly audit: Audit,
  ) {}

  /**
   * Unknown address, wrong password and ended account answer alike, in words and in time.
   * @param address of the network, for the throttle and the audit log @throws 401, 429
   */
  async signIn(email: string, password: string, address: string): Promise<SignedIn> {
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
    const token = await this.database.transaction(async (tx) => {
      await this.audit.record(tx, actorFor(account), {
        action: 'staff.signed-in',
        subject: { type: 'staff', id: account.id },
        address,
      });
      return this.sessions.begin(tx, account.id);
    });
    return { token, session: sessionResponse(account) };
  }

  /** For an account that was made in the same act (set-up). */
  async begin(tx: Tx, user: StaffResponse): Promise<SignedIn> {
    return { token: await this.sessions.begin(tx, user.id), session: sessionResponse(user) };
  }

  async current(actor: Colleague): Promise<SessionResponse> {
    return sessionResponse(await this.accounts.get(actor.id));
  }

  async signOut(actor: Colleague, session: Buffer): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.end(tx, session);
      await this.audit.record(tx, actor, { action: 'staff.signed-out', subject: { type: 'staff', id: actor.id } });
    });
  }

  /** @throws 412, 422 when the current password is wrong or the new one weak, 429 after too many wrong ones */
  async updateProfile(
    actor: Colleague,
    session: Buffer,
    version: number,
    input: UpdateProfileDto,
    address: string,
  ): Promise<StaffResponse> {
    const { currentPassword, newPassword, ...fields } = input;
    const hash =
      newPassword === undefined ? undefined : await this.changed(actor, currentPassword, newPassword, address);
    return this.accounts.updateOwn(actor, version, fields, hash, session);
  }

  private async changed(
    actor: Colleague,
    current: string | undefined,
    wanted: string,
    address: string,
  ): Promise<string> {
    this.passwords.assertGood(wanted, actor.email, '/newPassword');
    const email = normalisedEmail(actor.email);
    await this.throttle.count(email, address);
    const account = await this.credentials.byEmail(email);
    if (!(await this.passwords.fits(account?.passwordHash ?? null, current ?? ''))) throw wrongPassword();
    await this.throttle.forgive(email, address);
    return this.passwords.hash(wanted);
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
