import { Injectable } from '@nestjs/common';
import { Letters } from '@regulars/messaging';
import { HttpConfig, type Tx } from '@regulars/platform';
import type { MemberRow } from '../member-row.js';
import { LeaveLink } from './leaving/leave-link.js';
import { MAIL_WORDS } from './mail-words.js';
import { PageCompany } from './pages/page-company.js';
import type { RegistrationRow } from './registration/registration-row.js';

type Addressee = Pick<MemberRow, 'id' | 'name' | 'email' | 'locale'>;

/** What members are written to about being one. */
@Injectable()
export class MemberLetters {
  constructor(
    private readonly letters: Letters,
    private readonly names: PageCompany,
    private readonly leaveLink: LeaveLink,
    private readonly http: HttpConfig,
  ) {}

  /** No name in it: whoever typed the form may have typed anything, and it goes to an address that is not proved to be theirs. */
  async confirmation(tx: Tx, { email, locale }: RegistrationRow, token: string): Promise<void> {
    const company = await this.names.name(tx);
    const words = MAIL_WORDS[locale];
    const subject = words.confirmSubject(company);
    await this.letters.send(tx, {
      to: { name: null, address: email },
      subject,
      content: {
        lang: locale,
        heading: subject,
        paragraphs: words.confirmText(company),
        action: { label: words.confirmButton, url: `${this.http.publicUrl}/my/join/${token}` },
        footer: words.confirmFooter(company),
      },
      kind: 'asked',
    });
  }

  async welcome(tx: Tx, { id, name, email, locale }: Addressee): Promise<void> {
    if (email === null) return;
    const words = MAIL_WORDS[locale];
    const subject = words.welcomeSubject(await this.names.name(tx));
    const leave = this.leaveLink.of(id);
    await this.letters.send(tx, {
      to: { name, address: email },
      subject,
      content: {
        lang: locale,
        heading: subject,
        paragraphs: words.welcomeText,
        action: { label: words.ownPage, url: `${this.http.publicUrl}/my` },
        footer: `${words.leave}: ${leave}`,
      },
      kind: 'automatic',
      unsubscribeUrl: leave,
    });
  }

  async ownPageLink(tx: Tx, { name, email, locale }: Addressee, token: string): Promise<void> {
    if (email === null) return;
    const words = MAIL_WORDS[locale];
    const subject = words.linkSubject(await this.names.name(tx));
    await this.letters.send(tx, {
      to: { name, address: email },
      subject,
      content: {
        lang: locale,
        heading: subject,
        paragraphs: words.linkText,
        action: { label: words.linkButton, url: `${this.http.publicUrl}/my/in/${token}` },
        footer: words.linkFooter,
      },
      kind: 'asked',
    });
  }
}
