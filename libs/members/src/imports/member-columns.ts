import { listLiteral, literalList, newId, textList } from '@regulars/platform';
import type { MemberChanges } from '../members.repository.js';

/** What a row of the file may say, by the types in which lists of it are sent. */
const PLAIN = {
  name: 'text',
  company: 'text',
  gender: 'text',
  birth_date: 'date',
  education: 'text',
  occupation: 'text',
  job_position: 'text',
  income_band: 'smallint',
  email: 'text',
  email_key: 'text',
  phone: 'text',
  city: 'text',
  region: 'text',
  country: 'text',
  owner_id: 'uuid',
  card_number: 'text',
  level: 'text',
  external_id: 'text',
  joined_at: 'timestamptz',
} as const;
/** What is never null. Lists and objects travel as texts: a list of lists would have to be equally wide everywhere. */
const FILLED = {
  more_phones: ['jsonb', `'[]'`],
  phone_keys: ['text[]', `'{}'`],
  addresses: ['jsonb', `'[]'`],
  messengers: ['jsonb', `'[]'`],
  preferences: ['text[]', `'{}'`],
  tags: ['text[]', `'{}'`],
  notes: ['text', `''`],
  consents: ['smallint', '0'],
  locale: ['text', `'en'`],
  custom_fields: ['jsonb', `'{}'`],
} as const;

type Column = keyof typeof PLAIN | keyof typeof FILLED;
const PLAIN_NAMES = Object.keys(PLAIN) as (keyof typeof PLAIN)[];
const FILLED_NAMES = Object.keys(FILLED) as (keyof typeof FILLED)[];

export const COLUMN_NAMES: readonly Column[] = [...PLAIN_NAMES, ...FILLED_NAMES];

const SENT = [
  'uuid',
  'text',
  ...PLAIN_NAMES.map((name) => PLAIN[name]),
  ...FILLED_NAMES.map((name) => (FILLED[name][0] === 'smallint' ? 'smallint' : 'text')),
].map((type, at) => `$${at + 2}::${type}[]`);
const VALUES = [
  ...PLAIN_NAMES.map((name) => (name === 'joined_at' ? 'coalesce(x.joined_at, now())' : `x.${name}`)),
  ...FILLED_NAMES.map((name) => `coalesce(x.${name}::${FILLED[name][0]}, ${FILLED[name][1]})`),
];

/**
 * Of the source ($1) and what `NewMembers` makes. Numbers are as `members.next_number` makes them, drawn without a call of a function
 * for each. Lists by columns are read in a third of the time that JSON takes.
 */
export const INSERT_MEMBERS = `
  INSERT INTO members.member (id, number, search, source, ${COLUMN_NAMES.join(', ')})
  SELECT x.id, 'M-' || x.digits, array_to_tsvector(string_to_array(x.tokens, ' ') || ARRAY[x.digits, x.n::text]), $1, ${VALUES.join(', ')}
  FROM (SELECT r.*, lpad(r.n::text, greatest(6, length(r.n::text)), '0') AS digits
        FROM (SELECT *, nextval('members.number_seq') AS n
              FROM unnest(${SENT.join(', ')}) AS y(id, tokens, ${COLUMN_NAMES.join(', ')}) OFFSET 0) AS r OFFSET 0) AS x`;

/**
 * Members that are not there yet, column by column as they will be sent. A thousand objects each would live long enough to be moved about by
 * the collector: each becomes a few texts at once.
 */
export class NewMembers {
  private readonly ids: string[] = [];
  private readonly tokens: string[] = [];
  private readonly lists = new Map<string, string[]>();

  /** @param columns what they don't name is empty @returns its place */
  add(columns: MemberChanges, tokens: readonly string[]): number {
    const place = this.ids.push(newId()) - 1;
    this.tokens.push(listLiteral(tokens.join(' ')));
    for (const name in columns) {
      const value = columns[name as Column];
      if (value !== undefined && value !== null) this.column(name, place).push(literal(value, name as Column));
    }
    return place;
  }

  idAt(place: number): string {
    return this.ids[place] ?? '';
  }

  /** PostgreSQL's literals of lists, ids and tokens first; null for a column that no member names. */
  arrays(places: readonly number[]): (string | null)[] {
    const all = places.length === this.ids.length;
    const listed = (list: readonly string[]) => literalList(all ? list : places.map((place) => list[place] ?? 'NULL'));
    return [
      listed(this.ids),
      listed(this.tokens),
      ...COLUMN_NAMES.map((name) => (this.lists.has(name) ? listed(this.column(name, this.ids.length)) : null)),
    ];
  }

  /** @param length with what is missing at its end */
  private column(name: string, length: number): string[] {
    let list = this.lists.get(name);
    if (!list) this.lists.set(name, (list = []));
    while (list.length < length) list.push('NULL');
    return list;
  }
}

function literal(value: unknown, name: Column): string {
  if (typeof value === 'string') return listLiteral(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (name in FILLED && FILLED[name as keyof typeof FILLED][0] === 'text[]')
    return listLiteral(textList(value as readonly string[]));
  // Control characters are escaped by the first of the two: the other has quotes and backslashes to escape, as lists want it.
  return JSON.stringify(JSON.stringify(value));
}
