import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which tags are in use. Changes are only ever added, so that two who use the same tag never wait for each other; a task sums them up. */
export class KnownTags1764000120000 implements MigrationInterface {
  name = 'KnownTags1764000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.tag_use (name text NOT NULL, uses integer NOT NULL);
      CREATE FUNCTION orders.note_tags() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO orders.tag_use (name, uses)
          SELECT name, sum(n) FROM (
            SELECT unnest(NEW.tags) AS name, 1 AS n UNION ALL SELECT unnest(OLD.tags), -1
          ) AS change GROUP BY name HAVING sum(n) <> 0;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER order_tags_come AFTER INSERT ON orders."order"
        FOR EACH ROW WHEN (NEW.tags <> '{}') EXECUTE FUNCTION orders.note_tags();
      CREATE TRIGGER order_tags_change AFTER UPDATE OF tags ON orders."order"
        FOR EACH ROW WHEN (OLD.tags <> NEW.tags) EXECUTE FUNCTION orders.note_tags();
      CREATE TRIGGER order_tags_go AFTER DELETE ON orders."order"
        FOR EACH ROW WHEN (OLD.tags <> '{}') EXECUTE FUNCTION orders.note_tags();
      INSERT INTO orders.tag_use (name, uses)
      SELECT name, count(*) FROM orders."order", unnest(tags) AS name WHERE tags <> '{}' GROUP BY name;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER order_tags_go ON orders."order";
      DROP TRIGGER order_tags_change ON orders."order";
      DROP TRIGGER order_tags_come ON orders."order";
      DROP FUNCTION orders.note_tags;
      DROP TABLE orders.tag_use;
    `);
  }
}
