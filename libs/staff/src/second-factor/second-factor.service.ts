import { Injectable } from '@nestjs/common';
import { Database, type Tx, notFound } from '@regulars/platform';
import type { Colleague, StaffActor } from '../access/actor.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { CompanyReader } from '../company/company.reader.js';
import { assertMayManage } from '../roles/role-rights.js';
import { Sessions } from '../sessions/sessions.js';
import { CodeCheck } from './code-check.js';
import type { EnrolmentResponse, RecoveryCodesResponse, SecondFactorResponse } from './dto/second-factor.dto.js';
import { newSecret, uriOf } from './one-time-codes.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { alreadyEnrolled, notEnrolled, secondFactorDemanded } from './second-factor.errors.js';
import { SecondFactorRepository } from './second-factor.repository.js';

/** Setting up, renewing and turning off one's own second factor, and taking away somebody else's. The password was asked before. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly repository: SecondFactorRepository,
    private readonly codes: CodeCheck,
    private readonly company: CompanyReader,
    private readonly staff: StaffReader,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  async state(accountId: string): Promise<SecondFactorResponse> {
    const [factor, { secondFactorRequired: required }] = [
      await this.repository.find(accountId),
      await this.company.current(),
    ];
    const since = factor?.confirmedAt ?? null;
    const recoveryCodesLeft = since === null ? 0 : await this.repository.codesLeft(accountId);
    return { active: since !== null, since: since?.toISOString() ?? null, recoveryCodesLeft, required };
  }

  /** Of a colleague. @throws 404 */
  async stateOf(accountId: string): Promise<SecondFactorResponse> {
    if (!(await this.staff.find(accountId))) throw notFound('staff/not-found', 'colleague');
    return this.state(accountId);
  }

  /** @throws 409 when it is set up already */
  async begin(actor: Colleague): Promise<EnrolmentResponse> {
    const secret = newSecret();
    const { name } = await this.company.current();
    await this.database.transaction(async (tx) => {
      if (!(await this.repository.begin(tx, actor.id, this.codes.seal(actor.id, secret)))) throw alreadyEnrolled();
    });
    return { secret, uri: uriOf(secret, name === '' ? 'Regulars' : `${name} (Regulars)`, actor.email) };
  }

  /** With the first code of the device, which proves that it was set up rightly. @throws 409, 422, 429 */
  async confirm(actor: StaffActor, code: string): Promise<RecoveryCodesResponse> {
    await this.codes.count(actor.id);
    const fresh = await this.database.transaction(async (tx) => {
      const factor = await this.repository.lock(tx, actor.id);
      if (!factor) throw notEnrolled();
      if (factor.confirmedAt !== null) throw alreadyEnrolled();
      await this.codes.use(tx, actor.id, factor, code);
      await this.repository.confirm(tx, actor.id);
      await this.record(tx, actor, 'staff.second-factor-set-up', actor.id);
      return this.freshCodes(tx, actor.id);
    });
    await this.codes.forgive(actor.id);
    return fresh;
  }

  /** Those before are of no use any more. @throws 409 when nothing is set up */
  async renewCodes(actor: StaffActor): Promise<RecoveryCodesResponse> {
    return this.database.transaction(async (tx) => {
      const factor = await this.repository.lock(tx, actor.id);
      if (factor?.confirmedAt == null) throw notEnrolled();
      await this.record(tx, actor, 'staff.recovery-codes-renewed', actor.id);
      return this.freshCodes(tx, actor.id);
    });
  }

  /** @throws 409 when nothing is set up, or the company demands it */
  async turnOff(actor: StaffActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      if ((await this.company.current(tx)).secondFactorRequired) throw secondFactorDemanded();
      if (!(await this.repository.remove(tx, actor.id))) throw notEnrolled();
      await this.record(tx, actor, 'staff.second-factor-turned-off', actor.id);
    });
  }

  /** For somebody who has lost the device and the codes. Their sessions end: one may be on the lost device. @throws 403, 404, 409 */
  async reset(actor: StaffActor, accountId: string): Promise<void> {
    const member = await this.staff.find(accountId);
    if (!member) throw notFound('staff/not-found', 'colleague');
    await this.database.transaction(async (tx) => {
      await assertMayManage(tx, actor, member);
      if (!(await this.repository.remove(tx, accountId))) throw notEnrolled();
      await this.record(tx, actor, 'staff.second-factor-reset', accountId);
      await this.sessions.endAll(tx, accountId);
    });
  }

  private async freshCodes(tx: Tx, accountId: string): Promise<RecoveryCodesResponse> {
    const recoveryCodes = newRecoveryCodes();
    await this.repository.putCodes(
      tx,
      accountId,
      recoveryCodes.map((code) => this.codes.hashOf(accountId, code)),
    );
    return { recoveryCodes };
  }

  private record(tx: Tx, actor: StaffActor, action: `staff.${string}`, id: string): Promise<void> {
    return this.audit.record(tx, actor, { action, subject: { type: 'staff', id } });
  }
}
