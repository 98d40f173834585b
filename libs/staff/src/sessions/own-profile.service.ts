import { Injectable } from '@nestjs/common';
import type { Colleague } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import type { UpdateProfileDto } from '../accounts/dto/staff.dto.js';
import type { StaffResponse } from '../accounts/dto/staff.response.js';
import { Passwords } from '../accounts/passwords.js';
import type { SessionResponse } from './dto/session.response.js';
import { OwnPassword } from './own-password.js';
import { SessionStart } from './session-start.js';

/** One's own account, as its person sees and changes it. */
@Injectable()
export class OwnProfile {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: Passwords,
    private readonly own: OwnPassword,
    private readonly start: SessionStart,
  ) {}

  async current(actor: Colleague): Promise<SessionResponse> {
    return this.start.told(await this.accounts.get(actor.id));
  }

  /** @throws 412, 422 when the current password is wrong or the new one weak, 429 after too many wrong ones */
  async update(
    actor: Colleague,
    session: string,
    version: number,
    input: UpdateProfileDto,
    address: string,
  ): Promise<StaffResponse> {
    const { currentPassword = '', newPassword, ...fields } = input;
    if (newPassword === undefined) return this.accounts.updateOwn(actor, version, fields, undefined, session);
    this.passwords.assertGood(newPassword, actor.email, '/newPassword');
    await this.own.assert(actor, currentPassword, { address });
    return this.accounts.updateOwn(actor, version, fields, await this.passwords.hash(newPassword), session);
  }
}
