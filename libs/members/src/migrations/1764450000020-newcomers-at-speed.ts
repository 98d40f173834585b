import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROFILE = [
  'joined_at',
  'birth_date',
  'owner_id',
  'income_band',
  'consents',
  'gender',
  'education',
  'level',
  'locale',
  'source',
  'country',
  'region',
  'city',
];
const KEPT = PROFILE.map((column) => `k.${column}`).join(', ');

/** What each new member costs beside its own row, for the third time (docs/adr/0041). */
export class NewcomersAtSpeed1764450000020 implements MigrationInterface {
  name = 'NewcomersAtSpeed1764450000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Most new members have no owner, and stood in two indexes by the day on which they joined.
      DROP INDEX members.member_owner, members.member_joined;
      CREATE INDEX member_owner ON members.member (owner_id, joined_at DESC, id DESC)
        WHERE owner_id IS NOT NULL AND erased_at IS NULL;
      -- The owner stands at its end, so that whoever has none is found without looking at each member.
      CREATE INDEX member_joined ON members.member (joined_at DESC, id DESC, owner_id) WHERE erased_at IS NULL;
    `);
    await runner.query(`
      -- The rules of value_first are asked once for all whom they can't tell apart: they go by these three, and only between the days that they name.
      CREATE OR REPLACE FUNCTION members.facts_come() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Until the transaction ends nobody groups by another basis (members.value_basis): nobody new is missed by a pass.
        PERFORM pg_advisory_xact_lock_shared(7234013, 1);
        INSERT INTO members.facts (member_id, ${PROFILE.join(', ')}, interests, stage, stage_since, value_group, group_since)
        WITH kept AS MATERIALIZED (
          SELECT k.id, ${KEPT}, cardinality(k.preferences) AS interests, bit_count(k.consents::int::bit(16)) AS channels,
            width_bucket(k.joined_at, (
              SELECT coalesce(array_agg(DISTINCT day ORDER BY day), '{}') FROM members.value_first
              CROSS JOIN LATERAL (VALUES (joined_since), (joined_before)) AS named(day) WHERE isfinite(day))) AS span
          FROM new_members k WHERE left_at IS NULL AND erased_at IS NULL
        ), alike AS MATERIALIZED (
          SELECT a.*, ${first('stage')} AS stage, ${first('group')} AS value_group
          FROM (SELECT interests, channels, span, min(joined_at) AS joined_at FROM kept GROUP BY 1, 2, 3) AS a
        )
        SELECT k.id, ${KEPT}, interests, stage, CASE WHEN stage IS NOT NULL THEN now() END,
          value_group, CASE WHEN stage IS NOT NULL THEN now() END
        FROM kept k JOIN alike USING (interests, channels, span);
        RETURN NULL;
      END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION members.facts_come() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(7234013, 1);
        INSERT INTO members.facts (member_id, ${PROFILE.join(', ')}, interests, stage, stage_since, value_group, group_since)
        SELECT id, ${PROFILE.join(', ')}, interests, stage, CASE WHEN stage IS NOT NULL THEN now() END,
          value_group, CASE WHEN stage IS NOT NULL THEN now() END
        FROM (SELECT a.*, ${first('stage')} AS stage, ${first('group')} AS value_group
          FROM (SELECT n.*, cardinality(n.preferences) AS interests, bit_count(n.consents::int::bit(16)) AS channels
            FROM new_members n WHERE left_at IS NULL AND erased_at IS NULL) AS a OFFSET 0) AS kept;
        RETURN NULL;
      END
      $$;
      DROP INDEX members.member_owner, members.member_joined;
      CREATE INDEX member_joined ON members.member (joined_at DESC, id DESC) WHERE erased_at IS NULL;
      CREATE INDEX member_owner ON members.member (owner_id, joined_at DESC, id DESC) WHERE erased_at IS NULL;
    `);
  }
}

/** Where a member who never bought stands by a row of value_first. */
function first(what: string): string {
  return `(SELECT r.value FROM members.value_first r
            WHERE r.what = '${what}' AND a.joined_at >= r.joined_since AND a.joined_at < r.joined_before
              AND a.interests BETWEEN r.interests_from AND r.interests_to
              AND a.channels BETWEEN r.channels_from AND r.channels_to ORDER BY r.nth LIMIT 1)`;
}
