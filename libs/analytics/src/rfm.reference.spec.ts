import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type RfmFacts, rfmBreaks, rfmScores } from './rfm.js';

// eslint-disable-next-line no-restricted-properties -- reference specs are told where the data is by the environment
const FILE = join(process.env.REFERENCE_DATA ?? '', 'rfm/rfm_data_orders.csv');
const ANALYSIS = Date.parse('2006-12-31');
const DAY_MS = 86_400_000;

const customers = new Map<string, RfmFacts>();
for (const line of readFileSync(FILE, 'utf8').trim().split(/\r?\n/).slice(1)) {
  const [name = '', date = '', revenue = ''] = line.split(',');
  const before = customers.get(name);
  const recency = (ANALYSIS - Date.parse(date)) / DAY_MS;
  customers.set(name, {
    recency: Math.min(recency, before?.recency ?? Infinity),
    frequency: (before?.frequency ?? 0) + 1,
    monetary: (before?.monetary ?? 0) + Number(revenue),
  });
}
const breaks = rfmBreaks([...customers.values()], 5);

describe('MEM-8 reference RFM: rfm_data_orders of the R package rfm, analysis of 2006-12-31', () => {
  test('has as many customers as published', () => {
    expect(customers.size).toBe(995);
  });

  test.each([
    ["Abbey O'Reilly", { recency: 205, frequency: 6, monetary: 472 }, '343'],
    ['Add Senger', { recency: 140, frequency: 3, monetary: 340 }, '412'],
    ['Aden Lesch', { recency: 194, frequency: 4, monetary: 405 }, '323'],
    ['Aden Murphy', { recency: 98, frequency: 7, monetary: 596 }, '544'],
    ['Admiral Senger', { recency: 132, frequency: 5, monetary: 448 }, '433'],
  ])('%s scores as published', (name, facts, published) => {
    const customer = customers.get(name);
    expect(customer).toEqual(facts);
    const { recency, frequency, monetary } = rfmScores(facts, breaks);
    expect(`${recency}${frequency}${monetary}`).toBe(published);
  });

  test('the breaks are the published ones, which the package states as the first value beyond', () => {
    expect(breaks.recency.map((each) => Math.floor(each) + 1)).toEqual([115, 181, 297, 482]);
    expect(breaks.frequency.map((each) => each + 1)).toEqual([4, 5, 6, 8]);
    expect(breaks.monetary.map((each) => Math.floor(each) + 1)).toEqual([255, 382, 506, 666]);
  });

  // The package closes its bins a whole unit above the quantile. In cents that would be another place than in euros, so we close them at it.
  test('but for three customers who stand between a quantile and one more, all score as the package cuts', () => {
    const wider = (ends: readonly number[]) => ends.map((each) => each + 1 - 1e-9);
    const packaged = {
      recency: wider(breaks.recency),
      frequency: wider(breaks.frequency),
      monetary: wider(breaks.monetary),
    };
    const others = [...customers].filter(
      ([, facts]) => JSON.stringify(rfmScores(facts, breaks)) !== JSON.stringify(rfmScores(facts, packaged)),
    );
    expect(others.map(([name]) => name).sort()).toEqual(['Jerold Sporer', 'Katlyn Mann', 'Skylar Hoeger']);
  });
});
