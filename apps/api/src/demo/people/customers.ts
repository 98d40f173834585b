import { normalisedContact } from '@regulars/platform';
import type { Region } from '../calendar.js';
import { Dice } from '../dice.js';
import { CHINA, EUROPE, JAPAN, STEMS, type Script, TAIWAN } from './names.js';

export type Tongue = 'en' | 'zh-CN' | 'zh-TW' | 'ja';
type Locale = 'en' | 'zh-CN' | 'zh-TW';

export interface Customer {
  name: string;
  email: string;
  phone: string | null;
  company: string | null;
  emailNormalised: string;
  phoneNormalised: string | null;
  /** How a letter addresses them. */
  addressedAs: string;
  city: string;
  /** ISO 3166-1. */
  country: string;
  region: Region;
  tongue: Tongue;
  /** Of the form and of our mails: who writes Japanese is answered in English by the program. */
  locale: Locale;
  /** Network address of the ranges that documents may use (RFC 5737). */
  address: string;
}

/** One customer writes about four times in two years, some every week, most once. */
const ORDERS_PER_CUSTOMER = 4;

/** Everybody who ever wrote. Made when first drawn, always the same person at the same place. */
export class Customers {
  private readonly known = new Map<string, Customer>();

  constructor(
    private readonly seed: string,
    private readonly orders: number,
  ) {}

  draw(region: Region, dice: Dice): Customer {
    const most = Math.max(8, Math.ceil(this.orders / ORDERS_PER_CUSTOMER));
    // Squared: the first few come back often.
    const index = Math.floor(most * dice.next() ** 2);
    const key = `${this.seed}:${region}:${index}`;
    const found = this.known.get(key) ?? person(region, index, new Dice(key));
    this.known.set(key, found);
    return found;
  }
}

function person(region: Region, index: number, dice: Dice): Customer {
  switch (region) {
    case 'china':
      return eastern(CHINA, { region, index, dice, native: 'zh-CN', phones: ['0574-5550####', '154####0###', '+86 21 5550 ####'], cc: 'cn' }); // prettier-ignore
    case 'taiwan':
      return eastern(TAIWAN, { region, index, dice, native: 'zh-TW', phones: ['02-5550-0###', '04-2555-0###', '+886 7 555 0###'], cc: 'tw' }); // prettier-ignore
    case 'japan':
      return eastern(JAPAN, { region, index, dice, native: 'ja', phones: ['+81 3 5550 0###', '+81 6 5550 0###'], cc: 'jp' }); // prettier-ignore
    case 'europe':
      return european(index, dice);
  }
}

interface Making {
  region: Region;
  index: number;
  dice: Dice;
  native: Tongue;
  phones: readonly string[];
  cc: string;
}

function eastern(script: Script, { region, index, dice, native, phones, cc }: Making): Customer {
  const [family, familySpelled] = dice.pick(script.family);
  const [given, givenSpelled] = dice.pick(script.given);
  const [city, citySpelled] = dice.pick(script.city);
  const [stem, stemSpelled] = dice.pick(script.stem);
  const trade = dice.pick(script.trade);
  const suffix = dice.pick(script.suffix);
  const tongue = dice.chance(0.9) ? native : 'en';
  const before = native === 'ja' && dice.chance(0.5);
  const company = native === 'ja' ? (before ? `${suffix}${stem}${trade}` : `${stem}${trade}${suffix}`) : `${city}${stem}${trade}${suffix}`; // prettier-ignore
  const spelled = `${givenSpelled}.${familySpelled}`;
  const name = tongue === 'en' ? `${capital(givenSpelled)} ${capital(familySpelled)}` : native === 'ja' ? `${family} ${given}` : `${family}${given}`; // prettier-ignore
  return finished({
    ...{ name, region, tongue, city: tongue === 'en' ? capital(citySpelled) : city, country: cc.toUpperCase(), dice },
    addressedAs: tongue === 'en' ? capital(givenSpelled) : native === 'ja' ? family : name,
    company: dice.chance(0.9) ? company : null,
    email: `${dice.pick([spelled, familySpelled + givenSpelled, `${givenSpelled}${index % 90}`, 'purchase', 'sales'])}@${stemSpelled}-${citySpelled}.${cc}.example`, // prettier-ignore
    phone: dice.chance(0.72) ? digits(dice.pick(phones), dice) : null,
  });
}

function european(index: number, dice: Dice): Customer {
  const country = dice.pick(EUROPE);
  const given = dice.pick(country.given);
  const family = dice.pick(country.family);
  const city = dice.pick(country.city);
  const company = dice
    .pick(country.firms)
    .replace('{family}', dice.pick(country.family))
    .replace('{city}', city)
    .replace('{stem}', dice.pick(STEMS));
  const host = ascii(company.replace(/\b(GmbH|AG|KG|B\.V\.|Ltd|SAS|SA|SARL|S\.r\.l\.|S\.p\.A\.|S\.n\.c\.|S\.L\.|S\.A\.|Sp\. z o\.o\.|AB|Oy)(?=$|\W)/gu, '').trim()); // prettier-ignore
  const local = dice.pick([`${given}.${family}`, `${given.charAt(0)}.${family}`, family, 'info', `${given}${index % 90}`]); // prettier-ignore
  return finished({
    ...{ name: `${given} ${family}`, addressedAs: given, region: 'europe', tongue: 'en', city, dice },
    country: country.code,
    company: dice.chance(0.92) ? company : null,
    email: `${ascii(local, '.')}@${dice.chance(0.88) ? `${host}.${country.code.toLowerCase()}.example` : 'example.com'}`,
    phone: dice.chance(0.6) ? digits(dice.pick(country.phones), dice) : null,
  });
}

interface Rough {
  name: string;
  addressedAs: string;
  region: Region;
  tongue: Tongue;
  city: string;
  country: string;
  company: string | null;
  email: string;
  phone: string | null;
  dice: Dice;
}

function finished({ dice, ...rough }: Rough): Customer {
  const locale = rough.tongue === 'ja' ? 'en' : rough.tongue;
  const { emailNormalised, phoneNormalised } = normalisedContact(rough, locale);
  const address = `${dice.pick(['192.0.2', '198.51.100', '203.0.113'])}.${dice.between(1, 254)}`;
  return { ...rough, locale, emailNormalised: emailNormalised ?? rough.email, phoneNormalised, address };
}

function digits(pattern: string, dice: Dice): string {
  return pattern.replace(/#/g, () => String(dice.between(0, 9)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae' };

/** As a host name or local part writes it. */
function ascii(text: string, joint = '-'): string {
  return text
    .toLowerCase()
    .replace(/[ßłøæ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, joint)
    .replace(/^[-.]+|[-.]+$/g, '');
}
