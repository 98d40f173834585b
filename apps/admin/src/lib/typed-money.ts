import type { Money } from '../api/types.js';
import { parseAmount, toDecimal } from './money.js';

/** What stands in the field: the person's own text, which is an amount only when it parses. */
export interface TypedMoney {
  text: string;
  currency: string;
}

export function typedMoney(money: Money | null | undefined, currency: string): TypedMoney {
  return money ? { text: toDecimal(money), currency: money.currency } : { text: '', currency };
}

/** null: the field is empty; undefined: what stands there is no amount. */
export function moneyOf({ text, currency }: TypedMoney): Money | null | undefined {
  if (text.trim() === '') return null;
  const amount = parseAmount(text, currency);
  return amount === undefined || amount < 0 ? undefined : { amount, currency };
}
