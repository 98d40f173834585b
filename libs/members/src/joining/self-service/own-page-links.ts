import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, SealedTexts, Tasks, normalisedEmail } from '@regulars/platform';
import { newToken } from '@regulars/staff';
import { MemberLetters } from '../member-letters.js';
import { OwnPageKeysRepository } from './own-page-keys.repository.js';

const SEND_LINK = 'members.send-own-page-link';
const TIDY = 'members.forget-own-page-keys';

/** Mails members the link to their own page. */
@Injectable()
export class OwnPageLinks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly seals: SealedTexts,
    private readonly keys: OwnPageKeysRepository,
    private readonly letters: MemberLetters,
  ) {}

  onModuleInit(): void {
    this.tasks.define(SEND_LINK, (payload) => this.send((payload as { sealed: string }).sealed));
    this.tasks.define(TIDY, () => this.keys.forgetExpired());
    this.tasks.cron('*/30 * * * *', TIDY);
  }

  /** Whether the address is a member's is found out later, by a job: the answer, and how long it takes, tells nobody. */
  async ask(email: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, {
        task: SEND_LINK,
        payload: { sealed: this.seals.seal(SEND_LINK, email) },
        maxAttempts: 5,
      }),
    );
  }

  /** To the address that is on record, not to the one that was typed: what compares as equal need not be the same mailbox. */
  private async send(sealed: string): Promise<void> {
    const emailKey = normalisedEmail(this.seals.open(SEND_LINK, sealed));
    await this.database.transaction(async (tx) => {
      const member = await this.keys.memberWith(tx, emailKey);
      if (member === null) return;
      const { token, hash } = newToken();
      await this.keys.addLink(tx, hash, { id: member.id, emailKey });
      await this.letters.ownPageLink(tx, member, token);
    });
  }
}
