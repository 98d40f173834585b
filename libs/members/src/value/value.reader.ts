import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { ChangeReason } from './grouping.repository.js';
import type { RfmWindow } from './value-rules.js';
import { boughtWithin } from './value-sql.js';

/** Undefined: all members; else theirs and those that nobody owns. */
type VisibleTo = string | undefined;

export interface ShareRow {
  stage: string | null;
  group: string | null;
  members: number;
  spent: number;
}

export interface CellRow {
  recency: number | null;
  frequency: number | null;
  members: number;
  spent: number;
  monetary: number;
}

export interface ValueRow {
  stage: string | null;
  stageSince: Date | null;
  valueGroup: string | null;
  groupSince: Date | null;
  recency: number | null;
  frequency: number | null;
  monetary: number | null;
}

export interface ChangeRow {
  id: string;
  what: 'stage' | 'group';
  from: string | null;
  to: string | null;
  since: Date;
  at: Date;
  why: ChangeReason;
}

/** Counts over the narrow facts, which are read whole: a million rows in a fraction of a second. */
@Injectable()
export class ValueReader {
  constructor(private readonly database: Database) {}

  shares(visibleTo: VisibleTo): Promise<ShareRow[]> {
    const { where, values } = seen(visibleTo, []);
    return this.database.query<ShareRow>(
      `SELECT f.stage, f.value_group AS "group", count(*) AS members, sum(f.order_sum)::bigint AS spent
       FROM members.facts f WHERE ${where} GROUP BY 1, 2`,
      values,
    );
  }

  /** Stages at the end of each day's pass. Index: value_count_pkey. */
  days(since: string): Promise<{ day: string; of: string; members: number }[]> {
    return this.database.query(
      `SELECT day::text AS day, stage AS of, sum(members)::int AS members FROM members.value_count WHERE day >= $1
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [since],
    );
  }

  cells(visibleTo: VisibleTo, window: RfmWindow): Promise<CellRow[]> {
    const { where, values } = seen(visibleTo, []);
    return this.database.query<CellRow>(
      `SELECT f.recency_score AS recency, f.frequency_score AS frequency, count(*) AS members,
         sum(${boughtWithin(window).sum})::bigint AS spent, coalesce(sum(f.monetary_score), 0)::bigint AS monetary
       FROM members.facts f WHERE ${where} GROUP BY 1, 2`,
      values,
    );
  }

  /**
   * Where each member was at either moment: what the first change after it left, or, without one, where they are. Who was not grouped yet at
   * that moment is new. Index: value_change_at.
   */
  movements(
    visibleTo: VisibleTo,
    what: 'stage' | 'group',
    { from, to, timeZone }: { from: string; to: string; timeZone: string },
  ): Promise<{ from: string; to: string; members: number }[]> {
    const { where, values } = seen(visibleTo, [from, to, timeZone, what]);
    const first = (moment: string) =>
      `SELECT DISTINCT ON (c.member_id) c.member_id, c.from_value, c.since FROM members.value_change c
       WHERE c.what = $4 AND c.at >= ${moment} ORDER BY c.member_id, c.at`;
    const [column, since] = what === 'stage' ? ['f.stage', 'f.stage_since'] : ['f.value_group', 'f.group_since'];
    const at = (change: string, moment: string) =>
      `CASE WHEN ${change}.member_id IS NULL THEN CASE WHEN ${since} < ${moment} THEN coalesce(${column}, 'none') END
         ELSE CASE WHEN ${change}.since < ${moment} THEN coalesce(${change}.from_value, 'none') END END`;
    const [begin, end] = [
      '($1::date::timestamp AT TIME ZONE $3)',
      'least(now(), ($2::date + 1)::timestamp AT TIME ZONE $3)',
    ];
    return this.database.query(
      `SELECT coalesce(was, 'new') AS "from", is_now AS "to", count(*) AS members FROM (
         SELECT ${at('a', begin)} AS was, ${at('b', end)} AS is_now
         FROM members.facts f LEFT JOIN (${first(begin)}) a USING (member_id) LEFT JOIN (${first(end)}) b USING (member_id)
         WHERE f.stage IS NOT NULL AND ${where}) AS moved
       WHERE is_now IS NOT NULL GROUP BY 1, 2`,
      values,
    );
  }

  /** Index: facts_pkey. */
  async of(id: string): Promise<ValueRow | null> {
    const [row] = await this.database.query<ValueRow>(
      `SELECT stage, stage_since AS "stageSince", value_group AS "valueGroup", group_since AS "groupSince", recency_score AS recency,
         frequency_score AS frequency, monetary_score AS monetary FROM members.facts WHERE member_id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The latest first. Index: value_change_member. */
  history(id: string, limit: number): Promise<ChangeRow[]> {
    return this.database.query<ChangeRow>(
      `SELECT id, what, from_value AS "from", to_value AS "to", since, at, why FROM members.value_change
       WHERE member_id = $1 ORDER BY at DESC, what DESC LIMIT ${limit}`,
      [id],
    );
  }
}

function seen(visibleTo: VisibleTo, values: unknown[]): { where: string; values: unknown[] } {
  if (visibleTo === undefined) return { where: 'true', values };
  return {
    where: `(f.owner_id IS NULL OR f.owner_id = $${values.length + 1}::uuid)`,
    values: [...values, visibleTo],
  };
}
