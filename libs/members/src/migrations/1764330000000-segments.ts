import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Segments1764330000000 implements MigrationInterface {
  name = 'Segments1764330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE members.segment (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        -- Dynamic: whoever the rule fits. Frozen: who it fitted once, kept in segment_member.
        kind text NOT NULL CHECK (kind IN ('dynamic', 'frozen')),
        -- Of a frozen one: by which its members were chosen.
        rule jsonb NOT NULL,
        -- Who comes and goes is told; for that the members of a dynamic one are kept too.
        followed boolean NOT NULL DEFAULT false,
        -- Since when the members kept are those of the present rule; null: nobody has looked yet, and what is found first is told to nobody.
        followed_since timestamptz,
        member_count integer,
        counted_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX segment_name ON members.segment (lower(name));

      -- Which segments a rule asks for: none of them can be deleted under it.
      CREATE TABLE members.segment_use (
        segment_id uuid NOT NULL REFERENCES members.segment ON DELETE CASCADE,
        uses_id uuid NOT NULL REFERENCES members.segment ON DELETE RESTRICT,
        PRIMARY KEY (segment_id, uses_id)
      );
      CREATE INDEX segment_use_used ON members.segment_use (uses_id);

      CREATE TABLE members.segment_member (
        segment_id uuid NOT NULL REFERENCES members.segment ON DELETE CASCADE,
        member_id uuid NOT NULL REFERENCES members.member ON DELETE CASCADE,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (segment_id, member_id)
      );
      CREATE INDEX segment_member_member ON members.segment_member (member_id);

      -- One row a day.
      CREATE TABLE members.segment_size (
        segment_id uuid NOT NULL REFERENCES members.segment ON DELETE CASCADE,
        day date NOT NULL,
        members integer NOT NULL,
        PRIMARY KEY (segment_id, day)
      );
    `);
    await runner.query(FACTS_INDEXES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP INDEX members.facts_place, members.facts_recency, members.facts_never_bought, members.facts_spent;
       ALTER TABLE members.facts RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);`,
    );
    await runner.query('DROP TABLE members.segment_size, members.segment_member, members.segment_use, members.segment');
  }
}

/**
 * What campaigns ask for most, counted without touching the table. More of them would cost each order more than they would save: every
 * other question reads the whole table, which is narrow.
 */
const FACTS_INDEXES = `
  CREATE INDEX facts_place ON members.facts (city, income_band, gender, birth_date);
  CREATE INDEX facts_recency ON members.facts (last_order_at, order_count);
  CREATE INDEX facts_never_bought ON members.facts (joined_at) WHERE order_count = 0;
  CREATE INDEX facts_spent ON members.facts (sum_180) WHERE sum_180 > 0;
  -- Counting by index alone needs pages that a vacuum has marked: a million rows must not wait for two hundred thousand changes.
  ALTER TABLE members.facts SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
`;
