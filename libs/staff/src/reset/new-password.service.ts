import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { Caller } from '../access/caller.js';
import { tokenHash } from '../access/one-time-token.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Passwords } from '../accounts/passwords.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { linkInvalid } from '../invitations/invitations.errors.js';
import { PasswordResetRepository } from './password-reset.repository.js';

/**
 * A new password by the link of a mail. It opens no session: whoever has a second factor still needs it, and the person proves at once
 * that they know what they chose.
 */
@Injectable()
export class NewPassword {
  constructor(
    private readonly database: Database,
    private readonly repository: PasswordResetRepository,
    private readonly staff: StaffReader,
    private readonly passwords: Passwords,
    private readonly accounts: AccountsService,
  ) {}

  /** @throws 410 for a link that was used or is too old, 422 for a weak password */
  async choose(token: string, password: string, { address }: Caller): Promise<void> {
    const hash = tokenHash(token);
    const accountId = hash && (await this.repository.find(hash));
    const member = accountId && (await this.staff.find(accountId));
    if (!member || !member.active) throw linkInvalid();
    this.passwords.assertGood(password, member.email, '/password');
    const passwordHash = await this.passwords.hash(password); // slow: before the transaction, not in it
    await this.database.transaction(async (tx) => {
      if ((await this.repository.take(tx, hash)) !== member.id) throw linkInvalid();
      await this.accounts.replacePassword(tx, member.id, passwordHash, address);
    });
  }
}
