import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROFILE =
  'joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country, region, city';

/** Where a member who never bought stands by a row of value_first. */
const first = (what: string) => `(SELECT r.value FROM members.value_first r
            WHERE r.what = '${what}' AND n.joined_at >= r.joined_since AND n.joined_at < r.joined_before
              AND cardinality(n.preferences) BETWEEN r.interests_from AND r.interests_to
              AND bit_count(n.consents::int::bit(16)) BETWEEN r.channels_from AND r.channels_to ORDER BY r.nth LIMIT 1)`;

/** What each new member costs beside its own row (docs/adr/0041). */
export class MembersAtSpeed1764430000000 implements MigrationInterface {
  name = 'MembersAtSpeed1764430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a new member there are no facts yet: nothing is looked for first. They begin in their group (docs/adr/0039).
      CREATE FUNCTION members.facts_come() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Until the transaction ends nobody groups by another basis (members.value_basis): nobody new is missed by a pass.
        PERFORM pg_advisory_xact_lock_shared(7234013, 1);
        INSERT INTO members.facts (member_id, ${PROFILE}, interests, stage, stage_since, value_group, group_since)
        SELECT id, ${PROFILE}, cardinality(preferences), stage, CASE WHEN stage IS NOT NULL THEN now() END,
          value_group, CASE WHEN stage IS NOT NULL THEN now() END
        FROM (SELECT n.*, ${first('stage')} AS stage, ${first('group')} AS value_group
          FROM new_members n WHERE left_at IS NULL AND erased_at IS NULL OFFSET 0) AS kept;
        RETURN NULL;
      END
      $$;
      DROP TRIGGER member_made ON members.member;
      CREATE TRIGGER member_made AFTER INSERT ON members.member REFERENCING NEW TABLE AS new_members
        FOR EACH STATEMENT EXECUTE FUNCTION members.facts_come();

      -- Facts come and go by these triggers alone, for a whole statement; a foreign key would ask for each row whether its member is there.
      ALTER TABLE members.facts DROP CONSTRAINT facts_member_id_fkey;
      CREATE FUNCTION members.facts_go() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'TRUNCATE' THEN
          DELETE FROM members.facts;
        ELSE
          DELETE FROM members.facts f USING gone_members g WHERE f.member_id = g.id;
        END IF;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER member_gone AFTER DELETE ON members.member REFERENCING OLD TABLE AS gone_members
        FOR EACH STATEMENT EXECUTE FUNCTION members.facts_go();
      CREATE TRIGGER members_gone AFTER TRUNCATE ON members.member
        FOR EACH STATEMENT EXECUTE FUNCTION members.facts_go();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER members_gone ON members.member;
      DROP TRIGGER member_gone ON members.member;
      DROP FUNCTION members.facts_go();
      ALTER TABLE members.facts ADD CONSTRAINT facts_member_id_fkey
        FOREIGN KEY (member_id) REFERENCES members.member ON DELETE CASCADE;
      DROP TRIGGER member_made ON members.member;
      CREATE TRIGGER member_made AFTER INSERT ON members.member REFERENCING NEW TABLE AS new_members
        FOR EACH STATEMENT EXECUTE FUNCTION members.follow_profile();
      DROP FUNCTION members.facts_come();
    `);
  }
}
