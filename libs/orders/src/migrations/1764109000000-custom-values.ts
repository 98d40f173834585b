import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The numbers and days among an order's custom values, one a row, so that an index finds those from–to. The orders stay the place where values
 * are kept; this follows them. The triggers' conditions spare whatever has no values: intake calls nothing.
 */
export class CustomValues1764109000000 implements MigrationInterface {
  name = 'CustomValues1764109000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders.custom_value (
        order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
        key text NOT NULL,
        number numeric,
        -- ISO 8601, also with a time behind it; by its characters, whose order is that of time.
        day text COLLATE "C",
        -- The order's, which never change: the list goes through the months in their order.
        month integer NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, key),
        CHECK (num_nonnulls(number, day) = 1)
      );
      -- Only what a filter can ask for: keys as fields have them.
      CREATE FUNCTION orders.custom_values_of(fields jsonb) RETURNS TABLE (key text, number numeric, day text)
      LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 3 AS $$
        SELECT each.key,
          CASE WHEN jsonb_typeof(each.value) = 'number' THEN each.value::numeric END,
          CASE WHEN jsonb_typeof(each.value) = 'string' THEN left(each.value #>> '{}', 40) END
        FROM jsonb_each(fields) AS each
        WHERE each.key ~ '^[a-z][a-z0-9_]{0,39}$' AND (jsonb_typeof(each.value) = 'number'
          OR jsonb_typeof(each.value) = 'string' AND each.value #>> '{}' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}')
      $$;
      CREATE FUNCTION orders.keep_custom_values() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' THEN
            DELETE FROM orders.custom_value WHERE order_id = NEW.id;
          END IF;
          INSERT INTO orders.custom_value (order_id, key, number, day, month, created_at)
          SELECT NEW.id, v.key, v.number, v.day, orders.month_of(NEW.created_at), NEW.created_at
          FROM orders.custom_values_of(NEW.custom_fields) AS v;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER order_custom_values_come AFTER INSERT ON orders."order"
        FOR EACH ROW WHEN (NEW.custom_fields <> '{}') EXECUTE FUNCTION orders.keep_custom_values();
      CREATE TRIGGER order_custom_values_change AFTER UPDATE OF custom_fields, created_at ON orders."order"
        FOR EACH ROW WHEN ((NEW.custom_fields <> '{}' OR OLD.custom_fields <> '{}')
          AND (NEW.custom_fields, NEW.created_at) IS DISTINCT FROM (OLD.custom_fields, OLD.created_at))
        EXECUTE FUNCTION orders.keep_custom_values();
      INSERT INTO orders.custom_value (order_id, key, number, day, month, created_at)
      SELECT o.id, v.key, v.number, v.day, orders.month_of(o.created_at), o.created_at
      FROM orders."order" o, orders.custom_values_of(o.custom_fields) AS v WHERE o.custom_fields <> '{}';
      CREATE INDEX custom_value_number ON orders.custom_value (key, month, number) INCLUDE (created_at, order_id)
        WHERE number IS NOT NULL;
      CREATE INDEX custom_value_day ON orders.custom_value (key, month, day) INCLUDE (created_at, order_id)
        WHERE day IS NOT NULL;
      ANALYZE orders.custom_value;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER order_custom_values_change ON orders."order";
      DROP TRIGGER order_custom_values_come ON orders."order";
      DROP FUNCTION orders.keep_custom_values;
      DROP FUNCTION orders.custom_values_of;
      DROP TABLE orders.custom_value;
    `);
  }
}
