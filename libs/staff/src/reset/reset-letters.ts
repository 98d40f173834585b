import { Injectable } from '@nestjs/common';
import { Database, HttpConfig } from '@regulars/platform';
import { SYSTEM } from '../access/actor.js';
import { newToken } from '../access/one-time-token.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { CompanyReader } from '../company/company.reader.js';
import { AccountMails } from '../mail/account-mails.js';
import { ACCOUNT_WORDS } from '../mail/account-words.js';
import { PasswordResetRepository } from './password-reset.repository.js';

/** The link ends after an hour, and so do the tries to send it. */
const TRIES = 8;

/** Writes the mail with the link, to those who have an account. */
@Injectable()
export class ResetLetters {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffReader,
    private readonly repository: PasswordResetRepository,
    private readonly mails: AccountMails,
    private readonly company: CompanyReader,
    private readonly config: HttpConfig,
    private readonly audit: Audit,
  ) {}

  /** @param email normalised */
  async send(email: string, address: string): Promise<void> {
    const member = await this.staff.byEmail(email);
    if (!member) return;
    const words = ACCOUNT_WORDS[member.locale];
    const { action, paragraphs, ...rest } = words.reset((await this.company.current()).name);
    const { token, hash } = newToken();
    await this.database.transaction(async (tx) => {
      await this.repository.put(tx, member.id, hash);
      const letter = {
        ...rest,
        to: { name: member.name, address: member.email },
        lang: member.locale,
        paragraphs: [words.greeting(member.name), ...paragraphs],
        // Behind the #: it reaches no server's log on the way, ours included.
        action: { label: action, url: `${this.config.publicUrl}/new-password#${token}` },
      };
      await this.mails.send(tx, letter, TRIES);
      const subject = { type: 'staff', id: member.id };
      await this.audit.record(tx, SYSTEM, { action: 'staff.password-reset-asked', subject, address });
    });
  }
}
