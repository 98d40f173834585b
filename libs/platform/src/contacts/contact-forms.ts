import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import { normalisedEmail } from './email.js';

export interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
}

/** The country a number without its code belongs to, as far as the language tells. */
const COUNTRY_OF: Readonly<Record<string, CountryCode | undefined>> = { 'zh-CN': 'CN', 'zh-TW': 'TW' };

/** A Chinese mobile number needs no library, which takes some ten microseconds of each order in a batch. Blanks or hyphens as people write them. */
const CHINESE_MOBILE = /^(\+86[ -]?)?(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})$/;

/** @returns E.164, or null when the text is no number that could be dialled */
export function e164(phone: string | null, locale: string): string | null {
  if (phone === null || phone.length > 60) return null;
  const mobile = CHINESE_MOBILE.exec(phone);
  if (mobile && (mobile[1] !== undefined || locale === 'zh-CN')) return `+86${mobile[2]}${mobile[3]}${mobile[4]}`;
  const country = COUNTRY_OF[locale];
  // The library says so by an exception, which takes longer than a hundred numbers that it can read.
  if (country === undefined && !/[+＋]/.test(phone)) return null;
  const number = parsePhoneNumberFromString(phone, country === undefined ? {} : { defaultCountry: country });
  return number?.isPossible() === true ? number.number : null;
}

/** As typed, and in the forms in which contacts are compared. */
export function normalisedContact(contact: Contact, locale: string) {
  return {
    ...contact,
    emailNormalised: contact.email === null ? null : normalisedEmail(contact.email),
    phoneNormalised: e164(contact.phone, locale),
  };
}

/** Typed emptiness is no answer. */
export function trimmed(text: string | null | undefined, longest: number): string | null {
  const kept = text?.trim().slice(0, longest).toWellFormed();
  return kept === undefined || kept === '' ? null : kept;
}
