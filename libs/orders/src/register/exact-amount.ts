import { minorDigits } from '@regulars/catalog';

/** Millionths: what a line's amount is kept in, exactly. */
const DIGITS = 6;
const UNIT = 10n ** BigInt(DIGITS);
/** 100 billion. */
const MOST = 100_000_000_000n * UNIT;

/** @returns millionths; null when there are more digits than that, or more than anybody has */
export function millionths(decimal: string): bigint | null {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction.length > DIGITS) return null;
  const amount = BigInt(whole + fraction.padEnd(DIGITS, '0'));
  return amount > MOST ? null : decimal.startsWith('-') ? -amount : amount;
}

export function millionthsText(amount: bigint): string {
  const text = String(amount < 0n ? -amount : amount).padStart(DIGITS + 1, '0');
  return `${amount < 0n ? '-' : ''}${text.slice(0, -DIGITS)}.${text.slice(-DIGITS)}`;
}

/** In the currency's minor units, halves away from zero. */
export function minorOf(amount: bigint, currency: string): number {
  const step = 10n ** BigInt(DIGITS - minorDigits(currency));
  const [size, sign] = amount < 0n ? [-amount, -1] : [amount, 1];
  return sign * Number((size + step / 2n) / step);
}

export function isMinor(amount: bigint, currency: string): boolean {
  return amount % 10n ** BigInt(DIGITS - minorDigits(currency)) === 0n;
}
