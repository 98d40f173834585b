import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsISO4217CurrencyCode, IsInt, IsUppercase, Max, Min } from 'class-validator';

/** Exact: a whole number of the currency's minor units (cents, fen; whole yen), ISO 4217. */
export interface Money {
  amount: number;
  currency: string;
}

/** 100 billion of a currency with cents; sums of many still fit 2^53. */
export const MAX_AMOUNT = 10_000_000_000_000;

/** Minor units per ISO 4217 where they are not 2. Not asked of Intl: engines differ on a dozen currencies, and amounts must not. */
const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

export function minorDigits(currency: string): number {
  return MINOR_DIGITS.get(currency) ?? 2;
}

/** Making one costs a hundred times what using it does, and there are few: three languages, some currencies. */
const formats = new Map<string, Intl.NumberFormat>();

/** For people, e.g. in mails and documents: `$1,200.50`, `CN¥88.00`, `￥1,200`. */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? moneyFormat(currency, locale);
  formats.set(key, format);
  return format.format(decimalText({ amount, currency }) as Intl.StringNumericLiteral);
}

function moneyFormat(currency: string, locale: string): Intl.NumberFormat {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** `120050 USD` is `1200.50`: for exports and for formatting, without a detour through binary fractions. */
export function decimalText({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return amount < 0 ? `-${whole}` : whole;
}

/** @throws Error when currencies are mixed: that is a fault of the program, never of the person */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Amounts in ${a.currency} and ${b.currency} can't be added`);
  return { amount: a.amount + b.amount, currency: a.currency };
}

/** An amount in requests and answers. It may be negative: a refund is. */
@ApiSchema({ name: 'Money' })
export class MoneyDto implements Money {
  @ApiProperty({
    type: 'integer',
    format: 'int64',
    description: 'In minor units: 120050 is 1,200.50 USD.',
    example: 120_050,
  })
  @IsInt()
  @Min(-MAX_AMOUNT)
  @Max(MAX_AMOUNT)
  amount!: number;

  @ApiProperty({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', example: 'USD' })
  @IsUppercase()
  @IsISO4217CurrencyCode()
  currency!: string;
}

/** An amount that can't be negative: a price, a value. */
@ApiSchema({ name: 'Price' })
export class PriceDto implements Money {
  @ApiProperty({ type: 'integer', format: 'int64', minimum: 0, description: 'In minor units.', example: 120_050 })
  @IsInt()
  @Min(0)
  @Max(MAX_AMOUNT)
  amount!: number;

  @ApiProperty({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', example: 'USD' })
  @IsUppercase()
  @IsISO4217CurrencyCode()
  currency!: string;
}
