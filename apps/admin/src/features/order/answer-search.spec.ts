import { describe, expect, test } from '@jest/globals';
import type { CannedAnswerSummary } from '../../api/types.js';
import { answersFor, atBefore, inline, namedIn, slashBefore } from './answer-search.js';

const answer = (name: string, shortcut: string | null, text = ''): CannedAnswerSummary => ({
  ...{ id: name, name, shortcut, category: '', excerpts: { en: text } },
  ...{ shared: true, editable: true, uses: 0, lastUsedAt: null, version: 1 },
});

describe('ORD-6 finding canned answers', () => {
  test('a slash counts where a word begins', () => {
    expect(['/', '/pr', 'Dear Anna /price', '您好/价格', '(/x'].map(slashBefore)).toEqual([
      '',
      'pr',
      'price',
      '价格',
      'x',
    ]);
    expect(['https://x', '24/7', 'and/or', '/a b', '/a/'].map(slashBefore)).toEqual(Array(5).fill(undefined));
    expect(['@', 'ask @wa', '请@王'].map(atBefore)).toEqual(['', 'wa', '王']);
    expect(atBefore('anna@customer')).toBeUndefined();
  });

  test('shortcut before name before text', () => {
    const all = [
      answer('Text', null, 'our price'),
      answer('Price list', null),
      answer('x', 'price'),
      answer('No', 'no'),
    ];
    expect(answersFor(all, 'price').map(({ name }) => name)).toEqual(['x', 'Price list', 'Text']);
    expect(answersFor(all, '').map(({ name }) => name)).toEqual(['Text', 'Price list', 'x', 'No']);
    expect(answersFor(all, 'our pri').map(({ name }) => name)).toEqual(['Text']);
  });

  test('one paragraph goes into the line', () => {
    expect(inline('<p>a <strong>b</strong></p>')).toBe('a <strong>b</strong>');
    expect(inline('<p>a</p><p>b</p>')).toBe('<p>a</p><p>b</p>');
  });

  test('who is named, by the longest name, and of two with one name the picked one', () => {
    const people = [
      { id: '1', name: 'Li', maySee: true },
      { id: '2', name: 'Li Na', maySee: true },
      { id: '3', name: 'Li Na', maySee: true },
      { id: '4', name: 'Wang', maySee: false },
    ];
    const ids = (text: string, ...picked: string[]) => namedIn(text, people, new Set(picked)).map(({ id }) => id);
    expect(ids('@Li Na look', '3')).toEqual(['3']);
    expect(ids('@Li and @Li Na and @Wang')).toEqual(['2', '1']);
    expect(ids('Li')).toEqual([]);
  });
});
