import { Injectable } from '@nestjs/common';
import { Database, normalisedEmail, notFound, type Page, type Tx } from '@regulars/platform';
import { type StaffActor } from '../access/actor.js';
import { newToken } from '../access/one-time-token.js';
import { emailTaken } from '../accounts/accounts.errors.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { CompanyReader } from '../company/company.reader.js';
import { assertMayGive } from '../roles/role-rights.js';
import { type InvitationResponse, type InviteDto, invitationResponse } from './dto/invitation.dto.js';
import { InvitationLetters } from './invitation-letters.js';
import { InvitationReader } from './invitation.reader.js';
import { InvitationRepository, type Invited } from './invitation.repository.js';

/** Invitations as the inviting side sees them. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly repository: InvitationRepository,
    private readonly reader: InvitationReader,
    private readonly staff: StaffReader,
    private readonly letters: InvitationLetters,
    private readonly company: CompanyReader,
    private readonly audit: Audit,
  ) {}

  async list(query: { limit: number; cursor?: string | undefined }): Promise<Page<InvitationResponse>> {
    const page = await this.reader.page(query);
    return { ...page, data: page.data.map(invitationResponse) };
  }

  /** @throws 403 for a role that includes more than the actor has, 409 when the address has an account, or is invited already, 422 */
  async invite(actor: StaffActor, { email, role, name, locale }: InviteDto): Promise<InvitationResponse> {
    const emailNormalised = normalisedEmail(email);
    const id = await this.database.transaction(async (tx) => {
      await assertMayGive(tx, actor, role);
      if (await this.staff.hasAccount(emailNormalised, tx)) throw emailTaken();
      const lang = locale ?? (await this.company.current(tx)).locale;
      const { token, hash: tokenHash } = newToken();
      const letterId = await this.letters.send(tx, actor, { email, name: name ?? null, locale: lang }, token);
      const fields = { email, emailNormalised, name: name ?? null, role, locale: lang };
      const made = await this.repository.insert(tx, { ...fields, tokenHash, invitedBy: actor.id, letterId });
      await this.record(tx, actor, 'staff.invited', made, email, { role: { from: null, to: role } });
      return made;
    });
    return this.answer(id);
  }

  /** A new link for another 7 days. @throws 404 */
  async resend(actor: StaffActor, id: string): Promise<InvitationResponse> {
    await this.database.transaction(async (tx) => {
      const invited = await this.locked(tx, id);
      const { token, hash } = newToken();
      await this.repository.renew(tx, id, hash, await this.letters.send(tx, actor, invited, token));
      await this.record(tx, actor, 'staff.invitation-sent-again', id, invited.email);
    });
    return this.answer(id);
  }

  /** @throws 404 */
  async withdraw(actor: StaffActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { email } = await this.locked(tx, id);
      await this.repository.remove(tx, id);
      await this.record(tx, actor, 'staff.invitation-withdrawn', id, email);
    });
  }

  private async locked(tx: Tx, id: string): Promise<Invited> {
    const invited = await this.repository.lock(tx, id);
    if (!invited) throw notFound('staff/invitation-not-found', 'invitation');
    return invited;
  }

  private async answer(id: string): Promise<InvitationResponse> {
    const invitation = await this.reader.find(id);
    if (!invitation) throw notFound('staff/invitation-not-found', 'invitation');
    return invitationResponse(invitation);
  }

  private record(
    tx: Tx,
    actor: StaffActor,
    action: `staff.${string}`,
    id: string,
    note: string,
    changes?: Parameters<Audit['record']>[2]['changes'],
  ): Promise<void> {
    return this.audit.record(tx, actor, { action, subject: { type: 'invitation', id }, note, changes });
  }
}
