import { Injectable } from '@nestjs/common';
import { Database, type Tx, isForeignKeyViolation } from '@regulars/platform';

/** Of all who share an address or a number (a shop's own, say), a member is compared with the first few: the rest follow as these are merged. */
const FIRST = 5;
/** A name that more people of one city bear tells nothing. */
const NAMESAKES = 20;
/** From here on two names are alike: one letter more, less or other in a name of two short words. */
const ALIKE = 0.55;

/** Looks for members who may be one person (MEM-4), for many at once. */
@Injectable()
export class DuplicateSearchRepository {
  constructor(private readonly database: Database) {}

  /** Everybody is looked at again. */
  async markAll(): Promise<void> {
    await this.database.query(
      'SELECT members.look_for_duplicates_of(array_agg(id ORDER BY id)) FROM members.member WHERE erased_at IS NULL',
    );
  }

  /**
   * One batch of those who are due. @returns how many were looked at: none either when one of them went away meanwhile, as when an import is
   * taken back; the others are due as before
   */
  async search(limit: number): Promise<number> {
    try {
      return await this.searched(limit);
    } catch (error) {
      if (isForeignKeyViolation(error)) return 0;
      throw error;
    }
  }

  private searched(limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      // One at a time, whoever asks: two would find the same pairs.
      await tx.query("SELECT pg_advisory_xact_lock(hashtext('members.duplicates'))");
      const taken = await takeDue(tx, limit);
      if (taken === 0) return 0;
      await tx.query(KEYS_GONE);
      await tx.query(KEYS_COME);
      await tx.query(PAIRS);
      await tx.query('ANALYZE duplicate_pair');
      await tx.query(STALE);
      await tx.query(FOUND);
      return taken;
    });
  }
}

/** Who is due stands in lists of up to a hundred: the last of them may be more than was asked for. Indexes: duplicate_due_pkey, member_pkey. */
async function takeDue(tx: Tx, limit: number): Promise<number> {
  await tx.query('CREATE TEMP TABLE duplicate_batch (id uuid, email_key text, phone_keys text[]) ON COMMIT DROP');
  const [row] = await tx.query<{ taken: number }>(
    `WITH lists AS (SELECT id, cardinality(member_ids) AS size FROM members.duplicate_due ORDER BY id LIMIT $1),
       next AS (SELECT id, sum(size) OVER (ORDER BY id) - size AS before FROM lists),
       taken AS (
         DELETE FROM members.duplicate_due WHERE id IN (SELECT id FROM next WHERE before < $1) RETURNING member_ids
       ),
       kept AS (
         INSERT INTO duplicate_batch SELECT id, email_key, phone_keys FROM members.member
         WHERE id IN (SELECT unnest(member_ids) FROM taken)
       )
     SELECT coalesce(sum(cardinality(member_ids)), 0)::int AS taken FROM taken`,
    [limit],
  );
  await tx.query('ANALYZE duplicate_batch');
  return row?.taken ?? 0;
}

const WANTED_KEYS = `
  SELECT key, m.id AS member_id FROM duplicate_batch JOIN members.member m USING (id), unnest(members.name_keys(m.name, m.city)) AS key`;

/** Index: name_key_member. Most keys stay as they are. */
const KEYS_GONE = `
  WITH wanted AS MATERIALIZED (${WANTED_KEYS})
  DELETE FROM members.name_key k USING duplicate_batch b
  WHERE k.member_id = b.id AND NOT EXISTS (SELECT FROM wanted w WHERE w.key = k.key AND w.member_id = k.member_id)`;
const KEYS_COME = `INSERT INTO members.name_key (key, member_id) ${WANTED_KEYS} ON CONFLICT DO NOTHING`;

/**
 * Each address, number and name is looked up once. Not `ORDER BY id LIMIT`: that would tempt the planner to walk the primary key for each.
 * Nor `erased_at IS NULL`, which it would answer by all of the index of names: who was erased has no address and no number.
 * Indexes: member_email, member_phones, name_key_pkey.
 */
