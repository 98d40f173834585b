import type { Dice } from '../dice.js';
import type { Family } from '../products.js';

/**
 * How people of one language write. In braces: `{item}` a family of products, `{size}`, `{spec}` what it is made of, `{qty}`,
 * `{use}` what it is for, `{when}`, `{city}`, `{firm}`, `{name}` whom one writes to, `{me}` who writes, `{num}` the order's number,
 * `{offer}` an amount of money, `{lead}` weeks.
 */
export interface Speech {
  items: Readonly<Record<Family, string>>;
  specs: readonly string[];
  uses: readonly string[];
  whens: readonly string[];
  openings: readonly string[];
  closings: readonly string[];
  /** Empty between two sentences where a language writes none. */
  gap: string;
  subjects: readonly string[];
  inquiries: readonly string[];
  /** What people ask when they want to buy nothing yet. [subject, text] */
  questions: readonly (readonly [string, string])[];
  /** What we write. */
  reply: Readonly<Record<OurMove, readonly string[]>>;
  /** What they write back. */
  answer: Readonly<Record<TheirMove, readonly string[]>>;
  greeting: string;
  regards: string;
  /** Over a quoted mail; `{on}` is its date. */
  attribution: string;
}

export type OurMove = 'ask' | 'offer' | 'inform' | 'discount' | 'confirm' | 'remind' | 'regret';
export type TheirMove = 'details' | 'haggle' | 'accept' | 'cheaper' | 'postponed' | 'late' | 'thanks';

export type Slots = Readonly<Record<string, string>>;

export function fill(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole);
}

/** A mail of ours: greeting, text, name. */
export function letter(speech: Speech, move: OurMove, slots: Slots, dice: Dice): string {
  const body = sentences(fill(dice.pick(speech.reply[move]), slots));
  return `${fill(speech.greeting, slots)}\n\n${body}\n\n${fill(speech.regards, slots)}`;
}

/** The start of a correspondence, as someone writes it who has a form or a mail program before them. */
export function inquiry(speech: Speech, text: string, slots: Slots, dice: Dice): string {
  const opening = dice.chance(0.75) ? dice.pick(speech.openings) : '';
  const closing = dice.chance(0.8) ? dice.pick(speech.closings) : '';
  const between = dice.chance(0.3) ? '\n\n' : speech.gap;
  // A Chinese comma goes on in the same line.
  const begun = opening === '' ? text : opening + (opening.endsWith('，') ? '' : between) + text;
  return fill(closing === '' ? begun : begun + between + closing, slots);
}

/** Templates begin small, since they may follow a greeting; where they begin a text or a sentence they get their capital. */
export function sentences(text: string): string {
  return text.replace(
    /(^|[.!?]\s+|,\n\n|\.\n\n)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
