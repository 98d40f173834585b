import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { CompanyReader, type StaffActor } from '@regulars/staff';
import type { OrderLocale } from '../dto/order.response.js';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { OrdersRepository } from '../orders.repository.js';
import type { FilledInResponse } from './answer.response.js';
import { exampleValues, valuesOf } from './answer-variables.js';
import { type Bodies, type PreparedText, filledIn, inLanguage } from './prepared-text.js';

/** Makes of a prepared text what one customer is to read, by what the actor may see of their order. */
@Injectable()
export class TextFiller {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly company: CompanyReader,
  ) {}

  /** @throws 404 when the actor may not see the order */
  find(actor: StaffActor, orderId: string): Promise<OrderRow> {
    return this.access.find(actor, orderId);
  }

  /** In the order's language, or the nearest there is; null when there is no text at all. */
  async forOrder(actor: StaffActor, order: OrderRow, bodies: Bodies, tx?: Tx): Promise<FilledInResponse | null> {
    const { locale } = await this.company.current(tx);
    const found = inLanguage(bodies, order.locale, locale);
    return found === null ? null : this.inOneLanguage(actor, order, found[1], found[0], tx);
  }

  async inOneLanguage(
    actor: StaffActor,
    order: OrderRow | null,
    text: PreparedText,
    language: OrderLocale,
    tx?: Tx,
  ): Promise<FilledInResponse> {
    return {
      ...filledIn(text, await this.values(actor, order, language, tx)),
      language,
      orderNumber: order?.number ?? null,
    };
  }

  private async values(actor: StaffActor, order: OrderRow | null, language: OrderLocale, tx?: Tx) {
    if (order === null) return exampleValues();
    const [items, company] = await Promise.all([this.orders.items(order.id, tx), this.company.current(tx)]);
    // Customers hear of people and of the company, not of keys.
    const staff = actor.kind === 'staff' ? { name: actor.name, email: actor.email } : { name: '', email: '' };
    return valuesOf({ order, items, staff, company }, language);
  }
}
