import { formatMoney } from '@regulars/catalog';
import type { OrderLocale } from '../dto/order.response.js';
import type { OrderItemRow, OrderRow } from '../order-row.js';
import { itemTotal } from '../order-value.js';

/** What may stand between double braces in a prepared text, with a value as an example. The one list of them: routes, checks and docs read it. */
export const VARIABLES = [
  { name: 'contact.name', description: 'Who wrote', example: 'Anna Berg' },
  { name: 'contact.email', description: 'Their e-mail address', example: 'anna@example.com' },
  { name: 'contact.phone', description: 'Their phone number', example: '+49 30 1234567' },
  { name: 'contact.company', description: 'Their company', example: 'Berg Ltd' },
  { name: 'order.number', description: 'The order’s number', example: 'R-2026-000123' },
  { name: 'order.subject', description: 'Title of the form, or subject of the mail', example: 'Valves for Rotterdam' },
  {
    name: 'order.date',
    description: 'The day on which it came in, in the company’s zone',
    example: 'November 28, 2026',
  },
  { name: 'order.items', description: 'Its items, one a line', example: '10 × Valve DN50 · $125.00\n2 × Pump' },
  { name: 'order.total', description: 'What it is worth', example: '$125.00' },
  { name: 'product.name', description: 'Name of its first item', example: 'Valve DN50' },
  { name: 'product.sku', description: 'SKU of its first item', example: 'V-50' },
  { name: 'product.price', description: 'Price of one piece of its first item', example: '$12.50' },
  { name: 'staff.name', description: 'Your name', example: 'Li Na' },
  { name: 'staff.email', description: 'Your e-mail address', example: 'li.na@acme.example' },
  { name: 'company.name', description: 'Your company', example: 'Acme Trading' },
  { name: 'date.today', description: 'Today, in the company’s zone', example: 'November 28, 2026' },
] as const;

export type VariableName = (typeof VARIABLES)[number]['name'];
/** Empty: not known. */
export type Values = Readonly<Record<VariableName, string>>;

/** What a signature may name: it stands under mails of every order. */
export const SIGNATURE_VARIABLES = namesWhere((name) => /^(?:staff|company)\./.test(name));
export const ANSWER_VARIABLES = namesWhere(() => true);

function namesWhere(holds: (name: VariableName) => boolean): readonly VariableName[] {
  return VARIABLES.map(({ name }) => name).filter(holds);
}

export interface Known {
  order: OrderRow;
  items: readonly OrderItemRow[];
  /** Empty for a program: it has neither name nor address that a customer should read. */
  staff: { name: string; email: string };
  company: { name: string; timeZone: string };
}

/** What each of them stands for on one order, as its language writes figures and days. */
export function valuesOf({ order, items, staff, company }: Known, lang: OrderLocale, now = new Date()): Values {
  const money = (amount: number | null) =>
    amount === null ? '' : formatMoney({ amount, currency: order.currency }, lang);
  const day = (at: Date) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: company.timeZone }).format(at);
  const lines = items.map((item) => {
    const total = itemTotal({ quantity: item.quantity, unitPrice: item.unit_price });
    return `${item.quantity} × ${item.name}${total === null ? '' : ` · ${money(total)}`}`;
  });
  const [first] = items;
  return {
    'contact.name': order.contact_name ?? '',
    'contact.email': order.contact_email ?? '',
    'contact.phone': order.contact_phone ?? '',
    'contact.company': order.contact_company ?? '',
    'order.number': order.number,
    'order.subject': order.subject,
    'order.date': day(order.created_at),
    'order.items': lines.join('\n'),
    'order.total': money(order.won_amount ?? order.value),
    'product.name': first?.name ?? '',
    'product.sku': first?.sku ?? '',
    'product.price': money(first?.unit_price ?? null),
    'staff.name': staff.name,
    'staff.email': staff.email,
    'company.name': company.name,
    'date.today': day(now),
  };
}

/** For a house without orders. */
export function exampleValues(): Values {
  return Object.fromEntries(VARIABLES.map(({ name, example }) => [name, example])) as Record<VariableName, string>;
}
