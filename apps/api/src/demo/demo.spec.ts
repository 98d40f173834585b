import { describe, expect, test } from '@jest/globals';
import { DAY, HOUR, arrivals, inOfficeHours } from './calendar.js';
import { Dice } from './dice.js';
import { FAMILIES, demoProducts } from './products.js';

const NOW = Date.parse('2026-11-18T09:30:00Z');

describe('ADM-2 the demo’s chance', () => {
  test('orders come in order, up to now, the same ones each time', () => {
    const once = [...arrivals(5_000, NOW, new Dice('a'))];
    expect(once).toHaveLength(5_000);
    expect(once).toEqual([...arrivals(5_000, NOW, new Dice('a'))]);
    const times = once.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW);
    expect(times.at(-1)).toBeGreaterThan(NOW - DAY);
    expect(times[0]).toBeGreaterThan(NOW - 731 * DAY);
    expect(times[0]).toBeLessThan(NOW - 725 * DAY);
  });

  test('people write on working days, and hardly at the Chinese New Year', () => {
    const european = [...arrivals(20_000, NOW, new Dice('a'))].filter(({ region }) => region === 'europe');
    const weekend = european.filter(({ at }) => [0, 6].includes(new Date(at + HOUR).getUTCDay()));
    expect(weekend.length / european.length).toBeLessThan(0.12);
    const chinese = [...arrivals(20_000, NOW, new Dice('a'))].filter(({ region }) => region === 'china');
    const week = (from: string) =>
      chinese.filter(({ at }) => at >= Date.parse(from) && at < Date.parse(from) + 7 * DAY).length;
    expect(week('2026-02-17')).toBeLessThan(week('2026-03-24') / 4);
  });

  test('what is done after hours waits for the next working morning', () => {
    const friday = Date.parse('2026-11-13T17:30:00Z');
    const next = new Date(inOfficeHours(friday, 'hamburg', new Dice('b')));
    expect(next.toISOString()).toMatch(/^2026-11-16T(07|08|09)/);
    const noon = Date.parse('2026-11-13T11:00:00Z');
    expect(inOfficeHours(noon, 'hamburg', new Dice('b'))).toBe(noon);
  });

  test('ids of a later moment are greater', () => {
    const dice = new Dice('c');
    const [earlier, later] = [dice.uuid7(NOW - 1), dice.uuid7(NOW)];
    expect(earlier < later).toBe(true);
    expect(later).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(dice.uuid4()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('weights hold over many draws', () => {
    const dice = new Dice('d');
    const drawn = Array.from({ length: 10_000 }, () => dice.weighted({ often: 90, seldom: 10 }));
    const seldom = drawn.filter((name) => name === 'seldom').length;
    expect(seldom).toBeGreaterThan(850);
    expect(seldom).toBeLessThan(1_150);
  });

  test('some 120 products, each with its own SKU, a few of them sold out', () => {
    const products = demoProducts();
    expect(products.length).toBeGreaterThanOrEqual(115);
    expect(products.length).toBeLessThanOrEqual(135);
    expect(new Set(products.map(({ sku }) => sku.toLowerCase())).size).toBe(products.length);
    expect(new Set(products.map(({ family }) => family))).toEqual(new Set(FAMILIES));
    expect(products.filter(({ stock }) => stock === 0)).toHaveLength(7);
    expect(products.filter(({ available }) => !available)).toHaveLength(4);
  });
});
