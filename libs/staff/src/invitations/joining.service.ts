import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { SYSTEM, actorFor } from '../access/actor.js';
import type { Caller } from '../access/caller.js';
import { tokenHash } from '../access/one-time-token.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Passwords } from '../accounts/passwords.js';
import { Audit } from '../audit/audit.js';
import { SessionStart, type SignedIn } from '../sessions/session-start.js';
import type { AcceptInvitationDto, OpenedInvitationResponse } from './dto/invitation.dto.js';
import { InvitationReader, type OpenedInvitation } from './invitation.reader.js';
import { InvitationRepository } from './invitation.repository.js';
import { linkInvalid } from './invitations.errors.js';

/** Invitations as the invited person sees them. A token has 256 bits: guessing needs no throttle. */
@Injectable()
export class Joining {
  constructor(
    private readonly database: Database,
    private readonly reader: InvitationReader,
    private readonly repository: InvitationRepository,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsService,
    private readonly start: SessionStart,
    private readonly audit: Audit,
  ) {}

  /** @throws 410 */
  async open(token: string): Promise<OpenedInvitationResponse> {
    const { email, name, locale, invitedBy, company } = (await this.found(token)).invitation;
    return { email, name, locale, invitedBy: invitedBy?.name ?? null, company };
  }

  /** @throws 410, 409 when the address got an account meanwhile, 422 for a weak password */
  async accept({ token, name, password, locale }: AcceptInvitationDto, caller: Caller): Promise<SignedIn> {
    const { invitation, hash } = await this.found(token);
    const { email } = invitation;
    this.passwords.assertGood(password, email, '/password');
    const passwordHash = await this.passwords.hash(password); // slow: before the transaction, not in it
    return this.database.transaction(async (tx) => {
      const taken = await this.repository.take(tx, hash);
      if (!taken) throw linkInvalid();
      const account = { name, email, role: taken.role, locale: locale ?? taken.locale, passwordHash };
      const member = await this.accounts.add(tx, SYSTEM, account);
      const subject = { type: 'staff', id: member.id };
      const { address } = caller;
      await this.audit.record(tx, actorFor(member), { action: 'staff.invitation-accepted', subject, address });
      return this.start.begin(tx, member, caller);
    });
  }

  private async found(token: string): Promise<{ invitation: OpenedInvitation; hash: Buffer }> {
    const hash = tokenHash(token);
    const invitation = hash && (await this.reader.byToken(hash));
    if (!invitation) throw linkInvalid();
    return { invitation, hash };
  }
}
