import { isISO31661Alpha2 } from 'class-validator';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Country domains that anybody registers for their sound: they say nothing of a country. */
const USED_BY_ALL = new Set(
  'ac ad ag ai as bz cc cd co dj fm gg gl io im is la ly me ms mu nu sc sh so sr st su tk to tv vc ws'.split(' '),
);
const OTHER_DOMAINS: Readonly<Record<string, string>> = { uk: 'GB' };

/** Where a contact seems to be, as ISO 3166-1 alpha-2: by the phone number's code, and by the e-mail address's country domain. */
export function countriesOf(contact: { phoneNormalised: string | null; email: string | null }): string[] {
  const byPhone =
    contact.phoneNormalised === null ? undefined : parsePhoneNumberFromString(contact.phoneNormalised)?.country;
  return [...new Set([byPhone, byDomain(contact.email)].filter((country) => country !== undefined))];
}

function byDomain(email: string | null): string | undefined {
  const domain = /\.([a-z]{2})$/.exec(email?.trim().toLowerCase() ?? '')?.[1];
  if (domain === undefined || USED_BY_ALL.has(domain)) return undefined;
  const country = OTHER_DOMAINS[domain] ?? domain.toUpperCase();
  return isISO31661Alpha2(country) ? country : undefined;
}
