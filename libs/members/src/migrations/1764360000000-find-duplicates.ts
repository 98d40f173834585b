import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindDuplicates1764360000000 implements MigrationInterface {
  name = 'FindDuplicates1764360000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm;');
    await runner.query(NAMES);
    await runner.query(TABLES);
    await runner.query(FOLLOW);
    await runner.query('INSERT INTO members.duplicate_due (member_id) SELECT id FROM members.member');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER member_made_due ON members.member;
      DROP TRIGGER member_changed_due ON members.member;
      DROP FUNCTION members.look_for_duplicates();
      DROP TABLE members.duplicate_candidate, members.duplicate_due, members.name_key;
      DROP FUNCTION members.name_keys(text, text);
      DROP FUNCTION members.name_likeness(text, text);
      DROP FUNCTION members.folded_city(text);
      DROP FUNCTION members.folded_name(text);
    `);
  }
}

// The collation is named: what is a letter must not depend on how the database was made.
const NAMES = `
  -- As names are compared: half and full width, case, accents and punctuation make no difference; nor do spaces between characters of Chinese,
  -- Japanese and Korean.
  CREATE FUNCTION members.folded_name(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE WHEN plain ~ '[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]' THEN replace(plain, ' ', '') ELSE plain END
    FROM (SELECT btrim(regexp_replace(lower(normalize(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g'), NFKC)
      COLLATE pg_c_utf8), '[^[:alnum:]]+', ' ', 'g')) AS plain) AS folded
  $$;
  CREATE FUNCTION members.folded_city(city text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(members.folded_name(city), '市$', '')
  $$;
  -- 0 to 1, of two folded names. A Chinese name of two characters has no letters to be mistyped: it is the same or another.
  CREATE FUNCTION members.name_likeness(one text, other text) RETURNS real LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN one = other THEN 1 WHEN one ~ '[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]' THEN 0 ELSE coalesce(similarity(one, other), 0) END::real
  $$;
  -- Two members of one city whose names may be alike share one of these: the words in any order; one word and the first letter of another;
  -- of a single word its beginning and its end. So a million names need not be compared with a million.
  CREATE FUNCTION members.name_keys(name text, city text) RETURNS bigint[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT hashtextextended(members.folded_city(city) || '|' || key, 0)), '{}')
    FROM (SELECT folded, (string_to_array(folded, ' '))[1:4] AS words FROM members.folded_name(name) AS folded) AS named,
      LATERAL (
        SELECT (SELECT string_agg(word, ' ' ORDER BY word COLLATE "C") FROM unnest(words) AS word)
        UNION ALL
        SELECT one || '|' || left(other, 1) FROM unnest(words) WITH ORDINALITY AS a(one, i), unnest(words) WITH ORDINALITY AS b(other, j)
        WHERE i <> j AND length(one) > 1
        UNION ALL
        SELECT key FROM unnest(ARRAY['^' || left(folded, 4), '$' || right(folded, 4)]) AS key
        WHERE cardinality(words) = 1 AND length(folded) > 4
      ) AS keys(key)
    WHERE length(folded) > 1 AND members.folded_city(city) <> ''
  $$;
`;

const TABLES = `
  CREATE TABLE members.name_key (
    key bigint NOT NULL,
    member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
    PRIMARY KEY (key, member_id)
  );
  CREATE INDEX name_key_member ON members.name_key (member_id);

  -- Whose duplicates are to be looked for. Only ever added to, so that nobody who saves a member waits for whoever looks.
  CREATE TABLE members.duplicate_due (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member_id uuid NOT NULL
  );

  CREATE TABLE members.duplicate_candidate (
    id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
    one_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
    other_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
    -- 1 to 100
    score smallint NOT NULL,
    reasons text[] NOT NULL,
    found_at timestamptz NOT NULL DEFAULT now(),
    -- Somebody said that these are two people: for good.
    dismissed_at timestamptz,
    dismissed_by uuid,
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
  );
  CREATE INDEX duplicate_candidate_other ON members.duplicate_candidate (other_id);
  CREATE INDEX duplicate_candidate_open ON members.duplicate_candidate (score DESC, id DESC) WHERE dismissed_at IS NULL;
`;

const FOLLOW = `
  CREATE FUNCTION members.look_for_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO members.duplicate_due (member_id) SELECT id FROM new_members;
    ELSE
      INSERT INTO members.duplicate_due (member_id)
      SELECT n.id FROM new_members n JOIN old_members o ON o.id = n.id
      WHERE (o.name, o.city, o.email_key, o.phone_keys, o.birth_date, o.erased_at)
        IS DISTINCT FROM (n.name, n.city, n.email_key, n.phone_keys, n.birth_date, n.erased_at);
    END IF;
    RETURN NULL;
  END
  $$;
  CREATE TRIGGER member_made_due AFTER INSERT ON members.member REFERENCING NEW TABLE AS new_members
    FOR EACH STATEMENT EXECUTE FUNCTION members.look_for_duplicates();
  CREATE TRIGGER member_changed_due AFTER UPDATE ON members.member REFERENCING OLD TABLE AS old_members NEW TABLE AS new_members
    FOR EACH STATEMENT EXECUTE FUNCTION members.look_for_duplicates();
`;
