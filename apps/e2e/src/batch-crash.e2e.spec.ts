import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { House } from './house.js';
import { StaffClient } from './staff-client.js';

const LINES = 5_000;
const CHUNK = 1_000;
const NDJSON = { 'content-type': 'application/x-ndjson' };

let house: House;
beforeAll(async () => {
  house = await House.build();
});
afterAll(() => house.demolish());

const lines = Array.from({ length: LINES }, (_, index) =>
  JSON.stringify({
    source: 'pos',
    externalId: `crash-${index}`,
    contact: { name: `Customer ${index}`, email: `customer${index}@far.example` },
    items: [{ name: 'Gasket', quantity: 2, unitPrice: { amount: 300, currency: 'USD' } }],
    tags: ['till'],
  }),
);
const send = (client: StaffClient) =>
  fetch(`${client.address}/api/v1/orders/batch`, {
    method: 'POST',
    headers: { ...NDJSON, cookie: client.cookie },
    body: `${lines.join('\n')}\n`,
  });
const stored = async () => {
  const [row] = await house.query<{ orders: number; known: number; items: number }>(
    `SELECT (SELECT count(*)::int FROM orders."order") AS orders, (SELECT count(*)::int FROM orders.external_order) AS known,
       (SELECT count(*)::int FROM orders.order_item) AS items`,
  );
  return row ?? { orders: 0, known: 0, items: 0 };
};

describe('ORD-15 a batch that is cut off by kill -9', () => {
  test('leaves whole chunks and no part of one; sent again it is completed, and once more nothing changes', async () => {
    const first = await house.start({ ROLE: 'api' });
    const answer = await send(await StaffClient.signIn(first.address));
    // The first answers are there: their chunk is committed, and the next are under way.
    const begun = await answer.body?.getReader().read();
    expect(Buffer.from(begun?.value ?? []).toString()).toMatch(/^\{"line":1,.*"result":"created"/);
    await first.stop('SIGKILL');
    const left = await stored();
    expect(left.orders).toBeGreaterThanOrEqual(CHUNK);
    expect(left.orders % CHUNK).toBe(0);
    expect([left.known, left.items]).toEqual([left.orders, left.orders]);

    const second = await house.start({ ROLE: 'api' });
    const again = await StaffClient.signIn(second.address);
    const resultsOf = async () =>
      (await (await send(again)).text())
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { result: string }).result);
    const results = await resultsOf();
    // What PostgreSQL committed at the very moment of the kill may have been counted too early.
    const unchanged = results.filter((result) => result === 'unchanged').length;
    expect(unchanged).toBeGreaterThanOrEqual(left.orders);
    expect(unchanged % CHUNK).toBe(0);
    expect(results.filter((result) => result === 'created')).toHaveLength(LINES - unchanged);
    expect(await stored()).toEqual({ orders: LINES, known: LINES, items: LINES });
    expect(new Set(await resultsOf())).toEqual(new Set(['unchanged']));
    expect(await stored()).toEqual({ orders: LINES, known: LINES, items: LINES });
  });
});
