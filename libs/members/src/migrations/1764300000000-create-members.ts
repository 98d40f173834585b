import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMembers1764300000000 implements MigrationInterface {
  name = 'CreateMembers1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA members; CREATE EXTENSION IF NOT EXISTS btree_gin;');
    await runner.query(NUMBERS);
    await runner.query(MEMBER);
    await runner.query(CONSENT);
    await runner.query(FACTS);
    await runner.query(FACTS_FOLLOW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA members CASCADE');
  }
}

const NUMBERS = `
  CREATE SEQUENCE members.number_seq;
  -- Never cut, however many there are: lpad alone would shorten the millionth.
  CREATE FUNCTION members.next_number() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT 'M-' || lpad(n::text, greatest(6, length(n::text)), '0') FROM nextval('members.number_seq') AS n
  $$;
  -- Under what a member's number is found: its digits, and these without leading zeros.
  CREATE FUNCTION members.number_tokens(number text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ARRAY[split_part(number, '-', 2), ltrim(split_part(number, '-', 2), '0')]
  $$;
`;

const MEMBER = `
  CREATE TABLE members.member (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    number text NOT NULL DEFAULT members.next_number(),
    name text,
    company text,
    gender text CHECK (gender IN ('female', 'male', 'other')),
    birth_date date,
    education text CHECK (education IN ('primary', 'secondary', 'vocational', 'bachelor', 'master', 'doctorate')),
    occupation text,
    job_position text,
    -- 1 is the lowest; what each means is the company's own list.
    income_band smallint CHECK (income_band BETWEEN 1 AND 20),
    email text,
    -- As addresses are compared.
    email_key text,
    phone text,
    -- [{ label, number }]: those beside the main one.
    more_phones jsonb NOT NULL DEFAULT '[]',
    -- All numbers in E.164, the main one first.
    phone_keys text[] NOT NULL DEFAULT '{}',
    -- [{ label, street, city, region, postalCode, country }]: the first one is the main one.
    addresses jsonb NOT NULL DEFAULT '[]',
    -- Of the main address.
    city text,
    region text,
    country char(2),
    -- [{ kind, account }]
    messengers jsonb NOT NULL DEFAULT '[]',
    -- What they said they care for.
    preferences text[] NOT NULL DEFAULT '{}',
    tags text[] NOT NULL DEFAULT '{}',
    notes text NOT NULL DEFAULT '',
    owner_id uuid,
    card_number text,
    level text,
    -- Under which another program knows them.
    external_id text,
    locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'zh-CN', 'zh-TW')),
    source text NOT NULL CHECK (source IN ('order', 'form', 'hand', 'api', 'import', 'register')),
    -- A bit for each channel that was agreed to, in the order of CHANNELS; consent_event has how it came to be.
    consents smallint NOT NULL DEFAULT 0,
    custom_fields jsonb NOT NULL DEFAULT '{}',
    joined_at timestamptz NOT NULL DEFAULT now(),
    -- They left of their own accord: nothing is sent any more.
    left_at timestamptz,
    -- What told who they are was erased; the row stays for what counts them.
    erased_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    search tsvector NOT NULL DEFAULT ''
  );
  ALTER TABLE members.member ALTER COLUMN search SET STORAGE MAIN;
  ALTER TABLE members.member ALTER COLUMN search SET STATISTICS 1000;
  CREATE UNIQUE INDEX member_number ON members.member (number);
  CREATE UNIQUE INDEX member_card ON members.member (card_number) WHERE card_number IS NOT NULL;
  CREATE UNIQUE INDEX member_external ON members.member (external_id) WHERE external_id IS NOT NULL;
  CREATE INDEX member_email ON members.member (email_key) WHERE email_key IS NOT NULL;
  CREATE INDEX member_phones ON members.member USING gin (phone_keys) WHERE phone_keys <> '{}';
  CREATE INDEX member_joined ON members.member (joined_at DESC, id DESC) WHERE erased_at IS NULL;
  CREATE INDEX member_owner ON members.member (owner_id, joined_at DESC, id DESC) WHERE erased_at IS NULL;
  CREATE INDEX member_updated ON members.member (updated_at DESC, id DESC) WHERE erased_at IS NULL;
  CREATE INDEX member_name ON members.member (lower(coalesce(name, '')), id) WHERE erased_at IS NULL;
  CREATE INDEX member_search ON members.member USING gin (search, tags) WITH (fastupdate = on, gin_pending_list_limit = 16384);
`;

