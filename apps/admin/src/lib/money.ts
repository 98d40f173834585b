import type { Money } from '../api/types.js';

/** How many digits a currency's minor unit takes (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Minor units as a plain decimal, digit by digit: no float takes part, so nothing is rounded. */
export function toDecimal({ amount, currency }: Money): string {
  const digits = fractionDigits(currency);
  const sign = amount < 0 ? '-' : '';
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  return digits === 0 ? sign + whole : `${sign}${whole}.${figures.slice(-digits)}`;
}

/**
 * What a person typed as an amount → minor units; undefined where it is not an amount of that currency.
 * Takes `1200`, `1,200.5`, `$1,200.50`, `１２００` and `1 200.50`; a comma only groups thousands.
 */
export function parseAmount(typed: string, currency: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s'’]/g, '')
    .replace(/^[^\d.,+-]+|[^\d.,]+$/g, '');
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(text);
  const whole = match?.[2]?.replaceAll(',', '') ?? '';
  const fraction = match?.[3]?.replace(/0+$/, '') ?? '';
  const digits = fractionDigits(currency);
  if (!match || (whole === '' && fraction === '') || fraction.length > digits) return undefined;
  const amount = Number(`${match[1] ?? ''}${whole}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(amount) ? amount : undefined;
}

export function formatMoney(money: Money, language: string): string {
  const decimal = toDecimal(money) as Intl.StringNumericLiteral;
  return moneyFormat(money.currency, language).format(decimal);
}

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, language: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  formats.set(key, format);
  return format;
}
