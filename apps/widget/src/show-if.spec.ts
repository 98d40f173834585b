import { describe, expect, test } from '@jest/globals';
import type { Answer, Answers, Field, ShowIf } from './definition.js';
import { visibleFields } from './show-if.js';

const field = (key: string, showIf?: ShowIf): Field => ({ key, label: key, type: 'text', showIf });
const shown = (fields: Field[], answers: Answers) => visibleFields(fields, answers).map(({ key }) => key);

describe('FRM-1 show-if', () => {
  test.each<[ShowIf['op'], string | string[] | undefined, Answer, boolean]>([
    ['eq', 'yes', 'yes', true],
    ['eq', 'yes', 'no', false],
    ['eq', 'yes', undefined, false],
    ['eq', 'true', true, true],
    ['eq', '3', 3, true],
    ['eq', 'b', ['a', 'b'], true],
    ['ne', 'yes', 'no', true],
    ['ne', 'yes', 'yes', false],
    ['ne', 'yes', undefined, true],
    ['in', ['a', 'b'], 'b', true],
    ['in', ['a', 'b'], 'c', false],
    ['in', ['p1'], [{ productId: 'p1', quantity: 2 }], true],
    ['answered', undefined, '', false],
    ['answered', undefined, [], false],
    ['answered', undefined, 0, true],
    ['answered', undefined, 'x', true],
  ])('%s %j with the answer %j: %s', (op, value, answer, visible) => {
    const fields = [field('q'), field('follow', { field: 'q', op, value })];
    expect(shown(fields, { q: answer })).toEqual(visible ? ['q', 'follow'] : ['q']);
  });

  test('an answer left in a field that is hidden again counts for nothing further down', () => {
    const fields = [
      field('a'),
      field('b', { field: 'a', op: 'eq', value: 'yes' }),
      field('c', { field: 'b', op: 'answered' }),
    ];
    expect(shown(fields, { a: 'yes', b: 'text' })).toEqual(['a', 'b', 'c']);
    expect(shown(fields, { a: 'no', b: 'text' })).toEqual(['a']);
  });
});
