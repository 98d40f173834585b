import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

/** First key of the advisory lock on the basis; the second is 1. */
const LOCK_CLASS = 7_234_011;

/** By what facts are worked out. */
export interface Basis {
  /** `2026-11-28`: windows end with it. */
  day: string;
  timeZone: string;
  currency: string;
}

/** Null until it was followed for the first time. */
export type KnownBasis = { [K in keyof Basis]: Basis[K] | null };

/** Days of the windows, today included. */
const WINDOWS = [30, 90, 180, 365] as const;

const EDGES = (day: string, zone: string) =>
  WINDOWS.map((days) => `((${day} - ${days - 1})::timestamp AT TIME ZONE ${zone}) AS d${days}`).join(', ');

/** Purchases that count for how many and when; a refund only takes from sums. */
const KEPT = 'FILTER (WHERE NOT p.refund)';

/** What the purchases of the members say, a row for each who has any. @param where on `p` */
const FRESH = (purchases: string, where: string) => `
  SELECT p.member_id, min(p.at) ${KEPT} AS first_order_at, max(p.at) ${KEPT} AS last_order_at,
    coalesce(sum(p.amount), 0)::bigint AS order_sum, (count(*) ${KEPT})::int AS order_count,
    ${WINDOWS.map((days) => `coalesce(sum(p.amount) FILTER (WHERE p.at >= e.d${days}), 0)::bigint AS sum_${days}`).join(', ')},
    ${WINDOWS.map((days) => `(count(*) FILTER (WHERE p.at >= e.d${days} AND NOT p.refund))::int AS count_${days}`).join(', ')},
    (extract(epoch FROM max(p.at) ${KEPT} - min(p.at) ${KEPT}) / 86400 / nullif((count(*) ${KEPT}) - 1, 0))::real AS average_interval
  FROM ${purchases} p CROSS JOIN (SELECT ${EDGES('day', 'time_zone')} FROM members.facts_basis) e ${where} GROUP BY p.member_id`;

const SUMS = ['order_sum', 'order_count', ...WINDOWS.flatMap((days) => [`sum_${days}`, `count_${days}`])];
const NULLABLE = ['first_order_at', 'last_order_at', 'average_interval'];
const ALL = [...SUMS, ...NULLABLE];
/** Whoever bought nothing has zeros. */
const VALUES = [...SUMS.map((column) => `coalesce(n.${column}, 0)`), ...NULLABLE.map((column) => `n.${column}`)];
const DIFFERS = `(${ALL.map((column) => `f.${column}`).join(', ')}) IS DISTINCT FROM (${VALUES.join(', ')})`;

/** The purchase columns of the facts, many rows by one statement. */
@Injectable()
export class FactsRepository {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  async basis(executor: Executor = this.database): Promise<KnownBasis> {
    const [row] = await executor.query<KnownBasis>(
      'SELECT day::text AS day, time_zone AS "timeZone", currency FROM members.facts_basis',
    );
    if (!row) throw new Error('members.facts_basis has lost its row');
    return row;
  }

  /** The company's day at that moment. */
  async dayAt(timeZone: string, at: Date, executor: Executor = this.database): Promise<string> {
    const [row] = await executor.query<{ day: string }>('SELECT ($2::timestamptz AT TIME ZONE $1)::date::text AS day', [
      timeZone,
      at,
    ]);
    return row?.day ?? '';
  }

