import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose an order is, and what members bought (MEM-1, MEM-7; docs/adr/0034). The columns come in no time; the index is built over a column that
 * is empty still, in one reading of the table. Orders of before get their members by a job, in steps.
 */
export class OrdersOfMembers1764320000010 implements MigrationInterface {
  name = 'OrdersOfMembers1764320000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(WON_AT);
    await runner.query(SOLD);
    await runner.query(KEEP);
    await runner.query(MATCHING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE orders.member_matching;
      DROP VIEW orders.purchase_line;
      DROP VIEW orders.purchase;
      DROP TRIGGER order_sells ON orders."order";
      DROP TRIGGER order_sale_changes ON orders."order";
      DROP TRIGGER order_sold_items_change ON orders."order";
      DROP TRIGGER order_sale_goes ON orders."order";
      DROP TRIGGER order_comes_won ON orders."order";
      DROP TRIGGER order_is_won ON orders."order";
      DROP FUNCTION orders.keep_purchase();
      DROP FUNCTION orders.put_purchases(uuid[]);
      DROP FUNCTION orders.note_won();
      DROP TABLE orders.sold_line;
      DROP TABLE orders.sold_order;
      ALTER TABLE orders."order" DROP COLUMN member_id, DROP COLUMN member_fixed, DROP COLUMN won_at;
    `);
  }
}

const COLUMNS = `
  ALTER TABLE orders."order"
    ADD COLUMN member_id uuid,
    -- A person said whose it is, or that it is nobody's: the matching leaves it alone.
    ADD COLUMN member_fixed boolean NOT NULL DEFAULT false,
    -- When the deal was closed.
    ADD COLUMN won_at timestamptz;
  CREATE INDEX order_member ON orders."order" (member_id, created_at DESC, id DESC) WHERE member_id IS NOT NULL;
`;

// What comes as Won was sold when it was made: tills and other systems send the day of the sale.
const WON_AT = `
  CREATE FUNCTION orders.note_won() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.won_at := CASE WHEN NEW.status <> 'won' THEN NULL WHEN TG_OP = 'INSERT' THEN NEW.created_at ELSE now() END;
    RETURN NEW;
  END $$;
  CREATE TRIGGER order_comes_won BEFORE INSERT ON orders."order" FOR EACH ROW
    WHEN (NEW.status = 'won' AND NEW.won_at IS NULL) EXECUTE FUNCTION orders.note_won();
  CREATE TRIGGER order_is_won BEFORE UPDATE OF status ON orders."order" FOR EACH ROW
    WHEN (NEW.status IS DISTINCT FROM OLD.status AND NEW.won_at IS NOT DISTINCT FROM OLD.won_at) EXECUTE FUNCTION orders.note_won();
`;

const SOLD = `
  -- What members bought: orders that are Won, not in the bin, and somebody's. Narrow, since questions about purchases read millions of them.
  CREATE TABLE orders.sold_order (
    order_id uuid PRIMARY KEY,
    member_id uuid NOT NULL,
    at timestamptz NOT NULL,
    -- Minor units; below zero for a refund.
    amount bigint,
    currency char(3) NOT NULL
  );
  CREATE INDEX sold_order_member ON orders.sold_order (member_id, at) INCLUDE (amount, currency, order_id);
  CREATE INDEX sold_order_at ON orders.sold_order (at) INCLUDE (member_id);
  CREATE TABLE orders.sold_line (
    order_id uuid NOT NULL,
    position integer NOT NULL,
    member_id uuid NOT NULL,
    at timestamptz NOT NULL,
    product_id uuid,
    quantity integer NOT NULL,
    -- Null where nobody knows the price.
    amount bigint,
    currency char(3) NOT NULL,
    PRIMARY KEY (order_id, position)
  );
  -- Who bought this product: answered by the index alone.
  CREATE INDEX sold_line_product ON orders.sold_line (product_id, member_id, at) INCLUDE (quantity, amount) WHERE product_id IS NOT NULL;
  CREATE INDEX sold_line_member ON orders.sold_line (member_id, at);

  -- Amounts in the main currency; null where the order is in another, for nobody here knows what that was worth.
  CREATE VIEW orders.purchase AS
    SELECT s.member_id, s.order_id, s.at, coalesce(s.amount < 0, false) AS refund,
      CASE WHEN s.currency = (SELECT currency FROM members.facts_basis) THEN s.amount END AS amount
    FROM orders.sold_order s;
  CREATE VIEW orders.purchase_line AS
    SELECT l.member_id, l.order_id, l.at, l.product_id, p.category_id, l.quantity, coalesce(l.quantity < 0 OR l.amount < 0, false) AS refund,
      CASE WHEN l.currency = (SELECT currency FROM members.facts_basis) THEN l.amount END AS amount
    FROM orders.sold_line l LEFT JOIN catalog.product p ON p.id = l.product_id;
`;

/**
 * By triggers, since many acts change what is bought (by hand, in bulk, by mail, by other systems, for good) and none may be forgotten. For
 * each row and not for each statement: their conditions cost an order that is nobody's purchase next to nothing, intake's above all,
 * while transition tables would be filled for each of the many updates of an order. Items never change by themselves: whoever replaces
 * them writes item_count after them.
 */
const KEEP = `
  CREATE FUNCTION orders.put_purchases(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO orders.sold_order AS s (order_id, member_id, at, amount, currency)
    SELECT id, member_id, coalesce(won_at, created_at), won_amount, currency FROM orders."order"
    WHERE id = ANY(ids) AND member_id IS NOT NULL AND status = 'won' AND recycled_at IS NULL
    ON CONFLICT (order_id) DO UPDATE SET member_id = excluded.member_id, at = excluded.at, amount = excluded.amount, currency = excluded.currency;
    INSERT INTO orders.sold_line (order_id, position, member_id, at, product_id, quantity, amount, currency)
    SELECT i.order_id, i.position, s.member_id, s.at, i.product_id, i.quantity, i.quantity * i.unit_price, s.currency
    FROM orders.sold_order s JOIN orders.order_item i USING (order_id) WHERE s.order_id = ANY(ids);
  END $$;
  CREATE FUNCTION orders.keep_purchase() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    touched uuid[];
  BEGIN
    IF TG_OP = 'INSERT' THEN
      PERFORM orders.put_purchases(ARRAY[NEW.id]);
      touched := ARRAY[NEW.member_id];
    ELSE
      DELETE FROM orders.sold_line WHERE order_id = OLD.id;
      IF TG_OP = 'UPDATE' AND NEW.member_id IS NOT NULL AND NEW.status = 'won' AND NEW.recycled_at IS NULL THEN
        PERFORM orders.put_purchases(ARRAY[NEW.id]);
        touched := ARRAY[OLD.member_id, NEW.member_id];
      ELSE
        DELETE FROM orders.sold_order WHERE order_id = OLD.id;
        touched := ARRAY[OLD.member_id];
      END IF;
    END IF;
    PERFORM members.touch_facts(touched);
    RETURN NULL;
  END $$;
  CREATE TRIGGER order_sells AFTER INSERT ON orders."order" FOR EACH ROW
    WHEN (NEW.member_id IS NOT NULL AND NEW.status = 'won' AND NEW.recycled_at IS NULL) EXECUTE FUNCTION orders.keep_purchase();
  CREATE TRIGGER order_sale_changes AFTER UPDATE OF member_id, status, recycled_at, won_at, won_amount, currency ON orders."order" FOR EACH ROW
    WHEN (((OLD.member_id IS NOT NULL AND OLD.status = 'won' AND OLD.recycled_at IS NULL)
        OR (NEW.member_id IS NOT NULL AND NEW.status = 'won' AND NEW.recycled_at IS NULL))
      AND (OLD.member_id, OLD.status, OLD.recycled_at, OLD.won_at, OLD.won_amount, OLD.currency)
        IS DISTINCT FROM (NEW.member_id, NEW.status, NEW.recycled_at, NEW.won_at, NEW.won_amount, NEW.currency))
    EXECUTE FUNCTION orders.keep_purchase();
  CREATE TRIGGER order_sold_items_change AFTER UPDATE OF item_count ON orders."order" FOR EACH ROW
    WHEN (NEW.member_id IS NOT NULL AND NEW.status = 'won' AND NEW.recycled_at IS NULL) EXECUTE FUNCTION orders.keep_purchase();
  CREATE TRIGGER order_sale_goes AFTER DELETE ON orders."order" FOR EACH ROW
    WHEN (OLD.member_id IS NOT NULL AND OLD.status = 'won' AND OLD.recycled_at IS NULL) EXECUTE FUNCTION orders.keep_purchase();
`;

const MATCHING = `
  -- How far the job has come that gives orders of before their members; each night it looks at the last days again.
  CREATE TABLE orders.member_matching (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    -- Orders up to this id have been looked at; null: none.
    after uuid,
    done boolean NOT NULL DEFAULT false
  );
  INSERT INTO orders.member_matching DEFAULT VALUES;
`;
