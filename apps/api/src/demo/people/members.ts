import { type MemberRow, memberTokensOf } from '@regulars/members';
import { DAY, type Region } from '../calendar.js';
import type { Colleague, Team } from '../company.js';
import { Dice } from '../dice.js';
import { FAMILIES, SHELVES } from '../products.js';
import type { Customer } from './customers.js';

export type DemoMember = Pick<
  MemberRow,
  | 'id' | 'name' | 'company' | 'gender' | 'birth_date' | 'education' | 'occupation' | 'job_position' | 'income_band'
  | 'email' | 'email_key' | 'phone' | 'phone_keys' | 'addresses' | 'city' | 'country' | 'messengers' | 'preferences'
  | 'tags' | 'owner_id' | 'level' | 'locale' | 'consents' | 'joined_at' | 'left_at'
> & { tokens: string[] }; // prettier-ignore

const OWNER: Readonly<Record<Region, Colleague['key']>> = { china: 'china', taiwan: 'asia', japan: 'asia', europe: 'europe' }; // prettier-ignore
const MESSENGER = { china: 'wechat', taiwan: 'line', japan: 'line', europe: 'whatsapp' } as const;
const POSITIONS = {
  Purchasing: 40,
  'Head of purchasing': 14,
  Engineer: 22,
  'Plant manager': 10,
  Owner: 9,
  Maintenance: 5,
};
const OCCUPATIONS = { Trade: 30, Manufacturing: 34, 'Water treatment': 12, Shipbuilding: 8, Brewing: 7, Pharmacy: 9 };
const EDUCATION = { secondary: 14, vocational: 26, bachelor: 42, master: 15, doctorate: 3 };
const INCOME = { 1: 6, 2: 14, 3: 26, 4: 24, 5: 16, 6: 9, 7: 4, 8: 1 };
const TAGS = { trade: 30, 'end user': 26, installer: 18, 'fair 2025': 9, newsletter: 12, VIP: 5 };

/** The members that the demo's customers are: one for each e-mail address, whoever writes from it. */
export class Members {
  private readonly known = new Map<string, DemoMember>();

  constructor(
    private readonly team: Team,
    private readonly now: number,
  ) {}

  /** @param at of an order of theirs; the first one made them a member @returns their id */
  of(customer: Customer, at: number): string {
    const found = this.known.get(customer.emailNormalised);
    if (found) return found.id;
    const member = this.make(customer, at, new Dice(`member:${customer.emailNormalised}`));
    this.known.set(customer.emailNormalised, member);
    return member.id;
  }

  /** In the order in which they joined. */
  all(): readonly DemoMember[] {
    return [...this.known.values()];
  }

  private make(customer: Customer, at: number, dice: Dice): DemoMember {
    const { name, company, email, phone, city, country, region, locale } = customer;
    const tags = [...new Set([dice.weighted(TAGS), ...(dice.chance(0.3) ? [dice.weighted(TAGS)] : [])])];
    const phone_keys = customer.phoneNormalised === null ? [] : [customer.phoneNormalised];
    const addresses = [{ label: null, street: null, city, region: null, postalCode: null, country }];
    const messengers = dice.chance(0.35) ? [{ kind: MESSENGER[region], account: `${region}_${dice.hex(4)}` }] : [];
    const told = { name, company, email, phone, phone_keys, addresses, messengers, tags };
    // Two years ago nobody asked at length: profiles are full of gaps, as they are in life.
    const perhaps = <T>(probability: number, value: T): T | null => (dice.chance(probability) ? value : null);
    const age = dice.between(23, 66) * 365.25 + dice.between(0, 364);
    return {
      ...told,
      id: dice.uuid7(at),
      email_key: customer.emailNormalised,
      gender: perhaps(0.86, dice.weighted({ female: 46, male: 53, other: 1 } as const)),
      birth_date: perhaps(0.62, new Date(this.now - age * DAY).toISOString().slice(0, 10)),
      education: perhaps(0.45, dice.weighted(EDUCATION)),
      occupation: perhaps(0.55, dice.weighted(OCCUPATIONS)),
      job_position: perhaps(0.7, dice.weighted(POSITIONS)),
      income_band: perhaps(0.58, Number(dice.weighted(INCOME))),
      ...{ city, country, locale },
      preferences: dice.chance(0.4) ? [SHELVES[dice.pick(FAMILIES)].name] : [],
      owner_id: perhaps(0.5, this.team[OWNER[region]].id),
      level: perhaps(0.2, dice.weighted({ Silver: 70, Gold: 25, Platinum: 5 })),
      // By e-mail most, by phone some; the order of the bits is that of the channels.
      consents: (dice.chance(0.55) ? 1 : 0) | (dice.chance(0.2) ? 2 : 0) | (dice.chance(0.12) ? 16 : 0),
      joined_at: new Date(at),
      left_at: dice.chance(0.015) ? new Date(at + dice.next() * (this.now - at)) : null,
      tokens: memberTokensOf({ ...told, more_phones: [], card_number: null, external_id: null, custom_fields: {} }),
    };
  }
}
