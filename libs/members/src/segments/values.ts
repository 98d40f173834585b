import type { Fault } from './condition.js';
import { isDay } from './days.js';
import type { Option, RecordKind, ValueShape } from './value-shapes.js';
import type { Language } from './words.js';

/** A type of value: how it is checked, kept and put into words. */
export interface Value<V> {
  shape: ValueShape;
  parse(raw: unknown, fault: Fault): V | undefined;
  read(value: V, language: Language): Readonly<Record<string, string>>;
  named?(value: V): readonly { of: string; id: string }[];
}

export interface Between<T> {
  from: T;
  to: T;
}

const MOST = 100;
/** A hundred years. */
const MOST_DAYS = 36_500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const nothing: Value<undefined> = {
  shape: { type: 'none' },
  parse: (raw, fault) => {
    if (raw !== undefined) fault('', 'This operator takes no value: leave it out.');
    return undefined;
  },
  read: () => ({}),
};

/** Some of a list that code knows. */
export function choices(options: readonly Option[]): Value<string[]> {
  const known = options.map(({ value }) => value);
  return {
    shape: { type: 'choices', options, most: options.length },
    parse: list(options.length, `some of ${known.join(', ')}`, (each) => known.includes(each)),
    read: (values, language) => ({
      value: language.list(
        values.map((value) => {
          const option = options.find((each) => each.value === value);
          return option ? language.say(option.label) : value;
        }),
      ),
    }),
  };
}

/** From some of a list into some of it, at most so many days ago. */
export interface Moved {
  from: string[];
  to: string[];
  days: number;
}

export function moved(options: readonly Option[]): Value<Moved> {
  const some = choices(options);
  const days = figure(0, MOST_DAYS, true);
  return {
    shape: { type: 'moved', options, most: options.length, min: 0, max: MOST_DAYS },
    parse: (raw, fault) => {
      if (!isRecord(raw, ['from', 'to', 'days'])) {
        fault('', 'Send { "from": [ … ], "to": [ … ], "days": … }.');
        return undefined;
      }
      const at = (field: string) => (below: string, message: string) => {
        fault(`/${field}${below}`, message);
      };
      const from = some.parse(raw['from'], at('from'));
      const to = some.parse(raw['to'], at('to'));
      const within = days(raw['days'], at('days'));
      return from && to && within !== undefined ? { from, to, days: within } : undefined;
    },
    read: ({ from, to, days: within }, language) => ({
      from: some.read(from, language)['value'] ?? '',
      to: some.read(to, language)['value'] ?? '',
      days: language.number(within),
    }),
  };
}

export function texts(maxLength: number, accepts = /./su): Value<string[]> {
  return {
    shape: { type: 'texts', maxLength, most: MOST },
    parse: list(
      MOST,
      `texts of 1 to ${maxLength} characters`,
      (each) => each.trim() !== '' && each.length <= maxLength && accepts.test(each),
    ),
    read: (values, language) => ({ value: language.list(values) }),
  };
}

export function records(of: RecordKind, most = MOST): Value<string[]> {
  return {
    shape: { type: 'records', of, most },
    parse: list(most, 'ids', (each) => UUID.test(each)),
    read: (ids, language) => ({ value: language.list(ids.map((id) => language.name(of, id))) }),
    named: (ids) => ids.map((id) => ({ of, id })),
  };
}

export function integer(min: number, max: number): Value<number> {
  return {
    shape: { type: 'integer', min, max },
    parse: figure(min, max, true),
    read: (value, language) => ({ value: language.number(value) }),
  };
}

export function integers(min: number, max: number): Value<Between<number>> {
  return {
    shape: { type: 'integers', min, max },
    parse: between(figure(min, max, true)),
    read: ({ from, to }, language) => ({ from: language.number(from), to: language.number(to) }),
  };
}

const MOST_MONEY = 1_000_000_000_000_000;

export const money: Value<number> = {
  shape: { type: 'money', min: -MOST_MONEY, max: MOST_MONEY },
  parse: figure(-MOST_MONEY, MOST_MONEY, true),
  read: (value, language) => ({ value: language.money(value) }),
};

export const moneys: Value<Between<number>> = {
  shape: { ...money.shape, type: 'moneys' },
  parse: between(figure(-MOST_MONEY, MOST_MONEY, true)),
  read: ({ from, to }, language) => ({ from: language.money(from), to: language.money(to) }),
};

const MOST_NUMBER = 1e15;

export const number: Value<number> = {
  shape: { type: 'number', min: -MOST_NUMBER, max: MOST_NUMBER },
  parse: figure(-MOST_NUMBER, MOST_NUMBER, false),
  read: (value, language) => ({ value: language.number(value) }),
};

export const numbers: Value<Between<number>> = {
  shape: { ...number.shape, type: 'numbers' },
  parse: between(figure(-MOST_NUMBER, MOST_NUMBER, false)),
  read: ({ from, to }, language) => ({ from: language.number(from), to: language.number(to) }),
};

export const day: Value<string> = {
  shape: { type: 'day' },
  parse: parseDay,
  read: (value, language) => ({ value: language.day(value) }),
};

export const days: Value<Between<string>> = {
  shape: { type: 'days' },
  parse: between(parseDay),
  read: ({ from, to }, language) => ({ from: language.day(from), to: language.day(to) }),
};

/** @returns the list, each once, or undefined after a fault for each that is wrong */
function list(most: number, what: string, accepts: (each: string) => boolean) {
  return (raw: unknown, fault: Fault): string[] | undefined => {
    if (!Array.isArray(raw) || raw.length === 0 || raw.length > most) {
      fault('', `Send a list of 1 to ${most} ${what}.`);
      return undefined;
    }
    const wrong = raw.findIndex((each) => typeof each !== 'string' || !accepts(each));
    if (wrong >= 0) fault(`/${wrong}`, `Send a list of ${what}.`);
    return wrong >= 0 ? undefined : [...new Set(raw as string[])];
  };
}

function figure(min: number, max: number, whole: boolean) {
  return (raw: unknown, fault: Fault): number | undefined => {
    const fits = typeof raw === 'number' && raw >= min && raw <= max && (!whole || Number.isSafeInteger(raw));
    if (!fits) fault('', `Send a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`);
    // Minus nought would reach the database as text that no integer is.
    return fits ? raw + 0 : undefined;
  };
}

function parseDay(raw: unknown, fault: Fault): string | undefined {
  const fits = typeof raw === 'string' && isDay(raw);
  if (!fits) fault('', 'Send a day between 1900 and 2199 that exists, such as 2026-03-31.');
  return fits ? raw : undefined;
}

function between<T extends string | number>(parse: (raw: unknown, fault: Fault) => T | undefined) {
  return (raw: unknown, fault: Fault): Between<T> | undefined => {
    if (!isRecord(raw, ['from', 'to'])) {
      fault('', 'Send { "from": …, "to": … }, both inclusive.');
      return undefined;
    }
    const from = parse(raw['from'], (below, message) => {
      fault(`/from${below}`, message);
    });
    const to = parse(raw['to'], (below, message) => {
      fault(`/to${below}`, message);
    });
    if (from === undefined || to === undefined) return undefined;
    if (from > to) fault('/to', 'The end must not lie before the beginning.');
    return from > to ? undefined : { from, to };
  };
}

/** An object with none but these fields. */
export function isRecord(raw: unknown, fields: readonly string[]): raw is Record<string, unknown> {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    !Array.isArray(raw) &&
    Object.keys(raw).every((field) => fields.includes(field))
  );
}
