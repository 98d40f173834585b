import { Injectable } from '@nestjs/common';
import { HttpConfig, type Tx } from '@regulars/platform';
import { AccountMails, StaffReader, actorFor } from '@regulars/staff';
import { DISABLED_WORDS } from './disabled-words.js';
import type { EndpointRow } from './endpoints.repository.js';

/** Three days of tries: the mail server may be what is broken. */
const TRIES = 25;

/** Who manages integrations hears by mail, in their language, when a webhook was switched off by itself. */
@Injectable()
export class DisabledLetters {
  constructor(
    private readonly staff: StaffReader,
    private readonly mails: AccountMails,
    private readonly config: HttpConfig,
  ) {}

  async send(tx: Tx, { id, url }: Pick<EndpointRow, 'id' | 'url'>, reason: 'gone' | 'failing'): Promise<void> {
    const owners = (await this.staff.active(tx)).filter((member) => actorFor(member).can('integrations:manage'));
    for (const { name, email, locale } of owners) {
      const words = DISABLED_WORDS[locale];
      const letter = {
        to: { name, address: email },
        lang: locale,
        subject: words.subject(new URL(url).host),
        heading: words.heading,
        paragraphs: [words.greeting(name), words.reason[reason](url), words.since],
        action: { label: words.action, url: `${this.config.publicUrl}/settings/webhooks?webhook=${id}` },
        footer: words.footer,
      };
      await this.mails.send(tx, letter, TRIES);
    }
  }
}
