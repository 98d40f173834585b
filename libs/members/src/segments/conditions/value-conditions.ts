import { STAGES, type Stage, VALUE_GROUPS, type ValueGroup } from '../../value/value-rules.js';
import { type ConditionKind, type Operator, type Statement, operator } from '../condition.js';
import { daysAfter } from '../days.js';
import { knownOperators } from '../date-operators.js';
import type { Option } from '../value-shapes.js';
import { type Moved, choices, integers, moved } from '../values.js';
import { type Words, words } from '../words.js';

const STAGE_WORDS: Record<Stage, Words> = {
  prospect: words('prospect', '准客户', '準客戶'),
  potential: words('potential', '潜在客户', '潛在客戶'),
  target: words('target', '目标客户', '目標客戶'),
  active: words('active', '活跃客户', '活躍客戶'),
  lost: words('lost', '流失客户', '流失客戶'),
};
const GROUP_WORDS: Record<ValueGroup, Words> = {
  value: words('value', '价值型', '價值型'),
  potential: words('potential', '潜力型', '潛力型'),
  migrating: words('migrating', '迁移型', '遷移型'),
  frozen: words('frozen', '冰点型', '冰點型'),
};
const STAGE_OPTIONS: Option[] = STAGES.map((value) => ({ value, label: STAGE_WORDS[value] }));
const GROUP_OPTIONS: Option[] = VALUE_GROUPS.map((value) => ({ value, label: GROUP_WORDS[value] }));
const NO_GROUP: Option = { value: 'none', label: words('no group', '无分组', '無分組') };

/** @param column of `f`; @param what as the history calls it */
function grouped(column: string, what: 'stage' | 'group', options: readonly Option[]): Record<string, Operator> {
  const value = choices(options);
  const among = (values: string[], { param }: Statement) => `${column} = ANY(${param(values, 'text[]')})`;
  // Index: value_change_member.
  const came = ({ from, to, days }: Moved, { param, startOf, today }: Statement) =>
    `EXISTS (SELECT FROM members.value_change c WHERE c.member_id = f.member_id AND c.what = '${what}'
       AND coalesce(c.from_value, 'none') = ANY(${param(from, 'text[]')}) AND coalesce(c.to_value, 'none') = ANY(${param(to, 'text[]')})
       AND c.at >= ${startOf(daysAfter(today, -days))})`;
  return {
    in: operator({ words: words('is {value}', '是 {value}', '是 {value}'), value, nullable: true, sql: among }),
    'not-in': operator({
      words: words('is not {value}', '不是 {value}', '不是 {value}'),
      value,
      sql: (values, s) => `(${among(values, s)}) IS NOT TRUE`,
    }),
    moved: operator({
      words: words(
        'went from {from} to {to} in the last {days} days',
        '在最近 {days} 天内从 {from} 变为 {to}',
        '在最近 {days} 天內從 {from} 變為 {to}',
      ),
      value: moved(what === 'stage' ? options : [...options, NO_GROUP]),
      sql: came,
    }),
  };
}

function score(key: string, label: Words): ConditionKind {
  const column = `f.${key}`;
  return {
    key,
    group: 'lifecycle',
    label,
    operators: {
      between: operator({
        words: words('is between {from} and {to}', '在 {from} 至 {to} 分', '在 {from} 至 {to} 分'),
        value: integers(1, 10),
        nullable: true,
        sql: ({ from, to }, { param }) => `${column} BETWEEN ${param(from, 'smallint')} AND ${param(to, 'smallint')}`,
      }),
      ...knownOperators(column),
    },
  };
}

/** Where a member stands in the lifecycle, and since when (MEM-8). */
export const VALUE_CONDITIONS: readonly ConditionKind[] = [
  {
    key: 'stage',
    group: 'lifecycle',
    label: words('lifecycle stage', '生命周期阶段', '生命週期階段'),
    operators: grouped('f.stage', 'stage', STAGE_OPTIONS),
  },
  {
    key: 'value_group',
    group: 'lifecycle',
    label: words('value group', '价值分组', '價值分組'),
    operators: { ...grouped('f.value_group', 'group', GROUP_OPTIONS), ...knownOperators('f.value_group') },
  },
  score('recency_score', words('recency score', '近度分（R）', '近度分（R）')),
  score('frequency_score', words('frequency score', '频度分（F）', '頻度分（F）')),
  score('monetary_score', words('monetary score', '金额分（M）', '金額分（M）')),
];
