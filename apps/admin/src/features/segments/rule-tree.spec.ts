import { describe, expect, it } from '@jest/globals';
import type { SegmentCondition, SegmentRule } from '../../api/types.js';
import { EMPTY_TREE, ruleOf, treeOf } from './rule-tree.js';

const condition = (field: string, value: SegmentCondition['operators'][number]['value'], limits = {}) =>
  ({
    field,
    group: 'profile',
    label: field,
    suggests: false,
    retired: false,
    operators: [{ op: 'in', label: 'is …', value, ...limits }],
  }) satisfies SegmentCondition;
const CONDITIONS = [
  condition('gender', 'choices'),
  condition('age', 'integers', { min: 0, max: 120 }),
  condition('known', 'none'),
  condition('joined', 'days'),
  condition('product', 'bought'),
  condition('stage', 'moved', { min: 0, max: 60 }),
];
const rule = (node: object) => node as SegmentRule;
const FEMALE = { field: 'gender', op: 'in', value: ['female'] };

describe('MEM-7 the builder’s tree', () => {
  it.each([
    [{ all: [FEMALE] }],
    [{ any: [FEMALE, { all: [{ field: 'known', op: 'in' }, FEMALE] }] }],
    [{ not: { any: [FEMALE, { not: { all: [FEMALE, FEMALE] } }] } }],
    [{ all: [] }],
  ])('says what %j says', (node) => {
    expect(ruleOf(treeOf(rule(node)), CONDITIONS)).toEqual({ rule: node, incomplete: 0 });
  });

  it('opposites of single conditions and opposites of opposites mean the same', () => {
    expect(ruleOf(treeOf(rule({ not: FEMALE })), CONDITIONS).rule).toEqual({ not: { all: [FEMALE] } });
    expect(ruleOf(treeOf(rule({ not: { not: FEMALE } })), CONDITIONS).rule).toEqual({
      not: { all: [{ not: { all: [FEMALE] } }] },
    });
  });

  it('leaves out what is not filled in, and groups that say nothing', () => {
    const lacking = [
      { field: 'gender', operator: 'in', value: [] },
      { field: 'age', operator: 'in', value: { from: 30 } },
      { field: 'age', operator: 'in', value: { from: 30, to: 20 } },
      { field: 'age', operator: 'in', value: { from: 30, to: 500 } },
      { field: 'joined', operator: 'in', value: { from: '2026-01-01' } },
      { field: 'product', operator: 'in', value: { of: [], days: 9 } },
      { field: 'stage', operator: 'in', value: { from: ['a'], to: [], days: 3 } },
      { field: 'stage', operator: 'in', value: { from: ['a'], to: ['b'], days: null } },
      { field: 'gone', operator: 'in', value: 1 },
    ];
    const tree = { combinator: 'and', rules: [{ combinator: 'or', rules: [] }, ...lacking, treeOf(rule(FEMALE))] };
    expect(ruleOf(tree, CONDITIONS)).toEqual({ rule: { all: [{ all: [FEMALE] }] }, incomplete: lacking.length });
    expect(ruleOf(EMPTY_TREE, CONDITIONS)).toEqual({ rule: { all: [] }, incomplete: 0 });
  });
});
