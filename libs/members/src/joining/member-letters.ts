import { Injectable } from '@nestjs/common';
import { Letters } from '@regulars/messaging';
import { HttpConfig, type Tx } from '@regulars/platform';
import type { MemberRow } from '../member-row.js';
import { LeaveLink } from './leaving/leave-link.js';
import { type AskedMail, MAIL_WORDS } from './mail-words.js';
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

  async ownPageLink(tx: Tx, member: Addressee, token: string): Promise<void> {
    const { link } = MAIL_WORDS[member.locale];
    await this.asked(tx, member, link, `/my/in/${token}`);
  }

  /** To the new address, which is not proved to be theirs yet: without a name. */
  async newAddress(tx: Tx, member: Addressee, token: string): Promise<void> {
    const { newAddress } = MAIL_WORDS[member.locale];
    await this.asked(tx, { ...member, name: null }, newAddress, `/my/address/${token}`);
  }

  /** The new one is not told: who reads this may be somebody else by now. */
  async oldAddress(tx: Tx, member: Addressee): Promise<void> {
    const { oldAddress } = MAIL_WORDS[member.locale];
    await this.asked(tx, member, oldAddress, '/my');
  }

  private async asked(tx: Tx, { name, email, locale }: Addressee, words: AskedMail, path: string): Promise<void> {
    if (email === null) return;
    const subject = words.subject(await this.names.name(tx));
    await this.letters.send(tx, {
      to: { name, address: email },
      subject,
      content: {
        lang: locale,
        heading: subject,
        paragraphs: words.text,
        action: { label: words.button, url: `${this.http.publicUrl}${path}` },
        footer: words.footer,
      },
      kind: 'asked',
    });
  }
}
