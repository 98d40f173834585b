import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders1763800600000 implements MigrationInterface {
  name = 'CreateOrders1763800600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA orders; CREATE EXTENSION IF NOT EXISTS btree_gin;');
    await runner.query(NUMBERS);
    await runner.query(ORDER);
    await runner.query(ORDER_INDEXES);
    await runner.query(ORDER_PARTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA orders CASCADE');
  }
}

const NUMBERS = `
  CREATE SEQUENCE orders.number_seq;
  -- Never cut, however many there are: lpad alone would shorten the millionth.
  CREATE FUNCTION orders.next_number() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT 'R-' || to_char(now() AT TIME ZONE 'UTC', 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0')
    FROM nextval('orders.number_seq') AS n
  $$;
  -- Under what an order number is found: whole, its digits, and these without leading zeros.
  CREATE FUNCTION orders.number_tokens(number text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY[lower(number), split_part(number, '-', 3), ltrim(split_part(number, '-', 3), '0')]
  $$;
  CREATE FUNCTION orders.month_of(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (extract(year FROM at AT TIME ZONE 'UTC') * 12 + extract(month FROM at AT TIME ZONE 'UTC') - 1)::integer
  $$;
`;

const ORDER = `
  CREATE TABLE orders."order" (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number text NOT NULL DEFAULT orders.next_number(),
    status text NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'processed', 'won', 'lost')),
    -- Where the order lies; a suspect one is kept apart from New until someone has looked at it.
    box text NOT NULL GENERATED ALWAYS AS (
      CASE WHEN recycled_at IS NOT NULL THEN 'bin' WHEN suspect AND status = 'new' THEN 'suspect' ELSE status END
    ) STORED,
    suspect boolean NOT NULL DEFAULT false,
    suspicion jsonb,
    -- Someone or something vouches for the sender: a proof of work, or a person who cleared the suspicion.
    vouched boolean NOT NULL DEFAULT true,
    recycled_at timestamptz,
    recycled_by text,
    recycle_reason text,
    source text NOT NULL CHECK (source IN ('form', 'email', 'phone', 'chat', 'api', 'pos', 'import', 'hand')),
    contact_name text,
    contact_email text,
    contact_phone text,
    contact_company text,
    contact_email_normalised text,
    contact_phone_normalised text,
    subject text NOT NULL DEFAULT '',
    excerpt text NOT NULL DEFAULT '',
    message text NOT NULL DEFAULT '',
    locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'zh-CN', 'zh-TW')),
    currency char(3) NOT NULL,
    -- Minor units.
    value bigint CHECK (value >= 0),
    -- Typed by a person, so that a change of items leaves it.
    value_given boolean NOT NULL DEFAULT false,
    won_amount bigint CHECK (won_amount >= 0),
    lost_reason text,
    item_count integer NOT NULL DEFAULT 0,
    assignee_id uuid,
    -- The assignee, or zeros: an index finds "nobody" by equality, which keeps its order, unlike IS NULL.
    desk uuid NOT NULL GENERATED ALWAYS AS (coalesce(assignee_id, '00000000-0000-0000-0000-000000000000')) STORED,
    tags text[] NOT NULL DEFAULT '{}',
    custom_fields jsonb NOT NULL DEFAULT '{}',
    utm jsonb NOT NULL DEFAULT '{}',
    referrer text,
    form_id uuid,
    form_slug text,
    form_title text,
    form_version integer,
    submission_id uuid,
    -- Who hears of the order while nobody is in charge of it.
    notify_staff_id uuid,
    answers jsonb NOT NULL DEFAULT '[]',
    files jsonb NOT NULL DEFAULT '[]',
    message_count integer NOT NULL DEFAULT 0,
    last_message_at timestamptz,
    unread boolean NOT NULL DEFAULT false,
    created_by_id text,
    created_by_name text NOT NULL DEFAULT 'Regulars',
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    search tsvector NOT NULL
  );
  -- The list tests this column on many rows: it stays in the row, the long texts leave first.
  ALTER TABLE orders."order" ALTER COLUMN search SET STORAGE MAIN;
  ALTER TABLE orders."order" ALTER COLUMN search SET STATISTICS 1000;
`;

const ORDER_INDEXES = `
  CREATE UNIQUE INDEX order_number ON orders."order" (number);
  CREATE UNIQUE INDEX order_submission ON orders."order" (submission_id) WHERE submission_id IS NOT NULL;
  CREATE INDEX order_box ON orders."order" (box, created_at DESC, id DESC);
  CREATE INDEX order_desk ON orders."order" (desk, box, created_at DESC, id DESC);
  CREATE INDEX order_updated ON orders."order" (box, updated_at DESC, id DESC);
  CREATE INDEX order_value ON orders."order" (box, (coalesce(value, -1)) DESC, id DESC);
  -- One question, one index: words, box, person, source and month are intersected before any row is read.
  CREATE INDEX order_search ON orders."order" USING gin (
    search, box, desk, source, (orders.month_of(created_at))
  ) WITH (fastupdate = on);
`;

const ORDER_PARTS = `
  CREATE TABLE orders.order_item (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
    position integer NOT NULL,
    product_id uuid,
    sku text,
    name text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    -- Minor units, as they were when the order came; null where nobody knows.
    unit_price bigint CHECK (unit_price >= 0),
    UNIQUE (order_id, position)
  );
  CREATE TABLE orders.order_event (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    order_id uuid NOT NULL REFERENCES orders."order" ON DELETE CASCADE,
    at timestamptz NOT NULL DEFAULT now(),
    actor_id text,
    actor_name text NOT NULL,
    action text NOT NULL,
    "from" text,
    "to" text,
    reason text,
    changes jsonb
  );
  CREATE INDEX order_event_order ON orders.order_event (order_id, id DESC);
  -- Without a proof of work an address is thanked once a day for a form: nobody can use it to flood a stranger.
  CREATE TABLE orders.acknowledged_address (
    email text NOT NULL,
    form_id uuid NOT NULL,
    day date NOT NULL,
    order_id uuid NOT NULL,
    PRIMARY KEY (email, form_id, day)
  );
  CREATE INDEX acknowledged_address_day ON orders.acknowledged_address (day);
`;
