import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What cost each of thousands of new orders a call of its own costs one statement now: the tags of all its rows are summed up at once, and a
 * number is an expression that PostgreSQL works into the statement. Changes of tags stay as they are: there the condition of a row
 * trigger spares all other changes.
 */
export class ThousandsAtOnce1764108000000 implements MigrationInterface {
  name = 'ThousandsAtOnce1764108000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER order_tags_come ON orders."order";
      CREATE FUNCTION orders.note_new_tags() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO orders.tag_use (name, uses)
          SELECT tag, count(*) FROM come, unnest(come.tags) AS tag WHERE come.tags <> '{}' GROUP BY tag;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER order_tags_come AFTER INSERT ON orders."order"
        REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION orders.note_new_tags();

      -- Never cut, however many there are: lpad alone would shorten the millionth.
      CREATE FUNCTION orders.number_of(n bigint) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT to_char(now() AT TIME ZONE 'UTC', '"R-"YYYY"-"') || lpad(n::text, greatest(6, length(n::text)), '0')
      $$;
      CREATE OR REPLACE FUNCTION orders.next_number() RETURNS text LANGUAGE sql VOLATILE AS $$
        SELECT orders.number_of(n) FROM nextval('orders.number_seq') AS n
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION orders.next_number() RETURNS text LANGUAGE sql VOLATILE AS $$
        SELECT 'R-' || to_char(now() AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
        FROM nextval('orders.number_seq') AS n
      $$;
      DROP FUNCTION orders.number_of;
      DROP TRIGGER order_tags_come ON orders."order";
      DROP FUNCTION orders.note_new_tags;
      CREATE TRIGGER order_tags_come AFTER INSERT ON orders."order"
        FOR EACH ROW WHEN (NEW.tags <> '{}') EXECUTE FUNCTION orders.note_tags();
    `);
  }
}
