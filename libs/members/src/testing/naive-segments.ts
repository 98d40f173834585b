import { CHANNELS } from '../member-row.js';
import type { Condition, Rule } from '../segments/rule/rule.js';

/** A member as a spec made them: nothing of it comes from the statements that are tested. */
export interface NaiveMember {
  id: string;
  gender: string | null;
  birth_date: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  income_band: number | null;
  education: string | null;
  level: string | null;
  locale: string;
  source: string;
  owner_id: string | null;
  joined_at: Date;
  tags: string[];
  preferences: string[];
  consents: number;
  custom_fields: Record<string, unknown>;
  first_order_at: Date | null;
  last_order_at: Date | null;
  average_interval: number | null;
  figures: Readonly<Record<string, number>>;
  stage: string | null;
  value_group: string | null;
  scores: Readonly<Record<string, number | null>>;
  moves: readonly { what: 'stage' | 'group'; from: string | null; to: string | null; at: Date }[];
}

export interface NaiveWorld {
  /** `2026-11-28` where the company is, which is this many hours ahead of UTC all year. */
  today: string;
  hoursAhead: number;
  segments: ReadonlyMap<string, Rule | ReadonlySet<string>>;
}

const MOMENTS: Readonly<Record<string, 'joined_at' | 'first_order_at' | 'last_order_at'>> = {
  joined: 'joined_at',
  first_order: 'first_order_at',
  last_order: 'last_order_at',
};
const DAY_MS = 86_400_000;
type Ends<T> = { from: T; to: T };

/** The plainest reading of a rule, one member at a time. */
export function fits(rule: Rule, member: NaiveMember, world: NaiveWorld): boolean {
  if ('all' in rule) return rule.all.every((part) => fits(part, member, world));
  if ('any' in rule) return rule.any.some((part) => fits(part, member, world));
  if ('not' in rule) return !fits(rule.not, member, world);
  return meets(rule, member, world);
}

function meets({ field, op, value }: Condition, member: NaiveMember, world: NaiveWorld): boolean {
  const list = value as string[];
  const moment = MOMENTS[field];
  if (moment) return ofMoment(member[moment], op, value, world);
  if (field.startsWith('custom.')) return ofCustom(member.custom_fields[field.slice(7)], op, value);
  if (field === 'age') return ofAge(member.birth_date, op, value, world);
  if (field === 'birthday') return ofBirthday(member.birth_date, op, value, world);
  if (field === 'tags' || field === 'preferences') {
    const has = (each: string) => member[field].includes(each);
    return op === 'any' ? list.some(has) : op === 'all' ? list.every(has) : !list.some(has);
  }
  if (op === 'moved') return hasMoved(member.moves, field, value as Move, world);
  if (field in member.scores) return ofFigure(member.scores[field] ?? null, op, value);
  if (field === 'consent') {
    const given = CHANNELS.some(
      (channel, bit) => list.includes(channel) && Math.floor(member.consents / 2 ** bit) % 2 === 1,
    );
    return op === 'any' ? given : !given;
  }
  if (field === 'segment') {
    const inside = list.some((id) => {
      const segment = world.segments.get(id);
      if (!segment) throw new Error('no such segment');
      return segment instanceof Set ? segment.has(member.id) : fits(segment as Rule, member, world);
    });
    return op === 'in' ? inside : !inside;
  }
  const figure =
    field === 'order_interval'
      ? member.average_interval
      : field === 'income_band'
        ? member.income_band
        : member.figures[field];
  if (figure !== undefined) return ofFigure(figure, op, value);
  const text = field === 'owner' ? member.owner_id : member[field as 'city'];
  return ofText(text, op, list);
}

type Move = { from: string[]; to: string[]; days: number };

function hasMoved(moves: NaiveMember['moves'], field: string, { from, to, days }: Move, world: NaiveWorld): boolean {
  return moves.some(
    (move) =>
      move.what === (field === 'stage' ? 'stage' : 'group') &&
      from.includes(move.from ?? 'none') &&
      to.includes(move.to ?? 'none') &&
      ofMoment(move.at, 'days-ago-at-most', days, world),
  );
}

function ofText(text: string | null, op: string, list: string[]): boolean {
  if (op === 'known') return text !== null;
  if (op === 'unknown') return text === null;
  const among = text !== null && list.includes(text);
  return op === 'in' ? among : !among;
}

function ofFigure(figure: number | null, op: string, value: unknown): boolean {
  if (op === 'known') return figure !== null;
  if (op === 'unknown') return figure === null;
  if (figure === null) return false;
  if (op === 'at-least') return figure >= (value as number);
  if (op === 'at-most') return figure <= (value as number);
  if (op === 'exactly') return figure === value;
  const { from, to } = value as Ends<number>;
  return figure >= from && figure <= to;
}

function ofMoment(at: Date | null, op: string, value: unknown, { today, hoursAhead }: NaiveWorld): boolean {
  if (op === 'known') return at !== null;
  if (op === 'unknown') return at === null;
  if (at === null) return false;
  const day = new Date(at.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
  const ago = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  const ends = value as Ends<number>;
  const days = value as Ends<string>;
  switch (op) {
    case 'days-ago-at-most':
      return ago <= (value as number);
    case 'days-ago-more-than':
      return ago > (value as number);
    case 'days-ago-between':
      return ago >= ends.from && ago <= ends.to;
    case 'before':
      return day < (value as string);
    case 'since':
      return day >= (value as string);
    case 'between':
      return day >= days.from && day <= days.to;
    default:
      throw new Error(`no such operator ${op}`);
  }
}

function ofAge(birth: string | null, op: string, value: unknown, { today }: NaiveWorld): boolean {
  if (op === 'known') return birth !== null;
  if (op === 'unknown') return birth === null;
  if (birth === null) return false;
  const had = today.slice(5) >= birth.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (had ? 0 : 1);
  const { from, to } = value as Ends<number>;
  return age >= from && age <= to;
}

function ofBirthday(birth: string | null, op: string, value: unknown, { today }: NaiveWorld): boolean {
  if (birth === null) return false;
  if (op === 'in-month') return (value as string[]).map(Number).includes(Number(birth.slice(5, 7)));
  return Array.from({ length: (value as number) + 1 }, (_, offset) => {
    const day = new Date(Date.parse(today) + offset * DAY_MS);
    const leap = new Date(Date.UTC(day.getUTCFullYear(), 1, 29)).getUTCMonth() === 1;
    const theirs = birth.endsWith('02-29') && !leap ? '02-28' : birth.slice(5);
    return day.toISOString().slice(5, 10) === theirs;
  }).some(Boolean);
}

function ofCustom(value: unknown, op: string, asked: unknown): boolean {
  if (op === 'known') return value !== undefined;
  if (op === 'unknown') return value === undefined;
  if (op === 'yes' || op === 'no') return value === (op === 'yes');
  if (op === 'in' || op === 'not-in')
    return (typeof value === 'string' && (asked as string[]).includes(value)) === (op === 'in');
  if (op === 'any' || op === 'none')
    return (Array.isArray(value) && value.some((each) => (asked as unknown[]).includes(each))) === (op === 'any');
  // A value of another type than the field's is none.
  const kind = typeof (typeof asked === 'object' && asked !== null ? (asked as Ends<unknown>).from : asked);
  if (typeof value !== kind) return false;
  if (typeof value === 'number') return ofFigure(value, op, asked);
  if (typeof value !== 'string') return false;
  if (op === 'before') return value < (asked as string);
  if (op === 'since') return value >= (asked as string);
  const { from, to } = asked as Ends<string>;
  return value >= from && value <= to;
}
