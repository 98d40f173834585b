import { Injectable } from '@nestjs/common';
import { Correspondence, MessagingConfig, type OutgoingMail, renderMail } from '@regulars/messaging';
import { HttpConfig, type Tx } from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';
import type { OrderLocale } from '../dto/order.response.js';
import { PersonInCharge } from '../mail/person-in-charge.js';
import type { Asked } from './supply-access.js';
import { SupplyLink } from './supply-link.js';
import type { Letterhead, Way, WrittenMail } from './supply-mails.js';
import type { SupplyRequestRow } from './supply-row.js';
import { SUPPLY_SUBJECT } from './supply-words.js';

type More = Pick<OutgoingMail, 'automatic' | 'onceKey'> & Partial<Pick<OutgoingMail, 'author' | 'fileIds'>>;

/**
 * The conversation with a supplier. It is a thread of its own, of which the supplier is the customer: nothing written in it can reach whoever
 * ordered, and a colleague's answer to a notice goes to the supplier.
 */
@Injectable()
export class SupplyPost {
  constructor(
    private readonly correspondence: Correspondence,
    private readonly inCharge: PersonInCharge,
    private readonly company: CompanyReader,
    private readonly http: HttpConfig,
    private readonly mail: MessagingConfig,
    private readonly link: SupplyLink,
  ) {}

  toSupplier(tx: Tx, request: SupplyRequestRow, { subject, content }: WrittenMail, more: More): Promise<void> {
    return this.sayToSupplier(tx, request, { subject, ...renderMail(content) }, more);
  }

  async sayToSupplier(
    tx: Tx,
    request: SupplyRequestRow,
    mail: Pick<OutgoingMail, 'subject' | 'text' | 'html'>,
    more: More,
  ): Promise<void> {
    await this.correspondence.queueMail(tx, {
      threadId: await this.openThread(tx, request),
      purpose: 'reply',
      to: [{ name: request.supplier_contact ?? request.supplier_name, address: request.supplier_email }],
      ...mail,
      replyAs: 'customer',
      fromName: await this.companyName(tx),
      ...more,
    });
  }

  /** @param key unique for this news; each colleague gets it once */
  async toPersonInCharge(
    tx: Tx,
    { order, request }: Asked,
    write: (lang: OrderLocale, url: string) => WrittenMail,
    more: { key: string; fileIds?: readonly string[] },
  ): Promise<void> {
    const threadId = await this.openThread(tx, request);
    for (const { staff, address } of await this.inCharge.of(order, tx)) {
      const { subject, content } = write(staff.locale, `${this.http.publicUrl}/orders/${order.id}`);
      await this.correspondence.queueMail(tx, {
        threadId,
        purpose: 'forward',
        to: [{ name: staff.name, address }],
        subject,
        ...renderMail(content),
        automatic: true,
        replyAs: `staff:${staff.id}`,
        onceKey: `${more.key}:${staff.id}`,
        ...(more.fileIds ? { fileIds: more.fileIds } : {}),
      });
    }
  }

  /** What the company calls itself, as long as it has told anybody. */
  async companyName(tx?: Tx): Promise<string> {
    const { name } = await this.company.current(tx);
    return [name, this.mail.from.name, this.mail.from.address].find((known) => known !== '') ?? '';
  }

  /** Name and postal address, in lines. */
  async letterhead(tx?: Tx): Promise<Letterhead> {
    const [name, { address }] = [await this.companyName(tx), await this.company.current(tx)];
    return { name, address };
  }

  async wayOf(tx: Tx, request: SupplyRequestRow): Promise<Way> {
    return { url: this.link.of(request), until: await this.dayOf(request.expires_at, tx) };
  }

  /** The day of a moment where the company is: suppliers and colleagues read days, not zones. */
  async dayOf(moment: Date, tx?: Tx): Promise<string> {
    const { timeZone } = await this.company.current(tx);
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
  }

  private openThread(tx: Tx, request: SupplyRequestRow): Promise<string> {
    return this.correspondence.openThread(tx, {
      subjectType: SUPPLY_SUBJECT,
      subjectId: request.id,
      number: request.number,
      customer: { name: request.supplier_contact ?? request.supplier_name, address: request.supplier_email },
    });
  }
}
