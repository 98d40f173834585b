import type { Database } from '@regulars/platform';

interface SoldRow {
  member: string;
  at: Date;
  amount: number | null;
  currency: string;
}

const DAY = 86_400_000;
const WINDOWS = [30, 90, 180, 365] as const;

/** The facts of all members who did not leave, worked out from the orders alone, one by one and by other means than the program's. */
export async function trueFacts(
  database: Database,
  { day, timeZone, currency }: { day: string; timeZone: string; currency: string },
): Promise<Map<string, Record<string, unknown>>> {
  const members = await database.query<{ id: string }>(
    'SELECT id FROM members.member WHERE left_at IS NULL AND erased_at IS NULL',
  );
  const sold = await database.query<SoldRow>(
    `SELECT member_id AS member, coalesce(won_at, created_at) AS at, won_amount AS amount, currency FROM orders."order"
     WHERE status = 'won' AND recycled_at IS NULL AND member_id IS NOT NULL`,
  );
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const ageOf = (at: Date) => (Date.parse(day) - Date.parse(days.format(at))) / DAY;
  const byMember = Map.groupBy(sold, ({ member }) => member);
  return new Map(members.map(({ id }) => [id, factsOf(byMember.get(id) ?? [], ageOf, currency)]));
}

function factsOf(sold: readonly SoldRow[], ageOf: (at: Date) => number, currency: string): Record<string, unknown> {
  const kept = sold.filter(({ amount }) => (amount ?? 0) >= 0);
  const times = kept.map(({ at }) => at.getTime()).toSorted((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  const sumOf = (rows: readonly SoldRow[]) =>
    rows.reduce((sum, row) => sum + (row.currency === currency ? (row.amount ?? 0) : 0), 0);
  const within = (rows: readonly SoldRow[], window: number) => rows.filter(({ at }) => ageOf(at) < window);
  return {
    first_order_at: first === undefined ? null : new Date(first),
    last_order_at: last === undefined ? null : new Date(last),
    order_count: kept.length,
    order_sum: sumOf(sold),
    ...Object.fromEntries(
      WINDOWS.flatMap((window) => [
        [`sum_${window}`, sumOf(within(sold, window))],
        [`count_${window}`, within(kept, window).length],
      ]),
    ),
    average_interval:
      first === undefined || last === undefined || times.length < 2 ? null : (last - first) / DAY / (times.length - 1),
  };
}

/** The facts as they are stored. */
async function storedFacts(database: Database): Promise<Map<string, Record<string, unknown>>> {
  const rows = await database.query<Record<string, unknown> & { member_id: string }>(
    `SELECT member_id, date_trunc('milliseconds', first_order_at) AS first_order_at,
       date_trunc('milliseconds', last_order_at) AS last_order_at, order_count, order_sum,
       ${WINDOWS.map((window) => `sum_${window}, count_${window}`).join(', ')},
       average_interval FROM members.facts`,
  );
  return new Map(rows.map(({ member_id, ...facts }) => [member_id, facts]));
}

/** Where the two differ, by member; intervals by more than a few minutes, since a column of four bytes keeps some seven digits. */
export async function falseFacts(
  database: Database,
  basis: { day: string; timeZone: string; currency: string },
): Promise<object[]> {
  const truth = await trueFacts(database, basis);
  const stored = await storedFacts(database);
  return [...new Set([...truth.keys(), ...stored.keys()])].flatMap((member) => {
    const [expected, found] = [truth.get(member), stored.get(member)];
    return isSame(expected, found) ? [] : [{ member, expected, found }];
  });
}

function isSame(a: Record<string, unknown> | undefined, b: Record<string, unknown> | undefined): boolean {
  if (!a || !b) return false;
  return Object.keys(a).every((key) => {
    const [one, other] = [a[key], b[key]];
    if (key === 'average_interval' && typeof one === 'number' && typeof other === 'number')
      return Math.abs(one - other) < 0.003;
    return JSON.stringify(one) === JSON.stringify(other);
  });
}
