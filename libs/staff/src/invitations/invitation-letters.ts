import { Injectable } from '@nestjs/common';
import { HttpConfig, type Tx } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CompanyReader } from '../company/company.reader.js';
import { AccountMails } from '../mail/account-mails.js';
import { ACCOUNT_WORDS } from '../mail/account-words.js';
import type { Invited } from './invitation.repository.js';

/** About three days: longer than that nobody waits for an invitation without asking. */
const TRIES = 25;

/** Writes the mail with the link. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly mails: AccountMails,
    private readonly company: CompanyReader,
    private readonly config: HttpConfig,
  ) {}

  async send(
    tx: Tx,
    by: StaffActor,
    { email, name, locale }: Pick<Invited, 'email' | 'name' | 'locale'>,
    token: string,
  ): Promise<string> {
    const words = ACCOUNT_WORDS[locale];
    const { action, paragraphs, ...rest } = words.invitation(by.name, (await this.company.current(tx)).name);
    const letter = {
      ...rest,
      to: { name: name ?? '', address: email },
      lang: locale,
      paragraphs: [words.greeting(name ?? ''), ...paragraphs],
      // Behind the #: it reaches no server's log on the way, ours included.
      action: { label: action, url: `${this.config.publicUrl}/invitation#${token}` },
    };
    return this.mails.send(tx, letter, TRIES);
  }
}
