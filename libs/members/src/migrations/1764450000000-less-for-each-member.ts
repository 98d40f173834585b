import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each new member costs beside its own row, once more (docs/adr/0041). */
export class LessForEachMember1764450000000 implements MigrationInterface {
  name = 'LessForEachMember1764450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX members.member_updated, members.facts_recency;
      -- Read backwards for the latest first: who is new, or was changed, comes last, where an index grows without looking for the place.
      CREATE INDEX member_updated ON members.member (updated_at, id) WHERE erased_at IS NULL;
      -- Who never bought is in facts_never_bought.
      CREATE INDEX facts_recency ON members.facts (last_order_at, order_count) WHERE last_order_at IS NOT NULL;
    `);
    await runner.query(`
      -- As many as fit into a row as it stands.
      ALTER TABLE members.duplicate_due ADD COLUMN member_ids uuid[];
      UPDATE members.duplicate_due SET member_ids = ARRAY[member_id];
      ALTER TABLE members.duplicate_due DROP COLUMN member_id, ALTER COLUMN member_ids SET NOT NULL;
      CREATE FUNCTION members.look_for_duplicates_of(ids uuid[]) RETURNS void LANGUAGE sql AS $$
        INSERT INTO members.duplicate_due (member_ids)
        SELECT ids[n:n + 99] FROM generate_series(1, cardinality(ids), 100) AS n
      $$;
      CREATE OR REPLACE FUNCTION members.look_for_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          PERFORM members.look_for_duplicates_of(array_agg(id)) FROM new_members;
        ELSE
          PERFORM members.look_for_duplicates_of(array_agg(n.id))
          FROM new_members n JOIN old_members o ON o.id = n.id WHERE ${CHANGED};
        END IF;
        RETURN NULL;
      END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION members.look_for_duplicates() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO members.duplicate_due (member_id) SELECT id FROM new_members;
        ELSE
          INSERT INTO members.duplicate_due (member_id)
          SELECT n.id FROM new_members n JOIN old_members o ON o.id = n.id WHERE ${CHANGED};
        END IF;
        RETURN NULL;
      END
      $$;
      DROP FUNCTION members.look_for_duplicates_of(uuid[]);
      ALTER TABLE members.duplicate_due ADD COLUMN member_id uuid;
      WITH gone AS (DELETE FROM members.duplicate_due RETURNING member_ids)
      INSERT INTO members.duplicate_due (member_ids, member_id) SELECT '{}', unnest(member_ids) FROM gone;
      ALTER TABLE members.duplicate_due DROP COLUMN member_ids, ALTER COLUMN member_id SET NOT NULL;
      DROP INDEX members.member_updated, members.facts_recency;
      CREATE INDEX member_updated ON members.member (updated_at DESC, id DESC) WHERE erased_at IS NULL;
      CREATE INDEX facts_recency ON members.facts (last_order_at, order_count);
    `);
  }
}

const CHANGED = `(o.name, o.city, o.email_key, o.phone_keys, o.birth_date, o.erased_at)
  IS DISTINCT FROM (n.name, n.city, n.email_key, n.phone_keys, n.birth_date, n.erased_at)`;
