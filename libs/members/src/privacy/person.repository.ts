import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

export interface MemberTraces {
  memberIds: string[];
  emails: string[];
  phones: string[];
  words: string[];
  names: string[];
  externalIds: string[];
  cardNumbers: string[];
}

const MERGED_IN = `
  WITH RECURSIVE merged AS (
    SELECT $1::uuid AS id UNION SELECT m.gone_id FROM merged JOIN members.merge m ON m.kept_id = merged.id AND m.undone_at IS NULL
  )`;

/** Who somebody is, in all rows that were theirs. */
@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  /** Indexes: member_pkey, merge_kept. What was merged into them is known by the rows that were kept to undo it. */
  async traces(tx: Tx, id: string): Promise<MemberTraces> {
    const [row] = await tx.query<MemberTraces>(
      `${MERGED_IN}, were AS (
         SELECT to_jsonb(m) AS row FROM members.member m WHERE id = $1
         UNION ALL SELECT s.row FROM members.merge m, LATERAL (VALUES (m.gone_before), (m.kept_before), (m.kept_after)) AS s(row)
         WHERE m.gone_id IN (SELECT id FROM merged) AND m.undone_at IS NULL AND s.row IS NOT NULL
       )
       SELECT array(SELECT id::text FROM merged) AS "memberIds",
         array(SELECT DISTINCT row->>'email_key' FROM were WHERE row->>'email_key' IS NOT NULL) AS emails,
         array(SELECT DISTINCT key FROM were, jsonb_array_elements_text(row->'phone_keys') AS key) AS phones,
         array(SELECT DISTINCT row->>'external_id' FROM were WHERE row->>'external_id' IS NOT NULL) AS "externalIds",
         array(SELECT DISTINCT row->>'card_number' FROM were WHERE row->>'card_number' IS NOT NULL) AS "cardNumbers",
         array(SELECT DISTINCT lower(btrim(word)) FROM were, LATERAL (
           SELECT unnest(ARRAY[row->>'email', row->>'phone', row->>'card_number', row->>'external_id'])
           UNION ALL SELECT number->>'number' FROM jsonb_array_elements(row->'more_phones') AS number) AS w(word)
           WHERE length(btrim(word)) > 4) AS words,
         array(SELECT DISTINCT lower(btrim(name)) FROM were, unnest(ARRAY[row->>'name', row->>'company', row->>'number']) AS name
           WHERE btrim(name) <> '') AS names`,
      [id],
    );
    if (!row) throw new Error('SELECT returned no row');
    return row;
  }

  /** Those that somebody else has too; who was erased has none. Indexes: member_email, member_phones. */
  async shared(
    tx: Tx,
    ids: readonly string[],
    emails: readonly string[],
    phones: readonly string[],
  ): Promise<Set<string>> {
    const rows = await tx.query<{ key: string }>(
      `SELECT email_key AS key FROM members.member WHERE email_key = ANY($2) AND id <> ALL($1::uuid[])
       UNION
       SELECT phone FROM unnest($3::text[]) AS phone WHERE EXISTS (
         SELECT FROM members.member WHERE phone_keys <> '{}' AND phone_keys @> ARRAY[phone] AND id <> ALL($1::uuid[]))`,
      [ids, emails, phones],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Also one who was erased. Index: member_pkey. */
  async lock(
    tx: Tx,
    id: string,
  ): Promise<{ id: string; number: string; owner_id: string | null; erased_at: Date | null } | null> {
    const [row] = await tx.query<{ id: string; number: string; owner_id: string | null; erased_at: Date | null }>(
      'SELECT id, number, owner_id, erased_at FROM members.member WHERE id = $1 FOR UPDATE',
      [id],
    );
    return row ?? null;
  }

  /** Index: member_pkey; triggers do the same for facts and custom values. What counts members stays: when and whence they came, and of which country. */
  async clearMember(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE members.member SET name = NULL, company = NULL, gender = NULL, birth_date = NULL, education = NULL, occupation = NULL,
         job_position = NULL, income_band = NULL, email = NULL, email_key = NULL, phone = NULL, more_phones = '[]', phone_keys = '{}',
         addresses = '[]', city = NULL, region = NULL, messengers = '[]', preferences = '{}', tags = '{}', notes = '', owner_id = NULL,
         card_number = NULL, level = NULL, external_id = NULL, consents = 0, custom_fields = '{}', search = '',
         erased_at = now(), updated_at = now(), version = version + 1
       WHERE id = $1`,
      [id],
    );
  }

  /**
   * That they agreed, to which channel and when, stays for as long as somebody may ask by what right they were written to; to whom it
   * belongs only who names the address again can tell, by its hash. Index: consent_event_member.
   */
  async shortenConsents(tx: Tx, id: string, digests: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE members.consent_event SET source = 'erased', proof = jsonb_build_object('contact', array_to_string($2::text[], ' ')),
         wording = CASE WHEN wording = '' THEN '' ELSE 'sha256:' || encode(sha256(convert_to(wording, 'UTF8')), 'hex') END,
         actor_name = CASE WHEN actor_id IS NULL THEN 'Regulars' ELSE actor_name END
       WHERE member_id = $1`,
      [id, digests],
    );
  }

  /** Indexes: duplicate_candidate_pkey, duplicate_candidate_other, name_key_member, segment_member_member, merge_kept, merge_gone. */
  async clearRelations(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM members.duplicate_candidate WHERE one_id = ANY($1::uuid[]) OR other_id = ANY($1::uuid[])', [ids]); // prettier-ignore
    await tx.query('DELETE FROM members.name_key WHERE member_id = ANY($1::uuid[])', [ids]);
    await tx.query('DELETE FROM members.segment_member WHERE member_id = ANY($1::uuid[])', [ids]);
    await tx.query(
      `UPDATE members.merge SET kept_before = NULL, kept_after = NULL, gone_before = NULL, moved = NULL
       WHERE (kept_id = ANY($1::uuid[]) OR gone_id = ANY($1::uuid[])) AND gone_before IS NOT NULL`,
      [ids],
    );
  }

  /** Of the member and what hangs on it in this module. */
  async counts(tx: Tx, ids: readonly string[]): Promise<{ consents: number; segments: number; merges: number }> {
    const [row] = await tx.query<{ consents: number; segments: number; merges: number }>(
      `SELECT (SELECT count(*) FROM members.consent_event WHERE member_id = ANY($1::uuid[]))::int AS consents,
         (SELECT count(*) FROM members.segment_member WHERE member_id = ANY($1::uuid[]))::int AS segments,
         (SELECT count(*) FROM members.merge WHERE kept_id = ANY($1::uuid[]) AND undone_at IS NULL)::int AS merges`,
      [ids],
    );
    return row ?? { consents: 0, segments: 0, merges: 0 };
  }

  /** Everything of the row that a person can read. Index: member_pkey. @param notes also what colleagues noted */
  async profile(executor: Executor, id: string, notes: boolean): Promise<Record<string, unknown> | null> {
    const [row] = await executor.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(m) - '{id,email_key,phone_keys,search,version,owner_id,consents,city,region,country}'::text[] - CASE WHEN $2 THEN '' ELSE 'notes' END AS row
       FROM members.member m WHERE id = $1`,
      [id, notes],
    );
    return row?.row ?? null;
  }

  /** Index: consent_event_member. */
  consents(executor: Executor, id: string): Promise<Record<string, unknown>[]> {
    return executor.query(
      'SELECT at, channel, given, source, wording, proof FROM members.consent_event WHERE member_id = $1 ORDER BY at, id',
      [id],
    );
  }

  /** From which stage or value group to which. Index: value_change_member. */
  lifecycle(executor: Executor, id: string): Promise<Record<string, unknown>[]> {
    return executor.query(
      'SELECT at, what, from_value AS "from", to_value AS "to", why FROM members.value_change WHERE member_id = $1 ORDER BY at, id',
      [id],
    );
  }

  /** Index: segment_member_member. */
  segments(executor: Executor, id: string): Promise<Record<string, unknown>[]> {
    return executor.query(
      `SELECT s.name, m.since FROM members.segment_member m JOIN members.segment s ON s.id = m.segment_id WHERE m.member_id = $1
       ORDER BY m.since`,
      [id],
    );
  }
}
