import { type ConditionKind, type Operator, type Statement, operator } from '../condition.js';
import { choices, day, days, nothing, number, numbers, texts } from '../values.js';
import { type Words, completed, words } from '../words.js';

/** A field that the company added to its members, as far as segments care. */
export interface SegmentField {
  key: string;
  type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'url';
  label: Readonly<Partial<Words>>;
  choices: readonly { value: string; label: Readonly<Partial<Words>> }[];
  archived: boolean;
}

const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/**
 * What can be asked of a field of the company's own, by its type. Values stand in `member.custom_fields`; one of another type than the field's has
 * no value. The key is the company's text, and goes into the statement as a value too.
 */
export function customCondition(field: SegmentField): ConditionKind {
  if (!KEY.test(field.key)) throw new Error('This is no key of a custom field');
  return {
    key: `custom.${field.key}`,
    group: 'custom',
    label: completed(field.label, field.key),
    operators: { ...operatorsOf(field), ...presence(field.key) },
    retired: field.archived,
  };
}

const where = (condition: string) => `EXISTS (SELECT FROM members.member m WHERE m.id = f.member_id AND ${condition})`;
const valueOf = (key: string, { param }: Statement) => `m.custom_fields -> ${param(key, 'text')}`;

function operatorsOf({ key, type, choices: known }: SegmentField): Record<string, Operator> {
  const text = (s: Statement) => `m.custom_fields ->> ${s.param(key, 'text')}`;
  /** Null where the value is of another type: a cast of it would end the whole statement. */
  const figure = (s: Statement) =>
    `CASE WHEN jsonb_typeof(${valueOf(key, s)}) = 'number' THEN (${text(s)})::numeric END`;
  const date = (s: Statement) =>
    `CASE WHEN jsonb_typeof(${valueOf(key, s)}) = 'string' AND (${text(s)}) ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN ${text(s)} END`;
  const options = choices(known.map(({ value, label }) => ({ value, label: completed(label, value) })));
  switch (type) {
    case 'number':
      return {
        'at-least': operator({
          words: words('is at least {value}', '不小于 {value}', '不小於 {value}'),
          value: number,
          sql: (value, s) => where(`${figure(s)} >= ${s.param(value, 'numeric')}`),
        }),
        'at-most': operator({
          words: words('is at most {value}', '不大于 {value}', '不大於 {value}'),
          value: number,
          sql: (value, s) => where(`${figure(s)} <= ${s.param(value, 'numeric')}`),
        }),
        between: operator({
          words: words('is between {from} and {to}', '在 {from} 至 {to} 之间', '在 {from} 至 {to} 之間'),
          value: numbers,
          sql: ({ from, to }, s) =>
            where(`${figure(s)} BETWEEN ${s.param(from, 'numeric')} AND ${s.param(to, 'numeric')}`),
        }),
      };
    case 'date':
      return {
        before: operator({
          words: words('before {value}', '早于 {value}', '早於 {value}'),
          value: day,
          sql: (value, s) => where(`${date(s)} < ${s.param(value, 'text')} COLLATE "C"`),
        }),
        since: operator({
          words: words('on or after {value}', '自 {value} 起', '自 {value} 起'),
          value: day,
          sql: (value, s) => where(`${date(s)} >= ${s.param(value, 'text')} COLLATE "C"`),
        }),
        between: operator({
          words: words('from {from} to {to}', '从 {from} 至 {to}', '從 {from} 至 {to}'),
          value: days,
          sql: ({ from, to }, s) =>
            where(`${date(s)} COLLATE "C" BETWEEN ${s.param(from, 'text')} AND ${s.param(to, 'text')}`),
        }),
      };
    case 'yes-no':
      return {
        yes: operator({
          words: words('is yes', '为是', '為是'),
          value: nothing,
          sql: (_, s) => where(`${valueOf(key, s)} = 'true'`),
        }),
        no: operator({
          words: words('is no', '为否', '為否'),
          value: nothing,
          sql: (_, s) => where(`${valueOf(key, s)} = 'false'`),
        }),
      };
    case 'choices':
      return {
        any: operator({
          words: words('includes {value}', '包含 {value}', '包含 {value}'),
          value: options,
          sql: (values, s) => where(`${valueOf(key, s)} ?| ${s.param(values, 'text[]')}`),
        }),
        none: operator({
          words: words('does not include {value}', '不含 {value}', '不含 {value}'),
          value: options,
          sql: (values, s) => `NOT ${where(`${valueOf(key, s)} ?| ${s.param(values, 'text[]')}`)}`,
        }),
      };
    default: {
      const value = type === 'choice' ? options : texts(500);
      return {
        in: operator({
          words: words('is {value}', '是 {value}', '是 {value}'),
          value,
          sql: (values, s) => where(`${text(s)} = ANY(${s.param(values, 'text[]')})`),
        }),
        'not-in': operator({
          words: words('is not {value}', '不是 {value}', '不是 {value}'),
          value,
          sql: (values, s) => `NOT ${where(`${text(s)} = ANY(${s.param(values, 'text[]')})`)}`,
        }),
      };
    }
  }
}

function presence(key: string): Record<string, Operator> {
  const filled = (s: Statement) => where(`m.custom_fields ? ${s.param(key, 'text')}`);
  return {
    known: operator({ words: words('is filled in', '已填写', '已填寫'), value: nothing, sql: (_, s) => filled(s) }),
    unknown: operator({
      words: words('is empty', '未填写', '未填寫'),
      value: nothing,
      sql: (_, s) => `NOT ${filled(s)}`,
    }),
  };
}
