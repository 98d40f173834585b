import { Injectable } from '@nestjs/common';
import type { IncomingMail, MailReceived } from '@regulars/messaging';
import type { Tx } from '@regulars/platform';
import { CompanyReader, MainCurrency } from '@regulars/staff';
import type { OrderLocale } from '../dto/order.response.js';
import { excerptOf } from '../excerpt.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { contactFrom, tokensOf } from '../order-content.js';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';

const NOBODY = { name: null, email: null, phone: null, company: null };

/** Makes an order of a mail that belongs to nothing yet. */
@Injectable()
export class OrdersFromMail {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly announcer: OrderAnnouncer,
    private readonly company: CompanyReader,
    private readonly currency: MainCurrency,
  ) {}

  async make(tx: Tx, mail: IncomingMail, { mayAcknowledge, suspect }: MailReceived): Promise<OrderRow> {
    const { locale: home } = await this.company.current(tx);
    const locale = languageOf(`${mail.subject} ${mail.text}`, home);
    const columns = {
      source: 'email' as const,
      // A website's form writes from an address that nobody reads, and names its visitor as the one to answer.
      ...contactFrom({ name: mail.from.name, email: mail.replyTo ?? mail.from.email }, NOBODY, locale),
      subject: mail.subject.slice(0, 300).toWellFormed(),
      message: mail.text,
      excerpt: excerptOf(mail.text),
      locale,
      currency: this.currency.current,
      files: mail.files,
      vouched: mayAcknowledge,
      ...(suspect ? { suspect, suspicion: { score: 100, reasons: ['junk-folder'] } } : {}),
      unread: true,
    };
    const order = await this.orders.insert(tx, {
      ...columns,
      tokens: tokensOf({ ...columns, tags: [], answers: [] }, []),
    });
    this.announcer.announce(tx, 'order.created', order);
    return order;
  }
}

/**
 * Chinese in the company's own script where most of the mail is Chinese, counting a character as much as four letters. Kana means Japanese,
 * which is answered in English.
 */
export function languageOf(text: string, home: OrderLocale): OrderLocale {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0) return 'en';
  const chinese = count(/\p{Script=Han}/gu);
  if (chinese === 0 || chinese * 4 < count(/\p{Script=Latin}/gu)) return 'en';
  return home === 'zh-TW' ? 'zh-TW' : 'zh-CN';
}
