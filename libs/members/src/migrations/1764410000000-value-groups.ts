import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lifecycle stages, value groups and RFM scores of members, their rules and their history (MEM-8; docs/adr/0039). */
export class ValueGroups1764410000000 implements MigrationInterface {
  name = 'ValueGroups1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(`UPDATE members.facts f SET interests = cardinality(m.preferences) FROM members.member m
      WHERE m.id = f.member_id AND m.preferences <> '{}'`);
    await runner.query(SETTINGS);
    await runner.query(followProfile(true));
    await runner.query(HISTORY);
    await runner.query(MARKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(followProfile(false));
    await runner.query(`
      DROP TRIGGER facts_made_value ON members.facts;
      DROP TRIGGER facts_changed_value ON members.facts;
      DROP FUNCTION members.mark_new_value();
      DROP FUNCTION members.mark_changed_value();
      DROP FUNCTION members.ask_for_value();
      DROP TABLE members.stale_value;
      DROP TABLE members.value_change;
      DROP TABLE members.value_count;
      DROP TABLE members.value_first;
      DROP TABLE members.value_basis;
      DROP TABLE members.value_settings;
    `);
    await runner.query(`ALTER TABLE members.facts DROP COLUMN interests, DROP COLUMN stage, DROP COLUMN stage_since, DROP COLUMN value_group,
      DROP COLUMN group_since, DROP COLUMN recency_score, DROP COLUMN frequency_score, DROP COLUMN monetary_score`);
  }
}

const COLUMNS = `
  ALTER TABLE members.facts
    -- How many things they said they care for.
    ADD COLUMN interests smallint NOT NULL DEFAULT 0,
    -- Null until they were looked at for the first time.
    ADD COLUMN stage text,
    ADD COLUMN stage_since timestamptz,
    -- Null for those in none: whoever never bought.
    ADD COLUMN value_group text,
    ADD COLUMN group_since timestamptz,
    -- 1 is the worst; null for those who did not buy in the window.
    ADD COLUMN recency_score smallint,
    ADD COLUMN frequency_score smallint,
    ADD COLUMN monetary_score smallint;
`;

const PROFILE = [
  ...['joined_at', 'birth_date', 'owner_id', 'income_band', 'consents', 'gender', 'education', 'level', 'locale'],
  ...['source', 'country', 'region', 'city'],
];

/** As it was before, or with the interests. */
function followProfile(interests: boolean): string {
  const columns = interests ? [...PROFILE, 'interests'] : PROFILE;
  const of = (table: string) => columns.map((column) => `${table}.${column}`).join(', ');
  return `
  CREATE OR REPLACE FUNCTION members.follow_profile() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      DELETE FROM members.facts f USING new_members n
        WHERE f.member_id = n.id AND (n.left_at IS NOT NULL OR n.erased_at IS NOT NULL);
    END IF;
    INSERT INTO members.facts AS f (member_id, ${columns.join(', ')})
    SELECT id, ${PROFILE.join(', ')}${interests ? ', cardinality(preferences)' : ''}
    FROM new_members WHERE left_at IS NULL AND erased_at IS NULL
    ON CONFLICT (member_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (${of('f')}) IS DISTINCT FROM (${of('excluded')});
    RETURN NULL;
  END
  $$;`;
}

const SETTINGS = `
  -- What people say: null stands for the rules that the program comes with.
  CREATE TABLE members.value_settings (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    rules jsonb,
    version integer NOT NULL DEFAULT 1
  );
  INSERT INTO members.value_settings DEFAULT VALUES;
  -- By what all members are grouped at the moment: one day, one set of rules, one set of breaks.
  CREATE TABLE members.value_basis (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    day date,
    time_zone text,
    rules jsonb,
    rules_version integer,
    -- { recency, frequency, monetary }: upper ends of all bins but the last. Null where nobody bought.
    breaks jsonb,
    -- The pass over all members: why it goes, how far it is.
    why text CHECK (why IN ('time', 'rules')),
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    started_at timestamptz,
    finished_at timestamptz
  );
  INSERT INTO members.value_basis DEFAULT VALUES;
  -- The rules of the basis as they stand for those who never bought, the first that fits counts: new members begin in their group, and an
  -- import of a million needs no second writing.
  CREATE TABLE members.value_first (
    nth integer PRIMARY KEY,
    what text NOT NULL CHECK (what IN ('stage', 'group')),
    value text NOT NULL,
    joined_since timestamptz NOT NULL,
    joined_before timestamptz NOT NULL,
    interests_from integer NOT NULL,
    interests_to integer NOT NULL,
    channels_from integer NOT NULL,
    channels_to integer NOT NULL
  );
`;

const HISTORY = `
  -- From one group to another. The first group of a member is no change: 'since' tells when what was left had begun.
  CREATE TABLE members.value_change (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
    what text NOT NULL CHECK (what IN ('stage', 'group')),
    from_value text,
    to_value text,
    since timestamptz NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    why text NOT NULL CHECK (why IN ('purchase', 'profile', 'time', 'rules'))
  );
  CREATE INDEX value_change_member ON members.value_change (member_id, at);
  CREATE INDEX value_change_at ON members.value_change (at);
  -- How many there were, day by day.
  CREATE TABLE members.value_count (
    day date NOT NULL,
    stage text NOT NULL,
    -- Empty: in no group.
    value_group text NOT NULL,
    members integer NOT NULL,
    PRIMARY KEY (day, stage, value_group)
  );
`;

// Like members.touch_facts: rows that are only added, one job for a transaction, nobody waits for anybody.
const MARKS = `
  CREATE TABLE members.stale_value (member_id uuid NOT NULL, why text NOT NULL);
  CREATE FUNCTION members.ask_for_value() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('members.value_touched', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
      PERFORM set_config('members.value_touched', pg_current_xact_id()::text, true);
      PERFORM platform.add_jobs('[{"task":"members.reckon-marked","payload":{}}]');
    END IF;
  END $$;
  CREATE FUNCTION members.mark_new_value() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO members.stale_value SELECT member_id, 'profile' FROM new_facts WHERE stage IS NULL;
    IF FOUND THEN
      PERFORM members.ask_for_value();
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER facts_made_value AFTER INSERT ON members.facts REFERENCING NEW TABLE AS new_facts
    FOR EACH STATEMENT EXECUTE FUNCTION members.mark_new_value();
  -- A purchase that leaves a window is time's doing.
  CREATE FUNCTION members.mark_changed_value() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO members.stale_value VALUES (NEW.member_id, CASE
      WHEN (OLD.first_order_at, OLD.last_order_at, OLD.order_sum, OLD.order_count)
        IS DISTINCT FROM (NEW.first_order_at, NEW.last_order_at, NEW.order_sum, NEW.order_count) THEN 'purchase'
      WHEN (OLD.joined_at, OLD.consents, OLD.interests) IS DISTINCT FROM (NEW.joined_at, NEW.consents, NEW.interests) THEN 'profile'
      ELSE 'time' END);
    PERFORM members.ask_for_value();
    RETURN NULL;
  END $$;
  CREATE TRIGGER facts_changed_value AFTER UPDATE ON members.facts FOR EACH ROW
    WHEN ((OLD.joined_at, OLD.consents, OLD.interests, OLD.first_order_at, OLD.last_order_at, OLD.average_interval, OLD.order_sum, OLD.sum_30,
        OLD.sum_90, OLD.sum_180, OLD.sum_365, OLD.order_count, OLD.count_30, OLD.count_90, OLD.count_180, OLD.count_365)
      IS DISTINCT FROM (NEW.joined_at, NEW.consents, NEW.interests, NEW.first_order_at, NEW.last_order_at, NEW.average_interval, NEW.order_sum,
        NEW.sum_30, NEW.sum_90, NEW.sum_180, NEW.sum_365, NEW.order_count, NEW.count_30, NEW.count_90, NEW.count_180, NEW.count_365))
    EXECUTE FUNCTION members.mark_changed_value();
`;
