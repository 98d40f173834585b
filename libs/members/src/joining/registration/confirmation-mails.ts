import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Submissions } from '@regulars/forms';
import { Database, Logger, Tasks } from '@regulars/platform';
import { newToken } from '@regulars/staff';
import { MatchingRepository } from '../../matching/matching.repository.js';
import { MemberLetters } from '../member-letters.js';
import { RegistrationsRepository } from './registrations.repository.js';

export const SEND_CONFIRMATION = 'members.send-confirmation';
const TIDY = 'members.forget-registrations';
/** A stranger can make our mail go to an address so often in a day, however many forms they send; without a proof of work once. */
const MOST_A_DAY = 3;

/** Sends the link that says "it was I" to the address that a form named. */
@Injectable()
export class ConfirmationMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly registrations: RegistrationsRepository,
    private readonly matching: MatchingRepository,
    private readonly letters: MemberLetters,
    private readonly submissions: Submissions,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.tasks.define(SEND_CONFIRMATION, (payload) =>
      this.send((payload as { registrationId: string }).registrationId),
    );
    this.tasks.define(TIDY, () => this.forgetExpired());
    this.tasks.cron('23 4 * * *', TIDY);
  }

  /** Nobody said that the address was theirs: nothing is kept of it, nor of what was sent by the form. */
  private forgetExpired(): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const id of await this.registrations.takeExpired(tx)) await this.submissions.erase(tx, id);
    });
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
      await this.letters.confirmation(tx, row, token);
    });
  }
}
