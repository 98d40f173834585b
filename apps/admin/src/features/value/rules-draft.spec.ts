import { describe, expect, test } from '@jest/globals';
import type { ValueRules } from '../../api/types.js';
import { breaksOf, draftOf, moved, rulesOf, wholeNumber } from './rules-draft.js';

const rules: ValueRules = {
  stages: [
    { is: 'active', when: [{ fact: 'spent', op: 'at-least', value: 1_250 }] },
    { is: 'prospect', when: [] },
  ],
  groups: [{ is: 'frozen', when: [{ fact: 'last_order_days', op: 'at-least', value: 365 }] }],
  rfm: { bins: 3, window: 365, breaks: { recency: [30, 90], frequency: null, monetary: null } },
};

describe('MEM-8 rules while they are edited', () => {
  test('go in and come out as they are', () => {
    const draft = draftOf(rules, (_, value) => String(value));
    expect(draft.breaks).toEqual({ recency: '30, 90', frequency: '', monetary: '' });
    expect(rulesOf(draft, (_, each) => wholeNumber(each))).toEqual(rules);
  });

  test('are none while a value or a break is missing', () => {
    const draft = draftOf(rules, (_, value) => String(value));
    const [first] = draft.groups;
    if (!first) throw new Error('there is a rule');
    const open = { ...first, when: first.when.map((each) => ({ ...each, value: null })) };
    expect(rulesOf({ ...draft, groups: [open] }, (_, each) => wholeNumber(each))).toBeUndefined();
    expect(rulesOf({ ...draft, bins: 4 }, (_, each) => wholeNumber(each))).toBeUndefined();
  });

  test('breaks rise, and are one fewer than the bins', () => {
    expect(breaksOf('1，2; 5', 4, wholeNumber)).toEqual([1, 2, 5]);
    expect(breaksOf(' ', 4, wholeNumber)).toBeNull();
    for (const wrong of ['1, 2', '1, 1, 2', '3, 2, 1', '1, x, 3', '1, , 3'])
      expect(breaksOf(wrong, 4, wholeNumber)).toBeUndefined();
  });

  test('a line moves and all others keep their order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 2, 0)).toEqual(['c', 'a', 'b', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 0, 1)).toEqual(['b', 'a', 'c', 'd']);
  });
});
