import { MAX_AMOUNT, type Money, minorDigits } from '@regulars/catalog';

const KNOWN = new Set(Intl.supportedValuesOf('currency'));
const YEN_SIGN = ['CNY', 'JPY'];
const DOLLARS = ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD'];
const YUAN = ['CNY', 'TWD', 'HKD'];
/** What people write beside a figure; the first of several, unless the order is in another of them. */
const CURRENCY_OF: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  us$: ['USD'],
  nt$: ['TWD'],
  hk$: ['HKD'],
  '¥': YEN_SIGN,
  '€': ['EUR'],
  '£': ['GBP'],
  rmb: ['CNY'],
  人民币: ['CNY'],
  人民幣: ['CNY'],
  元: YUAN,
  块: YUAN,
  塊: YUAN,
  美元: ['USD'],
  美金: ['USD'],
  欧元: ['EUR'],
  歐元: ['EUR'],
  日元: ['JPY'],
  日圆: ['JPY'],
  日圓: ['JPY'],
  台币: ['TWD'],
  台幣: ['TWD'],
  新台币: ['TWD'],
  新台幣: ['TWD'],
  港币: ['HKD'],
  港幣: ['HKD'],
};

const AMOUNT = /^([^\d.,]*?)(\d(?:[\d.,' ]*\d)?)([万萬]?)([^\d]*)$/u;

/**
 * `1200`, `1,200.50 USD`, `$1.200,50`, `￥８８００`, `1.2万元`.
 *
 * @param currency the order's, for figures without one
 * @returns null when it is no amount, or could be read in two ways
 */
export function amountOfText(text: string, currency: string): Money | null {
  const match = AMOUNT.exec(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  if (!match) return null;
  const [, before = '', figure = '', tenThousand = '', after = ''] = match;
  const named = (before.trim() + after.trim()).toLowerCase();
  const of = named === '' ? currency : currencyNamed(named, currency);
  if (of === undefined) return null;
  const amount = minorUnits(figure.replace(/[' ]/g, ''), minorDigits(of), tenThousand === '' ? 0 : 4);
  return amount === null || amount > MAX_AMOUNT ? null : { amount, currency: of };
}

function currencyNamed(name: string, current: string): string | undefined {
  const code = name.toUpperCase();
  if (KNOWN.has(code)) return code;
  const meant = Object.hasOwn(CURRENCY_OF, name) ? CURRENCY_OF[name] : undefined;
  return meant?.includes(current) === true ? current : meant?.[0];
}

/** Whole numbers throughout; null where a separator could mean both, or there are more decimals than the currency has. */
function minorUnits(figure: string, digits: number, shift: number): number | null {
  const parts = separated(figure, digits, shift);
  if (parts === null) return null;
  const [whole, decimals] = parts;
  const places = digits + shift;
  if (decimals.length > places) return null;
  const units = Number(whole + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(units) ? units : null;
}

/** Before and after the decimal sign, whichever sign that is. */
function separated(figure: string, digits: number, shift: number): [string, string] | null {
  const signs = [...figure].filter((sign) => sign === '.' || sign === ',');
  const last = signs.at(-1);
  if (last === undefined) return [figure, ''];
  const [head, tail] = splitAtLast(figure, last);
  const other = last === '.' ? ',' : '.';
  if (head.includes(last)) return isGrouped(figure, last) ? [figure.replaceAll(last, ''), ''] : null;
  if (head.includes(other)) return isGrouped(head, other) ? [head.replaceAll(other, ''), tail] : null;
  // One sign alone. Three figures after it are a group, unless they could be decimals.
  if (tail.length !== 3) return [head, tail];
  if (digits + shift >= 3) return shift > 0 && last === '.' ? [head, tail] : null;
  return isGrouped(figure, last) ? [head + tail, ''] : null;
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function isGrouped(text: string, sign: string): boolean {
  const [first = '', ...groups] = text.split(sign);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
