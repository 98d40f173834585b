import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import { MainCurrency, type StaffActor, hasChanges } from '@regulars/staff';
import type { CreateOrderDto, UpdateOrderDto } from './dto/order.dto.js';
import type { OrderResponse } from './dto/order.response.js';
import { excerptOf } from './excerpt.js';
import { awaitsAnswer } from './clock/response-times.js';
import { startWaiting } from './clock/waiting.repository.js';
import { askForMembers } from './members/ask-for-members.js';
import { OrderAccess } from './order-access.js';
import { editChanges } from './order-changes.js';
import { OrderContent, assertCustomFields, cleanTags, contactFrom, contactOf, tokensOf } from './order-content.js';
import type { NewItem, OrderRow } from './order-row.js';
import { sumOfItems } from './order-value.js';
import { OrderJournal } from './order-journal.js';
import { OrderAssignment } from './order-assignment.js';
import { unacceptable } from './orders.errors.js';
import { type OrderChanges, OrdersRepository } from './orders.repository.js';

/** Fields by which, or for which, a member is looked at again. */
const CONTACT = ['name', 'company', 'email', 'phone'];
const NOBODY = { name: null, email: null, phone: null, company: null };

/** Orders made and edited by hand (ORD-1). */
@Injectable()
export class OrdersService {
  constructor(
    private readonly database: Database,
    private readonly orders: OrdersRepository,
    private readonly access: OrderAccess,
    private readonly content: OrderContent,
    private readonly assignment: OrderAssignment,
    private readonly journal: OrderJournal,
    private readonly currency: MainCurrency,
  ) {}

  create(actor: StaffActor, dto: CreateOrderDto): Promise<OrderResponse> {
    assertCustomFields(dto.customFields);
    return this.database.transaction(async (tx) => {
      const currency =
        dto.currency ??
        dto.value?.currency ??
        dto.items?.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency ??
        this.currency.current;
      const items = await this.content.items(tx, dto.items ?? [], currency);
      const custom = await this.content.custom(tx, dto.customFields);
      const columns = this.columnsOf(dto, currency, items, custom);
      const order = await this.orders.insert(tx, {
        ...columns,
        assignee_id: await this.assignment.allowed(tx, actor, null, dto.assigneeId ?? null, '/assigneeId'),
        created_by_id: actor.id,
        created_by_name: actor.name,
        tokens: tokensOf({ ...columns, answers: [] }, items),
      });
      if (items.length > 0) await this.orders.replaceItems(tx, order.id, items);
      await this.journal.created(tx, actor, order);
      await askForMembers(tx, [order.id]);
      if (awaitsAnswer(order.source)) await startWaiting(tx, order.id, order.created_at);
      // Null says that it is to stay free; who says nothing leaves it to the rules.
      if (dto.assigneeId === undefined) await this.assignment.byRules(tx, order);
      return this.journal.answer(tx, order.id);
    });
  }

  /** @throws 412 with the order as it stands when someone saved in between */
  edit(actor: StaffActor, id: string, version: number, dto: UpdateOrderDto, within?: Tx): Promise<OrderResponse> {
    assertCustomFields(dto.customFields);
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      if (before.version !== version) throw new VersionConflict(await this.journal.answer(tx, id));
      const kept = await this.orders.items(id, tx);
      const currency = dto.currency ?? dto.value?.currency ?? before.currency;
      assertOneCurrency(
        before,
        dto,
        currency,
        kept.some(({ unit_price }) => unit_price !== null),
      );
      const items = dto.items === undefined ? undefined : await this.content.items(tx, dto.items ?? [], currency);
      const after = await this.editedColumns(tx, actor, before, dto, currency, items);
      const changes = editChanges(before, { ...before, ...after }, kept, items);
      if (!hasChanges(changes)) return this.journal.answer(tx, id);
      const standing = items ?? kept;
      if (items) await this.orders.replaceItems(tx, id, items);
      const order = await this.orders.update(tx, id, { ...after, tokens: tokensOf({ ...before, ...after }, standing) });
      await this.journal.edited(tx, actor, before, order, changes);
      if (CONTACT.some((field) => field in changes)) await askForMembers(tx, [id]);
      return this.journal.answer(tx, id);
    }, within);
  }

  private columnsOf(
    dto: CreateOrderDto,
    currency: string,
    items: readonly NewItem[],
    custom: OrderRow['custom_fields'],
  ) {
    const locale = dto.locale ?? 'en';
    const message = dto.message ?? '';
    if (dto.value && dto.value.currency !== currency) throw otherCurrency(currency);
    return {
      source: dto.source,
      ...contactFrom(dto.contact, NOBODY, locale),
      subject: dto.subject?.trim() ?? '',
      message,
      excerpt: excerptOf(message),
      locale,
      currency,
      value: dto.value?.amount ?? sumOfItems(items),
      value_given: dto.value != null,
      tags: cleanTags(dto.tags),
      custom_fields: custom,
    };
  }

  /** Only what the request names. */
  private async editedColumns(
    tx: Tx,
    actor: StaffActor,
    before: OrderRow,
    dto: UpdateOrderDto,
    currency: string,
    items: NewItem[] | undefined,
  ) {
    const locale = dto.locale ?? before.locale;
    const { message, subject, tags, customFields, assigneeId } = dto;
    return {
      source: dto.source ?? before.source,
      ...contactFrom(dto.contact, contactOf(before), locale),
      locale,
      currency,
      ...(message === undefined ? {} : { message: message ?? '', excerpt: excerptOf(message ?? '') }),
      ...(subject === undefined ? {} : { subject: subject?.trim() ?? '' }),
      ...(tags === undefined ? {} : { tags: cleanTags(tags) }),
      ...(customFields === undefined
        ? {}
        : { custom_fields: await this.content.custom(tx, customFields, before.custom_fields) }),
      ...(assigneeId === undefined
        ? {}
        : { assignee_id: await this.assignment.allowed(tx, actor, before.assignee_id, assigneeId, '/assigneeId') }),
      ...(await this.valueAfter(tx, before, dto, items)),
    } satisfies OrderChanges;
  }

  /** A value someone typed stays until someone types another or clears it; else it is the sum of the items. */
  private async valueAfter(tx: Tx, before: OrderRow, { value }: UpdateOrderDto, items: NewItem[] | undefined) {
    if (value) return { value: value.amount, value_given: true };
    if (value === undefined && (items === undefined || before.value_given)) return {};
    const standing =
      items ??
      (await this.orders.items(before.id, tx)).map(({ quantity, unit_price }) => ({ quantity, unitPrice: unit_price }));
    return { value: sumOfItems(standing), value_given: false };
  }
}

function assertOneCurrency(before: OrderRow, dto: UpdateOrderDto, currency: string, priced: boolean): void {
  if (dto.value && dto.value.currency !== currency) throw otherCurrency(currency);
  const amountsStay =
    (priced && dto.items === undefined) ||
    (before.value_given && dto.value === undefined) ||
    before.won_amount !== null;
  if (currency !== before.currency && amountsStay) {
    throw unacceptable(
      'orders/currency-in-use',
      '/currency',
      `The order has amounts in ${before.currency}. Give items and value anew in ${currency}.`,
    );
  }
}

function otherCurrency(currency: string) {
  return unacceptable(
    'orders/mixed-currencies',
    '/value/currency',
    `The order is in ${currency}. Give the value in ${currency}.`,
  );
}
