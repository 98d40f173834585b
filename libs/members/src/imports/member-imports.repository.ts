import { Injectable } from '@nestjs/common';
import { Database, type Executor, ListWriter, type Tx } from '@regulars/platform';
import { MEMBER_COLUMNS } from '../member-row.js';
import type { Named } from './known-members.js';
import { COLUMN_NAMES, INSERT_MEMBERS, type NewMembers } from './member-columns.js';
import type { KnownMember } from './member-plan.js';

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

const WITHDRAWN = `(SELECT jsonb_object_agg(channel, at) FROM (
  SELECT DISTINCT ON (channel) channel, given, at FROM members.consent_event WHERE member_id = m.id ORDER BY channel, id DESC
) e WHERE NOT given)`;
/** Of one address; a thousand members may have it, and the oldest of them is meant. */
const MOST_ALIKE = 5;
/** They are counted among those that were found, few or none: in order and by their first for each key takes as long again as to look them up. */
const alike = (keys: string, fits: string) => `SELECT id FROM (
           SELECT m.id, row_number() OVER (PARTITION BY k.key ORDER BY m.id) AS nth FROM unnest(${keys}::text[]) AS k(key)
           CROSS JOIN LATERAL (SELECT id FROM members.member WHERE ${fits} OFFSET 0) AS m) AS found WHERE nth <= ${MOST_ALIKE}`;
/** About a third of what may wait: sorting in more at once takes less for each. */
const SORT_AFTER = 10_000;

/** Members by the thousand: one statement for all. */
@Injectable()
export class MemberImportsRepository {
  /** Rows of the import under way at which words were sorted in, and the planner was told, last. */
  private sorted = 0;
  private analysed = 0;

  constructor(private readonly database: Database) {}

  /**
   * Oldest first, locked in that order. Each key is looked up by its index, whatever the planner thinks of a table that grew since it was
   * last analysed: a join would read the whole of it for each stretch, `LIMIT` for each key; and `erased_at IS NULL`, which is left out
   * since who was erased has no keys, all of the index of names for each number.
   * Indexes: member_external, member_card, member_email, member_phones.
   */
  known(executor: Executor, { externals, cards, emails, phones }: LookedFor, lock: boolean): Promise<KnownMember[]> {
    if (externals.length + cards.length + emails.length + phones.length === 0) return Promise.resolve([]);
    return executor.query<KnownMember>(
      `WITH found AS MATERIALIZED (
         SELECT (SELECT id FROM members.member WHERE external_id = k.key) AS id FROM unnest($1::text[]) AS k(key)
         UNION SELECT (SELECT id FROM members.member WHERE card_number = k.key) FROM unnest($2::text[]) AS k(key)
         UNION ${alike('$3', 'email_key = k.key')}
         UNION ${alike('$4', `phone_keys @> ARRAY[k.key] AND phone_keys <> '{}'`)}
       ) SELECT ${MEMBER_COLUMNS}, ${WITHDRAWN} AS withdrawn FROM members.member m WHERE id IN (SELECT id FROM found)
         ORDER BY created_at, id ${lock ? 'FOR UPDATE OF m' : ''}`,
      [externals, cards, emails, phones].map((keys) => ListWriter.of('text', keys)),
    );
  }

  /** @param places of those that are to be written */
  async insert(tx: Tx, members: NewMembers, places: readonly number[], source: 'import' | 'register'): Promise<void> {
    if (places.length === 0) return;
    await tx.prepared('members.import-insert', INSERT_MEMBERS, [source, ...members.arrays(places)]);
    members.release();
  }

  /** Columns that a change does not name stay. Index: member_pkey. */
  async update(tx: Tx, changes: readonly { id: string; columns: object; tokens: string[] }[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(({ id, columns, tokens }) => ({ id, columns, tokens: tokens.join(' ') }));
    await tx.query(
      `UPDATE members.member m SET (${COLUMN_NAMES.join(', ')}) = (
           SELECT ${COLUMN_NAMES.map((name) => `r.${name}`).join(', ')} FROM jsonb_populate_record(m, x.columns) AS r),
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

  /**
   * Words of new members wait beside the search index until so many came that whoever writes next has to sort them in, and the planner
   * goes by how many members there were. @param rows written so far
   */
  async upkeep(rows: number): Promise<void> {
    if (rows - this.sorted < SORT_AFTER && rows > this.sorted) return;
    // Another import has begun since.
    if (rows < this.sorted) this.analysed = 0;
    this.sorted = rows;
    await this.database.query("SELECT gin_clean_pending_list('members.member_search')");
    if (rows < this.analysed * 4) return;
    this.analysed = rows;
    await this.database.query(
      'ANALYZE members.member (external_id, card_number, email_key, phone_keys, joined_at, owner_id)',
    );
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

export function lookedFor(named: readonly Named[], contacts: boolean): LookedFor {
  return {
    externals: named.flatMap(({ externalId }) => externalId ?? []),
    cards: named.flatMap(({ cardNumber }) => cardNumber ?? []),
    emails: contacts ? named.flatMap(({ emailKey }) => emailKey ?? []) : [],
    phones: contacts ? named.flatMap(({ phoneKeys }) => phoneKeys) : [],
  };
}
