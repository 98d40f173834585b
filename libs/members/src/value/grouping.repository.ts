import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { Stage } from './value-rules.js';
import { GROUPING, Places, type ValueBasis, groupingSql } from './value-sql.js';

export const CHANGE_REASONS = ['purchase', 'profile', 'time', 'rules'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export interface StageChange {
  id: string;
  from: Stage;
  to: Stage;
}

export interface Grouped {
  /** How many somebody else was changing: they are marked. */
  held: number;
  /** Whose stage changed that had one; none where new rules did it. */
  changes: (StageChange & { ownerId: string | null })[];
}

/** Members from after one to another, in the order of their ids; or these. */
export type Those = { after: string | null; upTo: string } | { ids: readonly string[] };

/** Puts members into their groups, many by one statement; only rows whose groups differ are written. */
@Injectable()
export class GroupingRepository {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** The last of the next so many. Index: facts_pkey. */
  async reach(after: string | null, size: number): Promise<{ upTo: string; members: number } | null> {
    const [row] = await this.database.query<{ upTo: string | null; members: number }>(
      `SELECT (array_agg(member_id ORDER BY member_id DESC))[1] AS "upTo", count(*) AS members FROM (
         SELECT member_id FROM members.facts WHERE $1::uuid IS NULL OR member_id > $1 ORDER BY member_id LIMIT ${size}) AS next`,
      [after],
    );
    return row?.upTo == null ? null : { upTo: row.upTo, members: row.members };
  }

  /**
   * Nobody waits here: whom somebody else is changing is left, and marked. Rows are locked before they are written, and asked again then, so
   * that what is written follows from what stands there. Index: facts_pkey.
   */
  async group(tx: Tx, basis: ValueBasis, those: Those, why: ChangeReason): Promise<Grouped> {
    const sql = new Places();
    const next = groupingSql(basis, sql);
    const among = amongThose(those, sql);
    const differs = GROUPING.map((column) => `f.${column} IS DISTINCT FROM ${next[column]()}`).join(' OR ');
    const reason = sql.place(why, 'text');
    const [row] = await tx.query<Grouped>(
      `WITH wrong AS MATERIALIZED (
         SELECT f.member_id FROM members.facts f WHERE ${among} AND (${differs})
       ), next AS MATERIALIZED (
         SELECT f.member_id, ${GROUPING.map((column) => `${next[column]()} AS ${column}`).join(', ')}
         FROM members.facts f WHERE f.member_id IN (SELECT w.member_id FROM wrong w) AND (${differs})
         ORDER BY f.member_id FOR UPDATE OF f SKIP LOCKED
       ), moved AS (
         UPDATE members.facts f SET ${GROUPING.map((column) => `${column} = next.${column}`).join(', ')},
           stage_since = CASE WHEN f.stage IS DISTINCT FROM next.stage THEN now() ELSE f.stage_since END,
           group_since = CASE WHEN f.stage IS NULL OR f.value_group IS DISTINCT FROM next.value_group THEN now() ELSE f.group_since END
         FROM next WHERE f.member_id = next.member_id
         RETURNING f.member_id, f.owner_id, old.stage AS old_stage, new.stage AS new_stage, old.stage_since AS stage_since,
           old.value_group AS old_group, new.value_group AS new_group, old.group_since AS group_since
       ), kept AS (
         INSERT INTO members.value_change (member_id, what, from_value, to_value, since, why)
         SELECT member_id, 'stage', old_stage, new_stage, stage_since, ${reason} FROM moved WHERE old_stage <> new_stage
         UNION ALL
         SELECT member_id, 'group', old_group, new_group, group_since, ${reason} FROM moved
         WHERE old_stage IS NOT NULL AND old_group IS DISTINCT FROM new_group
       ), held AS (
         INSERT INTO members.stale_value (member_id, why)
         SELECT w.member_id, ${reason} FROM wrong w WHERE NOT EXISTS (SELECT FROM next WHERE next.member_id = w.member_id)
         RETURNING member_id
       )
       SELECT (SELECT count(*) FROM held) AS held, coalesce(jsonb_agg(jsonb_build_object('id', member_id, 'ownerId', owner_id, 'from', old_stage, 'to', new_stage))
         FILTER (WHERE old_stage <> new_stage AND ${reason} <> 'rules'), '[]') AS changes FROM moved`,
      sql.values,
    );
    if (!row) throw new Error('An aggregate returned no row');
    return row;
  }

  /** Takes marks away; what another worker is just taking is left to it. */
  takeMarks(tx: Tx, limit: number): Promise<{ id: string; why: ChangeReason }[]> {
    return tx.query(
      `DELETE FROM members.stale_value WHERE ctid IN (SELECT ctid FROM members.stale_value LIMIT ${limit} FOR UPDATE SKIP LOCKED)
       RETURNING member_id AS id, why`,
    );
  }

  /** Later, when whoever holds them has let go. */
  async askForMarked(tx: Tx, inSeconds: number): Promise<void> {
    const runAt = new Date(Date.now() + inSeconds * 1000);
    await tx.query('SELECT platform.add_jobs($1)', [
      JSON.stringify([{ task: 'members.reckon-marked', payload: {}, runAt }]),
    ]);
  }

  /** Under other rules: how many would go from where to where. All facts are read once. */
  async compare(executor: Executor, basis: ValueBasis): Promise<Comparison[]> {
    const sql = new Places();
    const { stage, value_group: group } = groupingSql(basis, sql);
    return executor.query<Comparison>(
      `SELECT stage, "valueGroup", "nextStage", "nextGroup", count(*) AS members FROM (
         SELECT f.stage, f.value_group AS "valueGroup", ${stage()} AS "nextStage", ${group()} AS "nextGroup" FROM members.facts f) AS f
       GROUP BY 1, 2, 3, 4`,
      sql.values,
    );
  }
}

export interface Comparison {
  stage: string | null;
  valueGroup: string | null;
  nextStage: string;
  nextGroup: string | null;
  members: number;
}

function amongThose(those: Those, sql: Places): string {
  if ('ids' in those) return `f.member_id = ANY(${sql.place(those.ids, 'uuid[]')})`;
  const { after, upTo } = those;
  return `${after === null ? '' : `f.member_id > ${sql.place(after, 'uuid')} AND `}f.member_id <= ${sql.place(upTo, 'uuid')}`;
}
