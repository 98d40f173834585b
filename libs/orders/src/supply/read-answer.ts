import { MAX_AMOUNT, minorDigits } from '@regulars/catalog';
import type { SupplyLineRow } from './supply-row.js';
import type { LineAnswer } from './supply.repository.js';
import { LINE_RESULTS, MAX_QUANTITY } from './supply-words.js';

/** What a form of the supplier's page sends; anything may stand in it. */
export type Fields = Readonly<Record<string, unknown>>;

export type Fault = 'choose' | 'quantity' | 'date' | 'price' | 'long';

export interface ReadAnswer {
  lines: LineAnswer[];
  note: string;
  /** By the name of the field. */
  faults: Map<string, Fault>;
}

export const MAX_REMARK = 1000;
export const MAX_NOTE = 2000;

/** One line's fields are named after their place, which says nothing about anything else: `result-0`, `quantity-0`. */
export const fieldName = (name: string, index: number) => `${name}-${index}`;

/** A field that came twice, or not as text, is as good as empty. */
export function fieldText(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value.trim() : '';
}

export function readAnswer(fields: Fields, lines: readonly SupplyLineRow[], currency: string): ReadAnswer {
  const faults = new Map<string, Fault>();
  const answers = lines.map((line, index) => readLine(fields, line, index, currency, faults));
  const note = fieldText(fields, 'note');
  if (note.length > MAX_NOTE) faults.set('note', 'long');
  return { lines: answers, note, faults };
}

function readLine(
  fields: Fields,
  line: SupplyLineRow,
  index: number,
  currency: string,
  faults: Map<string, Fault>,
): LineAnswer {
  const read = <T>(name: string, fault: Fault, parse: (text: string) => T | null | undefined): T | null => {
    const place = fieldName(name, index);
    const value = parse(fieldText(fields, place));
    if (value === undefined) faults.set(place, fault);
    return value ?? null;
  };
  const given = fieldText(fields, fieldName('result', index));
  const result = LINE_RESULTS.find((each) => each === given);
  if (!result) faults.set(fieldName('result', index), 'choose');
  const remark = read('remark', 'long', (text) => (text.length > MAX_REMARK ? undefined : text)) ?? '';
  const base = { id: line.id, result: result ?? 'confirmed', remark };
  const nothing = { quantity: null, date: null, unitPrice: null, backOn: null, soldOut: null };
  if (!result) return { ...base, ...nothing };
  if (result === 'out-of-stock') {
    return {
      ...base,
      ...nothing,
      backOn: read('back', 'date', dayOf),
      soldOut: line.product_id === null ? null : 'proposed',
    };
  }
  return {
    ...base,
    ...nothing,
    quantity: read('quantity', 'quantity', quantityOf),
    date: read('date', 'date', dayOf),
    unitPrice: read('price', 'price', (text) => amountOf(text, currency)),
  };
}

/** Confirming nothing is no confirmation: empty is a fault too. */
function quantityOf(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,]/g, '');
  const quantity = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : undefined;
}

/** Null: left empty; undefined: no day of the calendar between today's century and the next. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return null;
  const day = text
    .normalize('NFKC')
    .replace(/[./年月]/g, '-')
    .replace(/日$/, '');
  const [, year, month, date] = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

/** Digit by digit, so that nothing is rounded. Null: left empty; undefined: no amount of this currency. */
function amountOf(text: string, currency: string): number | null | undefined {
  if (text === '') return null;
  const digits = minorDigits(currency);
  const plain = text
    .normalize('NFKC')
    .replace(/[\s']/g, '')
    .replace(/^[^\d.,-]+/, '');
  const [, whole, fraction = ''] = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(plain) ?? [];
  const kept = fraction.replace(/0+$/, '');
  if (whole === undefined || kept.length > digits) return undefined;
  const amount = Number(`${whole.replaceAll(',', '')}${kept.padEnd(digits, '0')}`);
  return Number.isSafeInteger(amount) && amount <= MAX_AMOUNT ? amount : undefined;
}
