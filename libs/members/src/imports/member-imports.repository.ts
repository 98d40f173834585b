import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import { MEMBER_COLUMNS } from '../member-row.js';
import type { KnownMember } from './member-plan.js';
import type { ReadMember } from './read-member.js';

export interface LookedFor {
  externals: readonly string[];
  cards: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
}

export interface ConsentRow {
  memberId: string;
  channel: string;
  given: boolean;
  at: Date;
}

/** What a row of the file may say; the order is that of both lists in the statements. */
const PLAIN = `name text, company text, gender text, birth_date date, education text, occupation text, job_position text, income_band smallint,
  email text, email_key text, phone text, city text, region text, country char(2), owner_id uuid, card_number text, level text,
  external_id text, joined_at timestamptz`;
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
} as const;
const PLAIN_NAMES = PLAIN.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const NAMES = [...PLAIN_NAMES, ...Object.keys(FILLED)];
const RECORD = `id uuid, tokens text, ${PLAIN}, ${Object.entries(FILLED).map(([name, [type]]) => `${name} ${type}`).join(', ')}`; // prettier-ignore
const VALUES = NAMES.map((name) =>
  name in FILLED
    ? `coalesce(x.${name}, ${FILLED[name as keyof typeof FILLED][1]})`
    : name === 'joined_at'
      ? 'coalesce(x.joined_at, now())'
      : `x.${name}`,
).join(', ');

/** Numbers as `members.next_number` makes them, drawn without a call of a function for each. */
const INSERT = `
  INSERT INTO members.member (id, number, search, source, ${NAMES.join(', ')})
  SELECT x.id, 'M-' || x.digits, array_to_tsvector(string_to_array(x.tokens, ' ') || ARRAY[x.digits, x.n::text]), $2, ${VALUES}
  FROM (SELECT r.*, lpad(r.n::text, greatest(6, length(r.n::text)), '0') AS digits
        FROM (SELECT *, nextval('members.number_seq') AS n FROM json_to_recordset($1) AS y(${RECORD}) OFFSET 0) AS r OFFSET 0) AS x`;

const WITHDRAWN = `(SELECT jsonb_object_agg(channel, at) FROM (
  SELECT DISTINCT ON (channel) channel, given, at FROM members.consent_event WHERE member_id = m.id ORDER BY channel, id DESC
) e WHERE NOT given)`;
/** Of one address; a thousand members may have it, and the oldest of them is meant. */
const MOST_ALIKE = 5;

/** Members by the thousand: one statement for all. */
@Injectable()
export class MemberImportsRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first, locked in that order. Indexes: member_external, member_card, member_email, member_phones. */
  known(executor: Executor, { externals, cards, emails, phones }: LookedFor, lock: boolean): Promise<KnownMember[]> {
    if (externals.length + cards.length + emails.length + phones.length === 0) return Promise.resolve([]);
    return executor.query<KnownMember>(
      `WITH found AS MATERIALIZED (
         SELECT m.id FROM unnest($1::text[]) AS k(key) JOIN members.member m ON m.external_id = k.key
         UNION SELECT m.id FROM unnest($2::text[]) AS k(key) JOIN members.member m ON m.card_number = k.key
         UNION SELECT m.id FROM unnest($3::text[]) AS k(key) CROSS JOIN LATERAL (
           SELECT id FROM members.member WHERE email_key = k.key AND erased_at IS NULL ORDER BY id LIMIT ${MOST_ALIKE}) m
         UNION SELECT m.id FROM unnest($4::text[]) AS k(key) CROSS JOIN LATERAL (
           SELECT id FROM members.member WHERE phone_keys @> ARRAY[k.key] AND phone_keys <> '{}' AND erased_at IS NULL LIMIT ${MOST_ALIKE}) m
       ) SELECT ${MEMBER_COLUMNS}, ${WITHDRAWN} AS withdrawn FROM members.member m WHERE id IN (SELECT id FROM found)
         ORDER BY created_at, id ${lock ? 'FOR UPDATE OF m' : ''}`,
      [externals, cards, emails, phones],
    );
  }

  /** @param rows JSON objects by the names of columns, with `tokens` for the search column */
  async insert(tx: Tx, rows: readonly string[], source: 'import' | 'register'): Promise<void> {
    if (rows.length === 0) return;
    await tx.prepared('members.import-insert', INSERT, [`[${rows.join()}]`, source]);
  }

  /** Columns that a change does not name stay. Index: member_pkey. */
  async update(tx: Tx, changes: readonly { id: string; columns: object; tokens: string[] }[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(({ id, columns, tokens }) => ({ id, columns, tokens: tokens.join(' ') }));
    await tx.query(
      `UPDATE members.member m SET (${NAMES.join(', ')}) = (
           SELECT ${NAMES.map((name) => `r.${name}`).join(', ')} FROM jsonb_populate_record(m, x.columns) AS r),
         search = array_to_tsvector(string_to_array(x.tokens, ' ') || members.number_tokens(m.number)),
         version = m.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1) AS x(id uuid, columns jsonb, tokens text) WHERE m.id = x.id`,
      [JSON.stringify(rows)],
    );
  }

  async addConsents(
    tx: Tx,
    rows: readonly ConsentRow[],
    told: { source: string; wording: string; proof: object; by: { id: string | null; name: string } },
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO members.consent_event (member_id, channel, given, at, source, wording, proof, actor_id, actor_name)
       SELECT "memberId", channel, given, at, $2, CASE WHEN given THEN $3 ELSE '' END, $4, $5, $6
       FROM jsonb_to_recordset($1) AS x("memberId" uuid, channel text, given boolean, at timestamptz)`,
      [JSON.stringify(rows), told.source, told.wording, JSON.stringify(told.proof), told.by.id, told.by.name],
    );
  }

  /** Those that have the version still. Index: member_pkey. */
  unchangedSince(tx: Tx, members: readonly { id: string; version: number }[]): Promise<KnownMember[]> {
    return tx.query<KnownMember>(
      `SELECT ${MEMBER_COLUMNS}, NULL AS withdrawn FROM members.member WHERE id IN (
         SELECT m.id FROM unnest($1::uuid[], $2::int[]) AS x(id, version) JOIN members.member m ON m.id = x.id AND m.version = x.version
       ) AND erased_at IS NULL ORDER BY id FOR UPDATE`,
      [members.map(({ id }) => id), members.map(({ version }) => version)],
    );
  }

  async delete(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM members.member WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** In which most members are written to; the company's own while there are none. A sample of a large table says as much. */
  async usualLocale(executor: Executor = this.database): Promise<'en' | 'zh-CN' | 'zh-TW'> {
    const [row] = await executor.query<{ locale: 'en' | 'zh-CN' | 'zh-TW' }>(
      `SELECT coalesce((SELECT locale FROM (SELECT locale FROM members.member LIMIT 10000) m GROUP BY 1 ORDER BY count(*) DESC LIMIT 1),
         (SELECT locale FROM staff.company)) AS locale`,
    );
    return row?.locale ?? 'en';
  }
}

export function lookedFor(reads: readonly ReadMember[], contacts: boolean): LookedFor {
  return {
    externals: reads.flatMap(({ columns }) => columns.external_id ?? []),
    cards: reads.flatMap(({ columns }) => columns.card_number ?? []),
    emails: contacts ? reads.flatMap(({ emailKey }) => emailKey ?? []) : [],
    phones: contacts ? reads.flatMap(({ phoneKeys }) => phoneKeys) : [],
  };
}
