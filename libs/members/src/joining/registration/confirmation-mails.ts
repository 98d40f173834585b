import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Letters } from '@regulars/messaging';
import { Database, HttpConfig, Logger, Tasks, type Tx } from '@regulars/platform';
import { newToken } from '@regulars/staff';
import { MatchingRepository } from '../../matching/matching.repository.js';
import type { MemberRow } from '../../member-row.js';
import { LeaveLink } from '../leaving/leave-link.js';
import { MAIL_WORDS } from '../mail-words.js';
import { PageCompany } from '../pages/page-company.js';
import { RegistrationsRepository } from './registrations.repository.js';

export const SEND_CONFIRMATION = 'members.send-confirmation';
const TIDY = 'members.forget-registrations';
/** A stranger can make our mail go to an address so often in a day, however many forms they send; without a proof of work once. */
const MOST_A_DAY = 3;

/** The mails of joining: the link that says "it was I", and the welcome that follows it. */
@Injectable()
export class ConfirmationMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly registrations: RegistrationsRepository,
    private readonly matching: MatchingRepository,
    private readonly letters: Letters,
    private readonly names: PageCompany,
    private readonly leaveLink: LeaveLink,
    private readonly http: HttpConfig,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.tasks.define(SEND_CONFIRMATION, (payload) =>
      this.send((payload as { registrationId: string }).registrationId),
    );
    this.tasks.define(TIDY, () => this.registrations.forgetExpired());
    this.tasks.cron('23 4 * * *', TIDY);
  }

  /** Run again it does nothing: the link of the first run is in a mail already. */
  private async send(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.registrations.lock(tx, id);
      if (!row || row.suspect || row.mailed_at !== null || row.expires_at.getTime() < Date.now()) return;
      await this.matching.lockKeys(tx, [row.email_key]);
      if ((await this.registrations.mailedWithinADay(tx, row.email_key)) >= (row.proven ? MOST_A_DAY : 1)) {
        this.logger.warn({ registrationId: id }, 'no further confirmation mail to this address today');
        return;
      }
      const { token, hash } = newToken();
      await this.registrations.mailed(tx, id, hash);
      const company = await this.names.name(tx);
      const words = MAIL_WORDS[row.locale];
      // No name in it: whoever typed the form may have typed anything, and it goes to an address that is not proved to be theirs.
      await this.letters.send(tx, {
        to: { name: null, address: row.email },
        subject: words.confirmSubject(company),
        content: {
          lang: row.locale,
          heading: words.confirmSubject(company),
          paragraphs: words.confirmText(company),
          action: { label: words.confirmButton, url: `${this.http.publicUrl}/my/join/${token}` },
          footer: words.confirmFooter(company),
        },
        kind: 'asked',
      });
    });
  }

  async welcome(tx: Tx, member: MemberRow): Promise<void> {
    if (member.email === null) return;
    const company = await this.names.name(tx);
    const words = MAIL_WORDS[member.locale];
    const leave = this.leaveLink.of(member.id);
    await this.letters.send(tx, {
      to: { name: member.name, address: member.email },
      subject: words.welcomeSubject(company),
      content: {
        lang: member.locale,
        heading: words.welcomeSubject(company),
        paragraphs: words.welcomeText,
        action: { label: words.ownPage, url: `${this.http.publicUrl}/my` },
        footer: `${words.leave}: ${leave}`,
      },
      kind: 'automatic',
      unsubscribeUrl: leave,
    });
  }
}
