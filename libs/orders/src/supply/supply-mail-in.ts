import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailFailed, MailReceived, ThreadReader } from '@regulars/messaging';
import { Database, Events, PublicEvent } from '@regulars/platform';
import { SYSTEM } from '@regulars/staff';
import { SupplyAccess } from './supply-access.js';
import { supplierAs } from './supply-answers.service.js';
import { SupplyJournal } from './supply-journal.js';
import { failedMail, supplierWroteMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import { SupplyRepository } from './supply.repository.js';
import { SUPPLY_SUBJECT, excerpt } from './supply-words.js';

/** What comes by mail about a request: the supplier's own words, and ours that did not arrive. The customer hears of neither. */
@Injectable()
export class SupplyMailIn implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly mails: ThreadReader,
    private readonly access: SupplyAccess,
    private readonly requests: SupplyRepository,
    private readonly journal: SupplyJournal,
    private readonly post: SupplyPost,
  ) {}

  onModuleInit(): void {
    const ours = ({ subject }: { subject: { type: string } | null }) => subject?.type === SUPPLY_SUBJECT;
    this.events.subscribe(MailReceived, 'orders.take-supplier-mail', (event) => this.take(event), ours);
    this.events.subscribe(MailFailed, 'orders.supplier-mail-failed', (event) => this.failed(event), ours);
  }

  /** Tried twice it does nothing the second time: its own mail has a key, and the log is written with it. */
  private take({ subject, messageId, kind, sender }: MailReceived): Promise<void> {
    return this.database.transaction(async (tx) => {
      const asked = subject && (await this.access.lockAny(tx, subject.id));
      if (asked === null) return;
      const { order, request } = asked;
      this.journal.announce(tx, asked);
      if (sender !== 'outside' || kind !== 'human') return;
      const mail = await this.mails.incoming(messageId, tx);
      if (mail === null || (await this.requests.heardOf(tx, request.id, messageId))) return;
      await this.journal.record(tx, supplierAs(request), asked, { kind: 'wrote', detail: excerpt(mail.text) });
      await this.requests.markUnread(tx, order.id);
      await this.post.toPersonInCharge(tx, asked, (lang, url) => supplierWroteMail(request, mail.text, lang, url), {
        key: `supply-mail:${messageId}`,
        fileIds: mail.files.map(({ id }) => id),
      });
      await this.events.publish(tx, new PublicEvent('message.received', { id: messageId, orderId: order.id }));
    });
  }

  /** Our notices to colleagues fail like any mail; only what was for the supplier is the request's matter. */
  private failed({ subject, messageId }: MailFailed): Promise<void> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lockAny(tx, subject.id);
      const mail = asked && (await this.mails.item(messageId, tx));
      if (!asked || mail?.purpose !== 'reply') return;
      const { id } = asked.request;
      if (await this.requests.heardOf(tx, id, messageId)) return;
      const request = await this.requests.update(tx, id, { mail_error: mail.error ?? 'The mail did not arrive.' });
      await this.journal.record(tx, SYSTEM, { ...asked, request }, { kind: 'mail-failed', detail: mail.error });
      await this.requests.markUnread(tx, asked.order.id);
      await this.post.toPersonInCharge(tx, asked, (lang, url) => failedMail(request, lang, url), {
        key: `supply-failed:${messageId}`,
      });
    });
  }
}
