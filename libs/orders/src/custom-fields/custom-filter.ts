import { ValidateBy, buildMessage } from 'class-validator';
import { type SearchQuery, fieldQuery } from '@regulars/platform';
import { FIELD_KEY } from './custom-field.js';

export interface CustomCondition {
  eq?: string;
  /** Words of a text. */
  contains?: string;
  gte?: string;
  lte?: string;
}
/** By the field's key. */
export type CustomFilter = Readonly<Record<string, CustomCondition>>;

export const CUSTOM_FILTER_SCHEMA = {
  type: 'object' as const,
  additionalProperties: {
    type: 'object' as const,
    properties: {
      eq: { type: 'string' as const },
      contains: { type: 'string' as const },
      gte: { type: 'string' as const },
      lte: { type: 'string' as const },
    },
  },
};

const OPERATORS = ['eq', 'contains', 'gte', 'lte'] as const;
const MOST_FIELDS = 5;
const LONGEST = 200;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const DAY = /^\d{4}-\d\d-\d\d(?:T[\d:.]{1,15}(?:Z|[+-]\d\d:\d\d)?)?$/;
const KEY = new RegExp(FIELD_KEY);

export const IsCustomFilter = () =>
  ValidateBy({
    name: 'isCustomFilter',
    validator: {
      validate: isCustomFilter,
      defaultMessage: buildMessage(
        () =>
          `Write filter[custom][key][eq|contains|gte|lte]=value, for at most ${MOST_FIELDS} fields, with values of at most ${LONGEST} characters; from–to are numbers or days such as 2026-03-31`,
      ),
    },
  });

function isCustomFilter(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length > MOST_FIELDS) return false;
  return Object.entries(value).every(([key, condition]) => KEY.test(key) && isCondition(condition));
}

function isCondition(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length === 0) return false;
  return Object.entries(value).every(
    ([operator, operand]) =>
      OPERATORS.some((one) => one === operator) &&
      typeof operand === 'string' &&
      operand !== '' &&
      operand.length <= LONGEST &&
      (operator === 'eq' || operator === 'contains' || kindOf(operand) !== undefined),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One predicate in the JSON path language (SQL:2016) for whatever is asked for by equality, which PostgreSQL answers from a jsonb_path_ops
 * index. A filter is text and does not say what it means: `12` finds the number and the text, `true` the yes as well; in a list, any member
 * counts (lax mode).
 */
export function customPath(filter: CustomFilter | undefined): string | undefined {
  const parts = Object.entries(filter ?? {}).flatMap(([key, { eq }]) =>
    eq === undefined ? [] : [`(${equalities(`$.${JSON.stringify(key)}`, eq)})`],
  );
  return parts.length === 0 ? undefined : parts.join(' && ');
}

function equalities(path: string, operand: string): string {
  const asIs = NUMBER.test(operand) || operand === 'true' || operand === 'false';
  return [`${path} == ${JSON.stringify(operand)}`, ...(asIs ? [`${path} == ${operand}`] : [])].join(' || ');
}

/** Null: one of them asks for nothing that could be found. Index: order_search. */
export function customWords(filter: CustomFilter | undefined): readonly SearchQuery[] | null {
  const asked = Object.entries(filter ?? {}).flatMap(([key, { contains }]) =>
    contains === undefined ? [] : [fieldQuery(key, contains)],
  );
  const found = asked.filter((query) => query !== null);
  return found.length === asked.length ? found : null;
}

/** Numbers or days of one field, both ends included. */
export interface CustomRange {
  key: string;
  kind: 'number' | 'day';
  from: string | undefined;
  to: string | undefined;
}

/** A number is never a day: from 5 means from five, not from what comes after "5" in a dictionary. */
export function customRanges(filter: CustomFilter | undefined): readonly CustomRange[] | undefined {
  const ranges = Object.entries(filter ?? {}).flatMap(([key, { gte, lte }]) =>
    (['number', 'day'] as const).flatMap((kind) => {
      const [from, to] = [gte, lte].map((end) => (end !== undefined && kindOf(end) === kind ? end : undefined));
      return from === undefined && to === undefined ? [] : [{ key, kind, from, to }];
    }),
  );
  return ranges.length === 0 ? undefined : ranges;
}

function kindOf(operand: string): CustomRange['kind'] | undefined {
  if (NUMBER.test(operand)) return 'number';
  return DAY.test(operand) ? 'day' : undefined;
}
