import { describe, expect, test } from '@jest/globals';
import type { CustomField, FieldType } from '@regulars/custom-fields';
import type { AnswerValue } from './definition/check-answers.js';
import { answeredValues } from './custom-answers.js';

const field = (type: FieldType, more: Partial<CustomField> = {}): CustomField => ({
  ...{ id: 'x', key: 'k', type, label: { en: 'K' }, required: false, archived: false, version: 1 },
  choices: ['north', 'south'].map((value) => ({ value, label: {} })),
  ...more,
});

describe('ORD-1 a visitor’s answer as the value of a custom field', () => {
  test.each<[FieldType, AnswerValue, unknown]>([
    ['text', ' two pallets ', 'two pallets'],
    ['text', 12, '12'],
    ['text', ['a', 'b'], 'a, b'],
    ['text', true, undefined],
    ['text', 'x'.repeat(501), undefined],
    ['long-text', 'a\nb', 'a\nb'],
    ['number', 12.5, 12.5],
    ['number', ' １２.5 ', 12.5],
    ['number', '-3', -3],
    ['number', '1,200', undefined],
    ['number', 'a dozen', undefined],
    ['number', ['1', '2'], undefined],
    ['date', '2026-03-31', '2026-03-31'],
    ['date', '2026-02-30', undefined],
    ['date', 'soon', undefined],
    ['choice', 'north', 'north'],
    ['choice', ['south'], 'south'],
    ['choice', ['north', 'south'], undefined],
    ['choice', 'West', undefined],
    ['choices', ['north', 'south'], ['north', 'south']],
    ['choices', 'north', ['north']],
    ['choices', ['north', 'west'], undefined],
    ['yes-no', true, true],
    ['yes-no', 'No', false],
    ['yes-no', 'perhaps', undefined],
    ['url', 'https://example.com/a', 'https://example.com/a'],
    ['url', 'javascript:alert(1)', undefined],
    ['text', [{ productId: 'p', quantity: 1 }], undefined],
  ])('%s of %j is %j', (type, answer, value) => {
    expect(answeredValues([field(type)], { k: answer })).toEqual(value === undefined ? {} : { k: value });
  });

  test('no field, or one that is archived, takes nothing', () => {
    expect(answeredValues([], { k: 'a', __proto__: 'b' })).toEqual({});
    expect(answeredValues([field('text', { archived: true })], { k: 'a' })).toEqual({});
    expect(answeredValues([field('text', { key: 'constructor' })], {})).toEqual({});
  });

  test('together they are no longer than an order may have', () => {
    const fields = Array.from({ length: 6 }, (_, index) => field('long-text', { key: `k${index}` }));
    const kept = answeredValues(fields, Object.fromEntries(fields.map(({ key }) => [key, 'x'.repeat(4_990)])));
    expect(Object.keys(kept)).toEqual(['k0', 'k1', 'k2', 'k3']);
  });
});