const CONSENT = `
  -- Never changed and never deleted but with the person: who agreed to what, when, where and by which words.
  CREATE TABLE members.consent_event (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
    channel text NOT NULL CHECK (channel IN ('email', 'phone', 'sms', 'post', 'messenger')),
    given boolean NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    source text NOT NULL,
    -- The sentence that they agreed to.
    wording text NOT NULL DEFAULT '',
    -- Whatever proves it: submission, network address, mail, file.
    proof jsonb NOT NULL DEFAULT '{}',
    actor_id text,
    actor_name text NOT NULL
  );
  CREATE INDEX consent_event_member ON members.consent_event (member_id, id DESC);
`;

const FACTS = `
  -- What segments ask: one narrow row for each member who may be talked to. Left and erased members have none.
  CREATE TABLE members.facts (
    member_id uuid PRIMARY KEY REFERENCES members.member ON DELETE CASCADE,
    joined_at timestamptz NOT NULL,
    birth_date date,
    owner_id uuid,
    -- Of purchases; sums in minor units of the main currency, refunds negative. Windows end with the day \`as_of\`.
    first_order_at timestamptz,
    last_order_at timestamptz,
    order_sum bigint NOT NULL DEFAULT 0,
    sum_30 bigint NOT NULL DEFAULT 0,
    sum_90 bigint NOT NULL DEFAULT 0,
    sum_180 bigint NOT NULL DEFAULT 0,
    sum_365 bigint NOT NULL DEFAULT 0,
    order_count integer NOT NULL DEFAULT 0,
    count_30 integer NOT NULL DEFAULT 0,
    count_90 integer NOT NULL DEFAULT 0,
    count_180 integer NOT NULL DEFAULT 0,
    count_365 integer NOT NULL DEFAULT 0,
    -- Days between one purchase and the next, on average; null below two.
    average_interval real,
    as_of date,
    income_band smallint,
    consents smallint NOT NULL DEFAULT 0,
    gender text,
    education text,
    level text,
    locale text NOT NULL,
    source text NOT NULL,
    country char(2),
    region text,
    city text
  ) WITH (fillfactor = 90);
`;

const FACTS_FOLLOW = `
  CREATE FUNCTION members.follow_profile() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM members.facts f USING new_members n
        WHERE f.member_id = n.id AND (n.left_at IS NOT NULL OR n.erased_at IS NOT NULL);
    END IF;
    INSERT INTO members.facts AS f (member_id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale,
      source, country, region, city)
    SELECT id, joined_at, birth_date, owner_id, income_band, consents, gender, education, level, locale, source, country, region, city
    FROM new_members WHERE left_at IS NULL AND erased_at IS NULL
    ON CONFLICT (member_id) DO UPDATE SET joined_at = excluded.joined_at, birth_date = excluded.birth_date, owner_id = excluded.owner_id,
      income_band = excluded.income_band, consents = excluded.consents, gender = excluded.gender, education = excluded.education,
      level = excluded.level, locale = excluded.locale, source = excluded.source, country = excluded.country, region = excluded.region,
      city = excluded.city
    WHERE (f.joined_at, f.birth_date, f.owner_id, f.income_band, f.consents, f.gender, f.education, f.level, f.locale, f.source, f.country,
      f.region, f.city) IS DISTINCT FROM (excluded.joined_at, excluded.birth_date, excluded.owner_id, excluded.income_band, excluded.consents,
      excluded.gender, excluded.education, excluded.level, excluded.locale, excluded.source, excluded.country, excluded.region, excluded.city);
    RETURN NULL;
  END
  $$;
  -- For each statement and not for each row: an import writes thousands by one.
  CREATE TRIGGER member_made AFTER INSERT ON members.member REFERENCING NEW TABLE AS new_members
    FOR EACH STATEMENT EXECUTE FUNCTION members.follow_profile();
  CREATE TRIGGER member_changed AFTER UPDATE ON members.member REFERENCING NEW TABLE AS new_members
    FOR EACH STATEMENT EXECUTE FUNCTION members.follow_profile();
`;
