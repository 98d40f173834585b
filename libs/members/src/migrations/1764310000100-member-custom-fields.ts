import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberCustomFields1764310000100 implements MigrationInterface {
  name = 'MemberCustomFields1764310000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As orders.custom_field: the program knows both by one repository.
      CREATE TABLE members.custom_field (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        position integer NOT NULL,
        -- Under which members keep the value; it never changes, nor does the type.
        key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
        type text NOT NULL CHECK (type IN ('text', 'long-text', 'number', 'date', 'choice', 'choices', 'yes-no', 'url')),
        label jsonb NOT NULL,
        required boolean NOT NULL DEFAULT false,
        choices jsonb NOT NULL DEFAULT '[]',
        archived boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX custom_field_key ON members.custom_field (key);

      -- Equality. Members without such values are not in it and pay nothing for it.
      CREATE INDEX member_custom ON members.member USING gin (custom_fields jsonb_path_ops)
        WITH (fastupdate = on) WHERE custom_fields <> '{}';

      -- Those who left are few among many, and asked for by themselves.
      CREATE INDEX member_left ON members.member (joined_at DESC, id DESC) WHERE left_at IS NOT NULL AND erased_at IS NULL;

      -- From–to: the numbers and days among the values, one a row. The members stay the place where values are.
      CREATE TABLE members.custom_value (
        member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
        key text NOT NULL,
        number numeric,
        -- ISO 8601, also with a time behind it; by its characters, whose order is that of time.
        day text COLLATE "C",
        PRIMARY KEY (member_id, key),
        CHECK (num_nonnulls(number, day) = 1)
      );
      CREATE FUNCTION members.custom_values_of(fields jsonb) RETURNS TABLE (key text, number numeric, day text)
      LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 3 AS $$
        SELECT each.key,
          CASE WHEN jsonb_typeof(each.value) = 'number' THEN each.value::numeric END,
          CASE WHEN jsonb_typeof(each.value) = 'string' THEN left(each.value #>> '{}', 40) END
        FROM jsonb_each(fields) AS each
        WHERE each.key ~ '^[a-z][a-z0-9_]{0,39}$' AND (jsonb_typeof(each.value) = 'number'
          OR jsonb_typeof(each.value) = 'string' AND each.value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}')
      $$;
      CREATE FUNCTION members.keep_custom_values() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            DELETE FROM members.custom_value WHERE member_id = NEW.id;
          END IF;
          INSERT INTO members.custom_value (member_id, key, number, day)
          SELECT NEW.id, v.key, v.number, v.day FROM members.custom_values_of(NEW.custom_fields) AS v;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER member_custom_values_come AFTER INSERT ON members.member
        FOR EACH ROW WHEN (NEW.custom_fields <> '{}') EXECUTE FUNCTION members.keep_custom_values();
      CREATE TRIGGER member_custom_values_change AFTER UPDATE OF custom_fields ON members.member
        FOR EACH ROW WHEN (NEW.custom_fields IS DISTINCT FROM OLD.custom_fields)
        EXECUTE FUNCTION members.keep_custom_values();
      INSERT INTO members.custom_value (member_id, key, number, day)
      SELECT m.id, v.key, v.number, v.day
      FROM members.member m, members.custom_values_of(m.custom_fields) AS v WHERE m.custom_fields <> '{}';
      CREATE INDEX custom_value_number ON members.custom_value (key, number) INCLUDE (member_id) WHERE number IS NOT NULL;
      CREATE INDEX custom_value_day ON members.custom_value (key, day) INCLUDE (member_id) WHERE day IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER member_custom_values_change ON members.member;
      DROP TRIGGER member_custom_values_come ON members.member;
      DROP FUNCTION members.keep_custom_values;
      DROP FUNCTION members.custom_values_of;
      DROP TABLE members.custom_value;
      DROP INDEX members.member_left;
      DROP INDEX members.member_custom;
      DROP TABLE members.custom_field;
    `);
  }
}