  /** Until the transaction ends nobody moves the windows. */
  async shareBasis(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK_CLASS}, 1)`);
  }

  /** Waits until nobody works by the old basis any more, and lets nobody begin. */
  async holdBasis(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK_CLASS}, 1)`);
  }

  async setBasis(tx: Tx, { day, timeZone, currency }: Basis): Promise<void> {
    await tx.query('UPDATE members.facts_basis SET day = $1, time_zone = $2, currency = $3', [day, timeZone, currency]);
  }

  /** Those with a purchase that leaves a window, or comes into one. Index: of the purchases, by `at`. */
  async touchMoved(tx: Tx, purchases: string, from: Basis, to: Basis): Promise<void> {
    const [edges] = await tx.query<Record<string, Date>>(
      `SELECT ${WINDOWS.map((days) => `least(a.d${days}, b.d${days}) AS l${days}, greatest(a.d${days}, b.d${days}) AS g${days}`).join(', ')}
       FROM (SELECT ${EDGES('$1::date', '$2')}) a, (SELECT ${EDGES('$3::date', '$4')}) b`,
      [from.day, from.timeZone, to.day, to.timeZone],
    );
    const ranges = WINDOWS.map((_, index) => `at >= $${index * 2 + 1} AND at < $${index * 2 + 2}`).join(' OR ');
    await tx.query(
      `INSERT INTO members.stale_facts SELECT DISTINCT member_id FROM ${purchases} WHERE ${ranges}`,
      WINDOWS.flatMap((days) => [edges?.[`l${days}`], edges?.[`g${days}`]]),
    );
    await this.askForWork(tx);
  }

  async touchAll(tx: Tx, purchases: string): Promise<void> {
    await tx.query(`INSERT INTO members.stale_facts SELECT DISTINCT member_id FROM ${purchases}`);
    await this.askForWork(tx);
  }

  /** The members who are marked, by their ids. Index: stale_facts_member. */
  async marked(tx: Tx, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT member_id AS id FROM members.stale_facts WHERE $1::uuid IS NULL OR member_id > $1
       ORDER BY member_id LIMIT ${limit}`,
      [after],
    );
    return rows.map(({ id }) => id);
  }

  /** Nobody waits here, so nobody can wait in a circle: who is being changed is left for later. Index: facts_pkey. */
  async lock(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT member_id AS id FROM members.facts WHERE member_id = ANY($1::uuid[]) ORDER BY member_id FOR UPDATE SKIP LOCKED`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Of those locked, and of those who have no facts: they left. What another worker is just taking away is left to it, so that two never
   * wait for each other both ways. Index: stale_facts_member. @returns whether any is left
   */
  async unmark(tx: Tx, marked: readonly string[], locked: readonly string[]): Promise<boolean> {
    const without = (where: string) =>
      `DELETE FROM members.stale_facts WHERE ctid IN (
         SELECT ctid FROM members.stale_facts s WHERE member_id = ANY($1::uuid[]) ${where} FOR UPDATE SKIP LOCKED)`;
    await tx.query(without(''), [locked]);
    if (locked.length === marked.length) return false;
    const kept = new Set(locked);
    const others = marked.filter((id) => !kept.has(id));
    await tx.query(without('AND NOT EXISTS (SELECT FROM members.facts f WHERE f.member_id = s.member_id)'), [others]);
    const left = await tx.query('SELECT FROM members.stale_facts WHERE member_id = ANY($1::uuid[]) LIMIT 1', [others]);
    return left.length > 0;
  }

  /** @param ids whose facts are locked. Indexes: facts_pkey; of the purchases, by member. */
  async workOut(tx: Tx, purchases: string, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE members.facts f SET (${ALL.join(', ')}, as_of) = ROW(${VALUES.join(', ')}, b.day)
       FROM unnest($1::uuid[]) AS m(id) LEFT JOIN (${FRESH(purchases, 'WHERE p.member_id = ANY($1::uuid[])')}) n ON n.member_id = m.id
         CROSS JOIN members.facts_basis b
       WHERE f.member_id = m.id AND ${DIFFERS}`,
      [ids],
    );
  }

  /** From scratch, in one statement: for whoever fills many members at once. All purchases and all facts are read. */
  async workOutAll(tx: Tx, purchases: string): Promise<void> {
    await tx.query(
      `UPDATE members.facts f SET (${ALL.join(', ')}, as_of) = ROW(${VALUES.join(', ')}, b.day)
       FROM (${FRESH(purchases, '')}) n CROSS JOIN members.facts_basis b WHERE f.member_id = n.member_id`,
    );
  }

  /** Later, when whoever holds them has let go. */
  async askForWork(tx: Tx, inSeconds?: number): Promise<void> {
    const runAt = inSeconds === undefined ? {} : { runAt: new Date(Date.now() + inSeconds * 1000) };
    await tx.query('SELECT platform.add_jobs($1)', [
      JSON.stringify([{ task: 'members.freshen-facts', payload: {}, ...runAt }]),
    ]);
  }

  /** Marks all whose facts are not what their purchases say and whom nobody has marked. All purchases and all facts are read once. */
  async touchWrong(tx: Tx, purchases: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `WITH wrong AS (
         INSERT INTO members.stale_facts
         SELECT f.member_id FROM members.facts f LEFT JOIN (${FRESH(purchases, '')}) n USING (member_id)
         WHERE ${DIFFERS} AND NOT EXISTS (SELECT FROM members.stale_facts s WHERE s.member_id = f.member_id) RETURNING 1
       ) SELECT count(*) FROM wrong`,
    );
    return row?.count ?? 0;
  }

  async noteCheck(tx: Tx, differences: number): Promise<void> {
    await tx.query('UPDATE members.facts_basis SET checked_at = now(), differences = $1', [differences]);
  }
}
