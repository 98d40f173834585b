import { ListWriter, newId, textList } from '@regulars/platform';
import { tokensOf } from '../member-content.js';
import type { MemberChanges } from '../members.repository.js';

/** What a row of the file may say, by how a list of it is sent and what it then is. */
const PLAIN = {
  name: ['text'],
  company: ['text'],
  gender: ['text'],
  birth_date: ['text', 'date'],
  education: ['text'],
  occupation: ['text'],
  job_position: ['text'],
  income_band: ['integer'],
  email: ['text'],
  email_key: ['text'],
  phone: ['text'],
  city: ['text'],
  region: ['text'],
  country: ['text'],
  owner_id: ['text', 'uuid'],
  card_number: ['text'],
  level: ['text'],
  external_id: ['text'],
} as const;
/** What is never null. Lists travel as texts: a list of lists would have to be equally wide everywhere. */
const FILLED = {
  joined_at: ['timestamptz', 'timestamptz', 'now()'],
  more_phones: ['jsonb', 'jsonb', `'[]'`],
  phone_keys: ['text', 'text[]', `'{}'`],
  addresses: ['jsonb', 'jsonb', `'[]'`],
  messengers: ['jsonb', 'jsonb', `'[]'`],
  preferences: ['text', 'text[]', `'{}'`],
  tags: ['text', 'text[]', `'{}'`],
  notes: ['text', 'text', `''`],
  consents: ['integer', 'smallint', '0'],
  locale: ['text', 'text', `'en'`],
  custom_fields: ['jsonb', 'jsonb', `'{}'`],
} as const;

type Column = keyof typeof PLAIN | keyof typeof FILLED;
const SENT = { ...PLAIN, ...FILLED };

export const COLUMN_NAMES = Object.keys(SENT) as readonly Column[];

const LISTS = ['text', 'text', ...COLUMN_NAMES.map((name) => SENT[name][0])].map((type, at) => `$${at + 2}::${type}[]`);
const VALUES = COLUMN_NAMES.map((name) => {
  const [sent, type = sent, empty] = SENT[name] as readonly [string, string?, string?];
  const value = type === sent ? `x.${name}` : `x.${name}::${type}`;
  return empty === undefined ? value : `coalesce(${value}, ${empty})`;
});

/**
 * Of the source ($1) and what `NewMembers` makes. Numbers are as `members.next_number` makes them, drawn without a call of a function
 * for each. Lists by columns are read in a third of the time that JSON takes.
 */
export const INSERT_MEMBERS = `
  INSERT INTO members.member (id, number, search, source, ${COLUMN_NAMES.join(', ')})
  SELECT x.id::uuid, 'M-' || x.digits, array_to_tsvector(string_to_array(x.tokens, ' ') || ARRAY[x.digits, x.n::text]), $1, ${VALUES.join(', ')}
  FROM (SELECT r.*, lpad(r.n::text, greatest(6, length(r.n::text)), '0') AS digits
        FROM (SELECT *, nextval('members.number_seq') AS n
              FROM unnest(${LISTS.join(', ')}) AS y(id, tokens, ${COLUMN_NAMES.join(', ')}) OFFSET 0) AS r OFFSET 0) AS x`;

/** Members that are not there yet, column by column as they will be sent: a thousand objects each would live long enough to be moved about by the collector. */
export class NewMembers {
  private readonly ids: string[] = [];
  private readonly tokens = new ListWriter('text');
  private readonly lists = new Map<string, ListWriter>();

  /** @param columns what they don't name is empty @returns its place */
  add(columns: MemberChanges): number {
    const place = this.ids.push(newId()) - 1;
    this.tokens.add(tokensOf(columns).join(' '));
    for (const name in columns) {
      const value = columns[name as Column];
      if (value !== undefined && value !== null) this.column(name as Column, place).add(sent(value, name as Column));
    }
    return place;
  }

  idAt(place: number): string {
    return this.ids[place] ?? '';
  }

  /** Lists as PostgreSQL receives them, ids and tokens first; null for a column that no member names. */
  arrays(places: readonly number[]): (Buffer | null)[] {
    const all = places.length === this.ids.length;
    const chosen = all ? undefined : places;
    return [
      ListWriter.of('text', all ? this.ids : places.map((place) => this.idAt(place))),
      this.tokens.toBuffer(chosen),
      ...COLUMN_NAMES.map((name) =>
        this.lists.has(name) ? this.column(name, this.ids.length).toBuffer(chosen) : null,
      ),
    ];
  }

  /** They were sent. */
  release(): void {
    for (const list of [this.tokens, ...this.lists.values()]) list.release();
    this.lists.clear();
  }

  /** @param length with what is missing at its end */
  private column(name: Column, length: number): ListWriter {
    let list = this.lists.get(name);
    if (!list) this.lists.set(name, (list = new ListWriter(SENT[name][0])));
    while (list.length < length) list.add(null);
    return list;
  }
}

function sent(value: Exclude<MemberChanges[Column], null | undefined>, name: Column): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime();
  return SENT[name][0] === 'jsonb' ? JSON.stringify(value) : textList(value as readonly string[]);
}
