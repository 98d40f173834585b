import { decimalText } from '@regulars/catalog';
import { type CustomField, labelIn } from '@regulars/custom-fields';
import type { OutCell } from '@regulars/tables';
import type { OrderLocale } from '../dto/order.response.js';
import { type OrderItemRow, type OrderRow, shownAnswer } from '../order-row.js';
import { boxOf } from '../order-status.js';
import type { PlainColumn } from './export-words.js';

export type ExportItem = Pick<OrderItemRow, 'order_id' | 'name' | 'sku' | 'quantity'>;

/** The values of the company's own fields, in their order; a list as one text. */
export function customCells(order: OrderRow, fields: readonly CustomField[], locale: OrderLocale): OutCell[] {
  return fields.map((field) => {
    const value = order.custom_fields[field.key];
    if (typeof value === 'number') return { decimal: String(value) };
    const shown = (one: unknown): string => {
      const choice = field.choices.find((each) => each.value === one);
      return choice ? labelIn(choice.label, locale, choice.value) : String(one);
    };
    return value === undefined || value === null
      ? ''
      : Array.isArray(value)
        ? value.map(shown).join(', ')
        : shown(value);
  });
}

/** One order as a line of a spreadsheet; amounts are decimals of the currency in the column beside them. */
export function exportRow(
  order: OrderRow,
  items: readonly ExportItem[],
  names: ReadonlyMap<string, string>,
): Record<PlainColumn, OutCell> {
  const { currency } = order;
  const amount = (minor: number | null): OutCell =>
    minor === null ? '' : { decimal: decimalText({ amount: minor, currency }) };
  return {
    number: order.number,
    box: boxOf(order),
    createdAt: order.created_at.toISOString(),
    updatedAt: order.updated_at.toISOString(),
    respondBy: order.respond_by?.toISOString() ?? '',
    firstRespondedAt: order.first_responded_at?.toISOString() ?? '',
    source: order.source,
    name: order.contact_name ?? '',
    company: order.contact_company ?? '',
    email: order.contact_email ?? '',
    phone: order.contact_phone ?? '',
    subject: order.subject,
    message: order.message,
    items: items.map(({ quantity, name, sku }) => `${quantity} × ${name}${sku === null ? '' : ` (${sku})`}`).join('\n'),
    value: amount(order.value),
    wonAmount: amount(order.won_amount),
    currency,
    assignee: names.get(order.assignee_id ?? '') ?? '',
    tags: order.tags.join(', '),
    lostReason: order.lost_reason ?? '',
    locale: order.locale,
    form: order.form_title ?? '',
    answers: order.answers.map((answer) => `${answer.label}: ${shownAnswer(answer)}`).join('\n'),
    utm: Object.entries(order.utm)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n'),
    referrer: order.referrer ?? '',
  };
}
