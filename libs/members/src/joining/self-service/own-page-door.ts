import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Letters } from '@regulars/messaging';
import { Database, HttpConfig, Jobs, SealedTexts, Tasks, normalisedEmail } from '@regulars/platform';
import { newToken, tokenHash } from '@regulars/staff';
import { MatchingRepository } from '../../matching/matching.repository.js';
import type { MemberRow } from '../../member-row.js';
import { MembersRepository } from '../../members.repository.js';
import { MAIL_WORDS } from '../mail-words.js';
import { PageCompany } from '../pages/page-company.js';
import { OwnPageKeysRepository } from './own-page-keys.repository.js';

const SEND_LINK = 'members.send-own-page-link';
const TIDY = 'members.forget-own-page-keys';

/** How members get into their own page without an account: a link by mail, once, and then a visit of an hour (MEM-2). */
@Injectable()
export class OwnPageDoor implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tasks: Tasks,
    private readonly seals: SealedTexts,
    private readonly keys: OwnPageKeysRepository,
    private readonly matching: MatchingRepository,
    private readonly members: MembersRepository,
    private readonly letters: Letters,
    private readonly names: PageCompany,
    private readonly http: HttpConfig,
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

  async isOpen(link: string): Promise<boolean> {
    const hash = tokenHash(link);
    return hash !== null && (await this.keys.isOpen(hash));
  }

  /** @returns what the visit is known by; null: the link opens nothing (any more) */
  async enter(link: string): Promise<string | null> {
    const hash = tokenHash(link);
    if (hash === null) return null;
    return this.database.transaction(async (tx) => {
      const holder = await this.keys.useLink(tx, hash);
      if (holder === null) return null;
      const visit = newToken();
      await this.keys.addVisit(tx, visit.hash, holder);
      return visit.token;
    });
  }

  /** Who is in by this visit; null: nobody. */
  async visitor(visit: string | undefined): Promise<MemberRow | null> {
    const hash = tokenHash(visit);
    const holder = hash && (await this.keys.visitor(hash));
    const member = holder && (await this.members.find(holder.id));
    return member && member.erased_at === null && member.email_key === holder.emailKey ? member : null;
  }

  async leave(visit: string | undefined): Promise<void> {
    const hash = tokenHash(visit);
    if (hash) await this.keys.endVisit(hash);
  }

  private async send(sealed: string): Promise<void> {
    const email = this.seals.open(SEND_LINK, sealed);
    const company = await this.names.name();
    await this.database.transaction(async (tx) => {
      const [known] = await this.matching.known(tx, [normalisedEmail(email)], []);
      const member = known && (await this.members.find(known.id, tx));
      if (!member || member.email === null || member.email_key === null || member.erased_at !== null) return;
      const { token, hash } = newToken();
      await this.keys.addLink(tx, hash, { id: member.id, emailKey: member.email_key });
      const words = MAIL_WORDS[member.locale];
      // To the address that is on record, not to the one that was typed: what compares as equal need not be the same mailbox.
      await this.letters.send(tx, {
        to: { name: member.name, address: member.email },
        subject: words.linkSubject(company),
        content: {
          lang: member.locale,
          heading: words.linkSubject(company),
          paragraphs: words.linkText,
          action: { label: words.linkButton, url: `${this.http.publicUrl}/my/in/${token}` },
          footer: words.linkFooter,
        },
        kind: 'asked',
      });
    });
  }
}
