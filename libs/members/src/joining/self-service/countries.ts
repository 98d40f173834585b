import type { Locale } from '@regulars/staff';
import { isISO31661Alpha2 } from 'class-validator';

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) =>
  isISO31661Alpha2(code),
);

const known = new Map<Locale, readonly (readonly [string, string])[]>();

/** Codes (ISO 3166-1) and names, in the order in which people of that language look for them. */
export function countries(lang: Locale): readonly (readonly [string, string])[] {
  const kept = known.get(lang);
  if (kept) return kept;
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  const list = CODES.map((code) => [code, names.of(code) ?? code] as const);
  const sorted = list.toSorted(([, one], [, other]) => one.localeCompare(other, lang));
  known.set(lang, sorted);
  return sorted;
}
