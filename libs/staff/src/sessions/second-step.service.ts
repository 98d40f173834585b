import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import { SYSTEM, actorFor } from '../access/actor.js';
import type { Caller } from '../access/caller.js';
import { newToken, tokenHash } from '../access/one-time-token.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { CodeCheck } from '../second-factor/code-check.js';
import { challengeOver } from '../second-factor/second-factor.errors.js';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { SessionStart, type SignedIn } from './session-start.js';

/** The second step of signing in, for those who have set up codes. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly database: Database,
    private readonly repository: SecondFactorRepository,
    private readonly codes: CodeCheck,
    private readonly staff: StaffReader,
    private readonly start: SessionStart,
    private readonly audit: Audit,
  ) {}

  /** @returns what the code has to come with; null when the account needs none */
  async challenge(accountId: string): Promise<string | null> {
    const factor = await this.repository.find(accountId);
    if (factor?.confirmedAt == null) return null;
    const { token, hash } = newToken();
    await this.database.transaction((tx) => this.repository.putChallenge(tx, hash, accountId));
    return token;
  }

  /** @throws 401 when the first step is too long ago, 422 for a wrong code, 429 */
  async complete(challenge: string, code: string, caller: Caller): Promise<SignedIn> {
    const hash = tokenHash(challenge);
    const accountId = hash && (await this.repository.challenged(hash));
    const member = accountId && (await this.staff.find(accountId));
    if (!member || !member.active) throw challengeOver();
    await this.codes.count(member.id);
    const signedIn = await this.database
      .transaction(async (tx) => {
        const factor = await this.repository.lock(tx, member.id);
        // Turned off meanwhile, or another request with this challenge was quicker.
        if (!factor || !(await this.repository.endChallenge(tx, hash))) throw challengeOver();
        const used = await this.codes.use(tx, member.id, factor, code);
        const note = used === 'recovery-code' ? 'recovery code' : undefined;
        const subject = { type: 'staff', id: member.id };
        const { address } = caller;
        await this.audit.record(tx, actorFor(member), { action: 'staff.signed-in', subject, address, note });
        return this.start.begin(tx, member, caller);
      })
      .catch(async (error: unknown) => {
        if (error instanceof DomainError && error.code === 'staff/wrong-code')
          await this.recordFailure(member.id, caller);
        throw error;
      });
    await this.codes.forgive(member.id);
    return signedIn;
  }

  private async recordFailure(accountId: string, { address }: Caller): Promise<void> {
    const subject = { type: 'staff', id: accountId };
    await this.database.transaction((tx) =>
      this.audit.record(tx, SYSTEM, { action: 'staff.code-refused', subject, address }),
    );
  }
}
