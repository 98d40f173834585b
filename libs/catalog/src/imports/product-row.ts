import type { MappedRow, RowProblem } from '@regulars/imports';
import { type Cell, cellText, decimalOf } from '@regulars/tables';
import { MAX_AMOUNT, minorDigits } from '../money.js';
import type { ProductField } from './product-fields.js';

/** What a row says of a product. Absent: nothing; null: empty. Amounts wait for their currency. */
export interface ProductRow {
  sku: string;
  name?: string | null;
  brand?: string | null;
  model?: string | null;
  /** Names from the top down. */
  category?: readonly string[] | null;
  price?: string | null;
  currency?: string | null;
  cost?: string | null;
  stock?: number | null;
  available?: boolean;
  lifeMonths?: number | null;
}

export interface RowRules {
  blanks: string;
  decimalSign: '.' | ',';
}

const MAX_INTEGER = 2_147_483_647;
const MAX_LEVELS = 6;
const YES = new Set(
  'true|yes|y|1|x|on|active|available|published|是|有|可售|上架|在售|启用|啟用|販売中|有効|はい|○|✓|√'.split('|'),
);
const NO = new Set(
  'false|no|n|0|off|inactive|unavailable|sold out|draft|否|无|無|不可售|下架|停售|停用|売り切れ|無効|いいえ|×'.split(
    '|',
  ),
);
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Reads a row's cells; problems name the field and say what to do. */
export function readProductRow(
  values: MappedRow['values'],
  rules: RowRules,
): { row: ProductRow; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const fault = (field: ProductField, code: string, message: string) => void problems.push({ field, code, message });
  /** The text of a cell; undefined when there is nothing to do about it, null when it clears. */
  const text = (field: ProductField): string | null | undefined => {
    const cell: Cell | undefined = values[field];
    if (cell === undefined) return undefined;
    if (cell !== null && typeof cell === 'object' && 'error' in cell) {
      fault(field, 'error', `The cell has the error ${cell.error}. Mend the formula.`);
      return undefined;
    }
    const read = cellText(cell).replaceAll('\u0000', '').toWellFormed();
    return read === '' ? (rules.blanks === 'clear' ? null : undefined) : read;
  };
  const line = (field: ProductField, most: number) => {
    const given = text(field);
    if (given == null) return given;
    const read = given.replace(/\s+/gu, ' ');
    if ([...read].length > most) fault(field, 'too-long', `At most ${most} characters fit here. Shorten it.`);
    else if (/\p{Cc}/u.test(read)) fault(field, 'control', 'There are control characters in it. Remove them.');
    else return read;
    return undefined;
  };
  const amount = (field: 'price' | 'cost') => {
    const read = text(field);
    if (read == null) return read;
    const decimal = decimalOf(read, rules.decimalSign);
    if (decimal === null) fault(field, 'not-a-number', `“${short(read)}” is no amount. Write it as 1234.50.`);
    else if (decimal.startsWith('-')) fault(field, 'negative', 'It can’t be negative.');
    else return decimal;
    return undefined;
  };
  const integer = (field: 'stock' | 'lifeMonths', least: number, most: number) => {
    const read = text(field);
    if (read == null) return read;
    const number = Number(decimalOf(read, rules.decimalSign) ?? Number.NaN);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    fault(field, 'not-a-number', `“${short(read)}” has to be a whole number from ${least} to ${most}.`);
    return undefined;
  };
  const sku = skuOf(values);
  if (sku === '') fault('sku', 'required', 'There is no SKU. Give one to each product.');
  else if (/[\s\p{Cc}]/u.test(sku) || [...sku].length > 64)
    fault('sku', 'invalid', 'A SKU has at most 64 characters and no blanks.');
  const row: ProductRow = { sku };
  const set = <F extends keyof ProductRow>(field: F, value: ProductRow[F] | undefined) => {
    if (value !== undefined) row[field] = value;
  };
  set('name', line('name', 200));
  set('brand', line('brand', 100));
  set('model', line('model', 100));
  set('price', amount('price'));
  set('cost', amount('cost'));
  set('stock', integer('stock', 0, MAX_INTEGER));
  set('lifeMonths', integer('lifeMonths', 1, 1200));
  const currency = text('currency')?.toUpperCase() ?? codeIn(text('price'));
  if (currency !== undefined && !CURRENCIES.has(currency))
    fault('currency', 'unknown', `“${short(currency)}” is no currency. Use a code such as USD or CNY.`);
  else set('currency', currency);
  const available = text('available')?.normalize('NFKC').toLowerCase();
  if (available != null)
    if (YES.has(available)) row.available = true;
    else if (NO.has(available)) row.available = false;
    else fault('available', 'unclear', `“${short(available)}” is neither yes nor no. Write yes or no.`);
  const path = text('category');
  if (path === null) row.category = null;
  else if (path !== undefined) {
    const names = path.split(/\s*[/>＞｜|›»\\]\s*/u).filter((name) => name !== '');
    if (names.length === 0 || names.length > MAX_LEVELS || names.some((name) => [...name].length > 100))
      fault('category', 'invalid', `A category is a path of at most ${MAX_LEVELS} names: Valves / Ball valves.`);
    else row.category = names;
  }
  return { row, problems };
}

/** As it names a product; blanks around it and widths of its letters are the file's. */
export function skuOf(values: MappedRow['values']): string {
  return cellText(values['sku']).normalize('NFKC').replaceAll('\u0000', '').toWellFormed();
}

/** Exact, or null when the currency has no such small coins, or nobody has so much. */
export function minorUnits(decimal: string, currency: string): number | null {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = minorDigits(currency);
  if (fraction.length > digits) return null;
  const amount = Number(BigInt(whole + fraction.padEnd(digits, '0')));
  return amount <= MAX_AMOUNT ? amount : null;
}

/** `12.00 EUR` says its currency; signs such as ¥ and $ are those of several. */
function codeIn(price: string | null | undefined): string | undefined {
  const code = /^([A-Z]{3})(?![A-Z])|(?<![A-Z])([A-Z]{3})$/.exec(price ?? '');
  const said = code?.[1] ?? code?.[2];
  return said !== undefined && CURRENCIES.has(said) ? said : undefined;
}

function short(text: string): string {
  return [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text;
}
