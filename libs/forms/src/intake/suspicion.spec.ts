import { describe, expect, test } from '@jest/globals';
import type { FormDefinition } from '../definition/definition.js';
import { type Circumstances, weigh } from './suspicion.js';

const definition: FormDefinition = {
  title: { en: 'Order' },
  thanks: { en: 'Thanks' },
  languages: ['en'],
  fields: [
    { key: 'name', type: 'text', label: { en: 'Name' }, maps: 'name' },
    { key: 'message', type: 'longText', label: { en: 'Message' }, maps: 'message' },
  ],
};
const honest: Circumstances = {
  proven: true,
  honeypotFilled: false,
  elapsedMs: 30_000,
  minFillMs: 2_000,
  origin: 'own',
};

describe('FRM-4 suspicion', () => {
  test('an honest visitor has no score, with script or without', () => {
    expect(weigh(honest, definition, { name: '王小明', message: '请报价 https://example.com/item' })).toEqual({
      score: 0,
      reasons: [],
    });
    const plain = weigh({ ...honest, proven: false, elapsedMs: null, origin: 'unknown' }, definition, {
      message: 'Hello',
    });
    expect(plain.score).toBeLessThan(50);
    expect(plain.score).toBeGreaterThan(0);
  });

  test.each<[string, Partial<Circumstances>, Record<string, string>]>([
    ['honeypot', { honeypotFilled: true }, {}],
    ['too-fast', { elapsedMs: 300 }, {}],
    ['link-in-name', {}, { name: 'Win http://spam.example' }],
  ])('%s alone is enough', (reason, circumstances, answers) => {
    const suspicion = weigh({ ...honest, ...circumstances }, definition, answers);
    expect(suspicion.reasons).toContain(reason);
    expect(suspicion.score).toBeGreaterThanOrEqual(50);
  });

  test('links and their markup add up', () => {
    const suspicion = weigh(honest, definition, { message: '<a href="http://a.b">x</a> http://c.d [url=http://e.f]' });
    expect(suspicion.reasons).toEqual(['many-links', 'link-markup']);
    expect(suspicion.score).toBe(70);
  });
});
