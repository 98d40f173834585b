import { type ConditionKind, operator } from '../condition.js';
import { SEGMENT_FIELD } from '../rule/rule.js';
import { records } from '../values.js';
import { words } from '../words.js';

const SEVERAL = 10;
const openedElsewhere = () => {
  throw new Error('The compiler opens other segments by itself');
};

/** Other segments: the compiler puts their rules, or their kept members, in the place of this one. */
export const SEGMENT_CONDITION: ConditionKind = {
  key: SEGMENT_FIELD,
  group: 'segments',
  label: words('segment', '分群', '分群'),
  operators: {
    in: operator({
      words: words('includes them: {value}', '属于 {value}', '屬於 {value}'),
      value: records('segment', SEVERAL),
      sql: openedElsewhere,
    }),
    'not-in': operator({
      words: words('does not include them: {value}', '不属于 {value}', '不屬於 {value}'),
      value: records('segment', SEVERAL),
      sql: openedElsewhere,
    }),
  },
};
