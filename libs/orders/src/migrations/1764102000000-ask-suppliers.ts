import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers, and what they are asked for an order's sake (ORD-9). */
export class AskSuppliers1764102000000 implements MigrationInterface {
  name = 'AskSuppliers1764102000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPLIER);
    await runner.query(REQUEST);
    await runner.query(PARTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE orders.supply_mail;
      DROP TABLE orders.supply_event;
      DROP TABLE orders.supply_line;
      DROP TABLE orders.supply_request;
      DROP TABLE orders.supplier;
    `);
  }
}

const SUPPLIER = `
  CREATE TABLE orders.supplier (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN', 'zh-TW')),
    contact_name text,
    phone text,
    note text NOT NULL DEFAULT '',
    active boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
`;

const REQUEST = `
  CREATE TABLE orders.supply_request (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
    -- The order's with the how-manieth it is: R-2026-000123-S1.
    number text NOT NULL UNIQUE,
    supplier_id uuid REFERENCES orders.supplier ON DELETE SET NULL,
    -- As they were when it was sent: a supplier that is renamed or deleted changes nothing here.
    supplier_name text NOT NULL,
    supplier_contact text,
    supplier_email text NOT NULL,
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN', 'zh-TW')),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'answered', 'accepted', 'withdrawn')),
    wanted_on date,
    note text NOT NULL DEFAULT '',
    delivery_address text NOT NULL DEFAULT '',
    currency char(3) NOT NULL,
    -- Null: nobody is reminded.
    remind_after_days integer CHECK (remind_after_days BETWEEN 1 AND 60),
    -- Signed with the link: raised, it makes all links before useless.
    link integer NOT NULL DEFAULT 1,
    -- How often it was sent; each round has its mail, its reminder and its warning once.
    round integer NOT NULL DEFAULT 1,
    sent_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    reminded_at timestamptz,
    warned_at timestamptz,
    -- When it was written down that it expired unanswered.
    expired_at timestamptz,
    answers integer NOT NULL DEFAULT 0,
    answered_at timestamptz,
    answer_note text NOT NULL DEFAULT '',
    -- Why the last mail to the supplier did not arrive.
    mail_error text,
    sheet_file_id uuid,
    created_by_id text,
    created_by_name text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX supply_request_order ON orders.supply_request (order_id, id);
  CREATE INDEX supply_request_supplier ON orders.supply_request (supplier_id) WHERE supplier_id IS NOT NULL;
  -- What the clock looks at.
  CREATE INDEX supply_request_waiting ON orders.supply_request (expires_at) WHERE status = 'open' AND expired_at IS NULL;
`;

const PARTS = `
  CREATE TABLE orders.supply_line (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    request_id uuid NOT NULL REFERENCES orders.supply_request ON DELETE CASCADE,
    position integer NOT NULL,
    product_id uuid,
    sku text,
    name text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    -- What the company offers to pay, in minor units; null: the supplier names it. Never what the customer pays.
    unit_price bigint CHECK (unit_price >= 0),
    result text CHECK (result IN ('confirmed', 'out-of-stock')),
    confirmed_quantity integer CHECK (confirmed_quantity > 0),
    confirmed_on date,
    confirmed_price bigint CHECK (confirmed_price >= 0),
    back_on date,
    remark text NOT NULL DEFAULT '',
    -- The answer "out of stock" proposes to switch the product's flag; a person decides.
    sold_out text CHECK (sold_out IN ('proposed', 'approved', 'dismissed')),
    UNIQUE (request_id, position)
  );
  CREATE TABLE orders.supply_event (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    request_id uuid NOT NULL REFERENCES orders.supply_request ON DELETE CASCADE,
    at timestamptz NOT NULL DEFAULT now(),
    kind text NOT NULL,
    actor_id text,
    actor_name text NOT NULL,
    detail text
  );
  CREATE INDEX supply_event_request ON orders.supply_event (request_id, id);
  -- Mails that were written down already, so that a job that is tried again writes none twice.
  CREATE TABLE orders.supply_mail (
    message_id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES orders.supply_request ON DELETE CASCADE
  );
  CREATE INDEX supply_mail_request ON orders.supply_mail (request_id);
`;
