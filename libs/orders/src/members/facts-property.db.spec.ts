import { afterAll, beforeAll, expect, describe, test } from '@jest/globals';
import { DomainError, env } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { OrderResponse } from '../dto/order.response.js';
import { ordersBed } from '../testing/orders-bed.js';
import { falseFacts, trueFacts } from '../testing/true-facts.js';

type Bed = Awaited<ReturnType<typeof ordersBed>>;

const OPERATIONS = Number(env.optional('FACTS_OPERATIONS', 'How many random operations the property of facts is tried with.') ?? 1_200); // prettier-ignore
const SEED = Number(env.optional('FACTS_SEED', 'Where their chance begins.') ?? 20_261_128);
const LANES = 6;
const MEMBERS = 40;
const DAY = 86_400_000;

/** Chance that falls the same way each time (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

let bed: Bed;
let owner: StaffActor;
beforeAll(async () => {
  bed = await ordersBed();
  owner = await bed.colleague('owner');
});
afterAll(() => bed.db.close());

describe('MEM-7 facts about members', () => {
  test(
    `after ${OPERATIONS} random acts by ${LANES} at once they are what the orders say, and at no moment the check finds them wrong`,
    async () => {
      const roll = dice(SEED);
      const orders: string[] = [];
      const members: string[] = [];
      let today = Date.parse('2026-11-28T05:00:00Z');
      const anyone = () => members[roll(members.length)] ?? null;
      const pick = () => orders[roll(orders.length)] ?? '';
      const day = () => new Date(today - roll(420) * DAY - roll(DAY));
      const amount = (currency: string) => ({ amount: 1 + roll(90_000), currency });
      const read = async (id: string): Promise<OrderResponse> => bed.queries.get(owner, id);
      const sql = (text: string, params: unknown[]) => bed.database.query(text, params);
      const contact = () => ({ email: `customer${roll(MEMBERS)}@x.example`, name: 'Some Customer' });
      const items = () =>
        Array.from({ length: roll(3) }, () => ({ name: 'Valve', quantity: 1 + roll(9), unitPrice: amount('USD') }));

      const arrive = async () => {
        // As tills and registers send them: won already, some time ago, now and then in another currency.
        const [row] = await bed.database.query<{ id: string }>(
          `INSERT INTO orders."order" (status, source, currency, won_amount, created_at, member_id, search)
           VALUES ('won', 'pos', $1, $2, $3, $4, '') RETURNING id`,
          [roll(6) === 0 ? 'EUR' : 'USD', roll(20) === 0 ? null : roll(90_000), day(), anyone()],
        );
        orders.push(row?.id ?? '');
      };
      const acts: [weight: number, act: () => Promise<unknown>][] = [
        [10, arrive],
        [8, async () => orders.push((await bed.orders.create(owner, { source: 'hand', contact: contact(), items: items() })).id)],
        [14, async () => { const { id, version } = await read(pick()); await bed.orders.edit(owner, id, version, roll(2) === 0 ? { items: items() } : { contact: contact() }); }],
        [6, async () => { await sql('UPDATE orders."order" SET won_amount = $2 WHERE id = $1 AND status = \'won\'', [pick(), roll(90_000)]); }],
        [16, async () => { const order = await read(pick()); await bed.acts.transition(owner, order.id, { to: 'won', amount: amount(order.currency) }); }],
        [8, async () => bed.acts.transition(owner, pick(), { to: 'processed' })],
        [3, async () => bed.acts.transition(owner, pick(), { to: 'lost', reason: 'price' })],
        [8, async () => bed.acts.recycle(owner, pick(), undefined)],
        [8, async () => bed.acts.restore(owner, pick())],
        [3, async () => bed.purge.purge(owner, pick())],
        [2, async () => bed.bulk.carryOut(owner, { selection: { ids: [...new Set([pick(), pick(), pick()])] }, act: { type: roll(2) === 0 ? 'recycle' : 'restore' } })],
        [10, async () => bed.memberOf.set(owner, pick(), roll(4) === 0 ? null : anyone())],
        [8, async () => bed.matching.match([pick(), pick()])],
        [3, async () => { await sql('UPDATE members.member SET left_at = CASE WHEN left_at IS NULL THEN now() END WHERE id = $1', [anyone()]); }],
        [3, async () => { await sql('UPDATE members.member SET city = $2 WHERE id = $1', [anyone(), `City ${roll(9)}`]); }],
        [1, async () => { today += roll(40) === 0 ? DAY : 0; await bed.members.facts.followBasis(new Date(today)); }],
      ]; // prettier-ignore
      const total = acts.reduce((sum, [weight]) => sum + weight, 0);
      const draw = () => {
        let left = roll(total);
        return acts.find(([weight]) => (left -= weight) < 0)?.[1] ?? arrive;
      };

      await sql(
        `INSERT INTO members.member (name, source, locale, email, email_key)
         SELECT 'Customer ' || n, 'hand', 'en', 'customer' || n || '@x.example', 'customer' || n || '@x.example' FROM generate_series(1, $1) AS n`,
        [MEMBERS / 2],
      );
      for (const { id } of await bed.database.query<{ id: string }>('SELECT id FROM members.member')) members.push(id);
      for (let index = 0; index < 40; index += 1) await arrive();
      await bed.members.facts.followBasis(new Date(today));

      let done = 0;
      const refusals = new Map<string, number>();
      const lane = async () => {
        while (done < OPERATIONS) {
          done += 1;
          await draw()().catch((error: unknown) => {
            if (!(error instanceof DomainError)) throw error;
            refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1);
          });
        }
      };
      let over = false;
      const worker = async () => {
        while (!over) {
          await bed.members.facts.freshen();
          await new Promise((next) => setTimeout(next, 5));
        }
      };
      const found: unknown[] = [];
      const checker = async () => {
        while (!over) {
          found.push(await bed.members.facts.check());
          await new Promise((next) => setTimeout(next, 200));
        }
      };
      const background = [worker(), worker(), worker(), checker()];
      await Promise.all(Array.from({ length: LANES }, lane)).finally(() => (over = true));
      await Promise.all(background);

      for (;;) {
        await bed.members.facts.freshen();
        if ((await sql('SELECT FROM members.stale_facts LIMIT 1', [])).length === 0) break;
      }
      const [basis = { day: '', timeZone: '', currency: '' }] = await bed.database.query<{
        day: string;
        timeZone: string;
        currency: string;
      }>('SELECT day::text AS day, time_zone AS "timeZone", currency FROM members.facts_basis');
      expect(await falseFacts(bed.database, basis)).toEqual([]);
      expect(found.filter((each) => JSON.stringify(each) !== '{"purchases":0,"facts":0}')).toEqual([]);
      expect(await bed.members.facts.check()).toEqual({ purchases: 0, facts: 0 });
      // The scene is one in which something happens.
      const truth = await trueFacts(bed.database, basis);
      const bought = [...truth.values()].filter(({ order_count }) => (order_count as number) > 0);
      expect(bought.length).toBeGreaterThan(truth.size / 3);
      if (OPERATIONS > 10_000)
        process.stdout.write(`${OPERATIONS} acts, ${found.length} checks, refused: ${JSON.stringify([...refusals])}\n`);
    },
    Math.max(30_000, OPERATIONS * 60),
  );
});
