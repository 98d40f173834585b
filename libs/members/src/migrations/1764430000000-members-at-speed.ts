import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each new member costs beside its own row (docs/adr/0041). */
export class MembersAtSpeed1764430000000 implements MigrationInterface {
  name = 'MembersAtSpeed1764430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a new member there are no facts yet: nothing is looked for first.
      CREATE FUNCTION members.facts_come() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO members.facts (member_id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale,
          source, country, region, city)
        SELECT id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country, region, city
        FROM new_members WHERE left_at IS NULL AND erased_at IS NULL;
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