const PAIRS = `
  CREATE TEMP TABLE duplicate_pair ON COMMIT DROP AS
  WITH emails AS (
    SELECT e.email_key, f.ids FROM (SELECT DISTINCT email_key FROM duplicate_batch WHERE email_key IS NOT NULL) AS e,
      LATERAL (SELECT (array_agg(id ORDER BY id))[1:${FIRST}] AS ids FROM members.member
        WHERE email_key = e.email_key) AS f
    WHERE cardinality(f.ids) > 1
  ), phones AS (
    SELECT p.phone, f.ids FROM (SELECT DISTINCT unnest(phone_keys) AS phone FROM duplicate_batch) AS p,
      LATERAL (SELECT (array_agg(id ORDER BY id))[1:${FIRST}] AS ids FROM members.member
        WHERE phone_keys <> '{}' AND phone_keys @> ARRAY[p.phone]) AS f
    WHERE cardinality(f.ids) > 1
  ), names AS (
    SELECT n.key, f.ids FROM (SELECT DISTINCT key FROM members.name_key JOIN duplicate_batch ON id = member_id) AS n,
      LATERAL (SELECT array_agg(member_id) AS ids FROM (
        SELECT member_id FROM members.name_key WHERE key = n.key LIMIT ${NAMESAKES + 1}) AS bearers) AS f
    WHERE cardinality(f.ids) BETWEEN 2 AND ${NAMESAKES}
  ), pairs AS (
    SELECT b.id AS x, y FROM duplicate_batch b JOIN emails USING (email_key), unnest(ids) AS y
    UNION ALL
    SELECT b.id, y FROM duplicate_batch b, unnest(b.phone_keys) AS phone JOIN phones USING (phone), unnest(ids) AS y
    UNION ALL
    SELECT k.member_id, y FROM members.name_key k JOIN duplicate_batch b ON b.id = k.member_id JOIN names USING (key), unnest(ids) AS y
    UNION ALL
    SELECT c.one_id, c.other_id FROM members.duplicate_candidate c JOIN duplicate_batch b ON b.id = c.one_id
    UNION ALL
    SELECT c.one_id, c.other_id FROM members.duplicate_candidate c JOIN duplicate_batch b ON b.id = c.other_id
  ), compared AS (
    SELECT p.one_id, p.other_id, coalesce(m.email_key = n.email_key, false) AS email, m.phone_keys && n.phone_keys AS phone,
      coalesce(members.name_likeness(members.folded_name(m.name), members.folded_name(n.name)), 0) AS likeness,
      coalesce(members.folded_city(m.city) = members.folded_city(n.city), false) AND m.name <> '' AS same_city,
      coalesce(m.birth_date <> n.birth_date, false) AS born_apart
    FROM (SELECT DISTINCT least(x, y) AS one_id, greatest(x, y) AS other_id FROM pairs WHERE x <> y) AS p
    JOIN members.member m ON m.id = p.one_id JOIN members.member n ON n.id = p.other_id
    WHERE m.erased_at IS NULL AND n.erased_at IS NULL
  )
  SELECT one_id, other_id,
    least(100, CASE WHEN email THEN 55 ELSE 0 END + CASE WHEN phone THEN 45 ELSE 0 END
      + CASE WHEN likeness >= ${ALIKE} THEN (40 * likeness)::int ELSE 0 END)::smallint AS score,
    array_remove(ARRAY[CASE WHEN email THEN 'email' END, CASE WHEN phone THEN 'phone' END,
      CASE WHEN likeness >= ${ALIKE} AND (same_city OR email OR phone) THEN 'name' END], NULL) AS reasons
  FROM compared
  -- A name alone is no reason where the days of birth say otherwise.
  WHERE email OR phone OR (likeness >= ${ALIKE} AND same_city AND NOT born_apart)`;

/** Indexes: duplicate_candidate_pkey, duplicate_candidate_other. What somebody dismissed stays on record. */
const STALE = `
  DELETE FROM members.duplicate_candidate c
  WHERE c.dismissed_at IS NULL
    AND c.id IN (
      SELECT d.id FROM members.duplicate_candidate d JOIN duplicate_batch b ON b.id = d.one_id
      UNION SELECT d.id FROM members.duplicate_candidate d JOIN duplicate_batch b ON b.id = d.other_id)
    AND NOT EXISTS (SELECT FROM duplicate_pair p WHERE p.one_id = c.one_id AND p.other_id = c.other_id)`;

const FOUND = `
  INSERT INTO members.duplicate_candidate AS c (one_id, other_id, score, reasons)
  SELECT one_id, other_id, score, reasons FROM duplicate_pair
  ON CONFLICT (one_id, other_id) DO UPDATE SET score = excluded.score, reasons = excluded.reasons
  WHERE (c.score, c.reasons) IS DISTINCT FROM (excluded.score, excluded.reasons)`;
