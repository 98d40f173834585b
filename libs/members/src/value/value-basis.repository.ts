import { Injectable } from '@nestjs/common';
import { type RfmBreaks, breakOf } from '@regulars/analytics';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { RfmSettings } from './value-rules.js';
import { firstRules } from './first-rules.js';
import { type ValueBasis, boughtWithin } from './value-sql.js';

/** First key of the advisory lock on the basis; the second is 1. */
const LOCK_CLASS = 7_234_013;

export type PassReason = 'time' | 'rules';

export interface KnownBasis extends ValueBasis {
  rulesVersion: number;
  why: PassReason;
  /** Members that the pass has looked at, and how many there are. */
  done: number;
  total: number;
  startedAt: Date;
  /** Null: a pass is on its way. */
  finishedAt: Date | null;
}

type Pair = (number | null)[] | null;

/** By what all members are grouped at the moment, and how far the pass over them is. */
@Injectable()
export class ValueBasisRepository {
  constructor(private readonly database: Database) {}

  /** Null until there was a first pass. */
  async current(executor: Executor = this.database): Promise<KnownBasis | null> {
    const [row] = await executor.query<Omit<KnownBasis, 'day'> & { day: string | null }>(
      `SELECT day::text AS day, time_zone AS "timeZone", rules, breaks, rules_version AS "rulesVersion", why, done, total,
         started_at AS "startedAt", finished_at AS "finishedAt" FROM members.value_basis`,
    );
    if (!row) throw new Error('members.value_basis has lost its row');
    return row.day === null ? null : { ...row, day: row.day };
  }

  /** Until the transaction ends the basis stays as it is. */
  async share(tx: Tx): Promise<KnownBasis | null> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK_CLASS}, 1)`);
    return this.current(tx);
  }

  /** Waits until nobody groups by the old basis any more. */
  async begin(tx: Tx, { day, timeZone, rules, breaks }: ValueBasis, version: number, why: PassReason): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK_CLASS}, 1)`);
    await tx.query(
      `UPDATE members.value_basis SET day = $1, time_zone = $2, rules = $3, breaks = $4, rules_version = $5, why = $6, done = 0,
         total = (SELECT count(*) FROM members.facts), started_at = now(), finished_at = NULL`,
      [day, timeZone, JSON.stringify(rules), breaks && JSON.stringify(breaks), version, why],
    );
    await tx.query('DELETE FROM members.value_first');
    await tx.query(
      `INSERT INTO members.value_first
       SELECT nth, what, value, coalesce(($2::date - "joinedAtMost")::timestamp AT TIME ZONE $3, '-infinity'),
         coalesce(($2::date - ("joinedAtLeast" - 1))::timestamp AT TIME ZONE $3, 'infinity'), "interestsFrom", "interestsTo", "channelsFrom", "channelsTo"
       FROM jsonb_to_recordset($1::jsonb) AS r (nth integer, what text, value text, "joinedAtLeast" integer, "joinedAtMost" integer,
         "interestsFrom" integer, "interestsTo" integer, "channelsFrom" integer, "channelsTo" integer)`,
      [JSON.stringify(firstRules(rules)), day, timeZone],
    );
  }

  async advance(tx: Tx, members: number): Promise<void> {
    await tx.query('UPDATE members.value_basis SET done = done + $1', [members]);
  }

  async finish(tx: Tx): Promise<void> {
    await tx.query('UPDATE members.value_basis SET done = total, finished_at = now()');
  }

  /**
   * Where the scores part, of those who bought in the window. All facts are read and put in order once for each of the three: the two values
   * beside each quantile are taken out whole and the rest is reckoned in whole numbers, as the quantiles of the analytics lib are.
   */
  async breaks(
    tx: Tx,
    { bins, window, breaks: fixed }: RfmSettings,
    { day, timeZone }: Pick<ValueBasis, 'day' | 'timeZone'>,
  ): Promise<RfmBreaks | null> {
    const { count, sum } = boughtWithin(window);
    await tx.query(`SET LOCAL work_mem = '64MB'`);
    const beside = (value: string) => `percentile_disc((SELECT at FROM places)) WITHIN GROUP (ORDER BY ${value})`;
    const [row] = await tx.query<{ count: number; recency: Pair; frequency: Pair; monetary: Pair }>(
      `WITH bought AS MATERIALIZED (SELECT f.last_order_at AS last, ${count}::bigint AS orders, ${sum} AS total FROM members.facts f WHERE ${count} > 0),
       counted AS (SELECT count(*) AS n FROM bought),
       places AS (
         SELECT array_agg((least((n - 1) * k / $1::int + next, n - 1) + 0.5) / nullif(n, 0)::float8 ORDER BY k, next) AS at
         FROM counted, generate_series(1, $1::int - 1) AS k, generate_series(0, 1) AS next
       ), beside AS (
         SELECT ${beside('last DESC')} AS moments, ${beside('orders')} AS frequency, ${beside('total')} AS monetary FROM bought
       )
       SELECT n AS count, frequency, monetary,
         (SELECT array_agg($2::date - (moment AT TIME ZONE $3)::date ORDER BY nth) FROM unnest(moments) WITH ORDINALITY AS m (moment, nth)) AS recency
       FROM counted, beside`,
      [bins, day, timeZone],
    );
    if (!row || row.count === 0) return null;
    const between = (values: Pair, given: number[] | null) => given ?? quantiles(row.count, bins, values ?? []);
    return {
      recency: between(row.recency, fixed.recency),
      frequency: between(row.frequency, fixed.frequency),
      monetary: between(row.monetary, fixed.monetary),
    };
  }

  /** How many are in each stage and group at the end of a pass, for good. */
  async noteCounts(tx: Tx, day: string): Promise<void> {
    await tx.query('DELETE FROM members.value_count WHERE day = $1', [day]);
    await tx.query(
      `INSERT INTO members.value_count (day, stage, value_group, members)
       SELECT $1::date, stage, coalesce(value_group, ''), count(*) FROM members.facts WHERE stage IS NOT NULL GROUP BY 2, 3`,
      [day],
    );
  }
}

/** @param beside of each quantile the value before it and the value after it, whole numbers; what lies between two whole numbers parts them as the lower does */
function quantiles(count: number, bins: number, beside: readonly (number | null)[]): number[] {
  return Array.from({ length: bins - 1 }, (_, at) => {
    const { fraction } = breakOf(count, at + 1, bins);
    const [low, high] = [BigInt(beside[at * 2] ?? 0), BigInt(beside[at * 2 + 1] ?? 0)];
    return Number(low + ((high - low) * BigInt(fraction)) / BigInt(bins));
  });
}
