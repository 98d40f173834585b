import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps the purchases in a member's facts true (MEM-7; docs/adr/0034). */
export class KeepFacts1764320000000 implements MigrationInterface {
  name = 'KeepFacts1764320000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARKS);
    await runner.query(BASIS);
    await runner.query(RETURN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER member_comes_back ON members.member;
      DROP FUNCTION members.facts_come_back();
      DROP FUNCTION members.touch_facts(uuid[]);
      DROP TABLE members.stale_facts;
      DROP TABLE members.facts_basis;
    `);
  }
}

// No key: a second mark for a member would wait for whoever is working off the first. The job reads each of them once.
const MARKS = `
  -- Whose purchases changed since their facts were worked out.
  CREATE TABLE members.stale_facts (member_id uuid NOT NULL);
  CREATE INDEX stale_facts_member ON members.stale_facts (member_id);
  -- One job for a transaction, without a key: transactions would wait for one another at it.
  CREATE FUNCTION members.touch_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO members.stale_facts SELECT DISTINCT id FROM unnest(ids) AS id WHERE id IS NOT NULL;
    IF current_setting('members.facts_touched', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
      PERFORM set_config('members.facts_touched', pg_current_xact_id()::text, true);
      PERFORM platform.add_jobs('[{"task":"members.freshen-facts","payload":{}}]');
    END IF;
  END $$;
`;

const BASIS = `
  -- By what all facts are worked out: with which day windows end, where the company is at home, in which currency it counts.
  CREATE TABLE members.facts_basis (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    day date,
    time_zone text,
    currency char(3),
    -- The last comparison of all facts with a recomputation from scratch.
    checked_at timestamptz,
    differences integer
  );
  INSERT INTO members.facts_basis DEFAULT VALUES;
`;

// The facts of who comes back begin empty: what they bought before is worked out anew.
const RETURN = `
  CREATE FUNCTION members.facts_come_back() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM members.touch_facts(ARRAY[NEW.id]);
    RETURN NULL;
  END $$;
  CREATE TRIGGER member_comes_back AFTER UPDATE OF left_at, erased_at ON members.member FOR EACH ROW
    WHEN (NEW.left_at IS NULL AND NEW.erased_at IS NULL AND (OLD.left_at IS NOT NULL OR OLD.erased_at IS NOT NULL))
    EXECUTE FUNCTION members.facts_come_back();
`;
