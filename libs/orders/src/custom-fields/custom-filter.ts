import { ValidateBy, buildMessage } from 'class-validator';
import { FIELD_KEY } from './custom-field.js';

export interface CustomCondition {
  eq?: string;
  gte?: string;
  lte?: string;
}
/** By the field's key. */
export type CustomFilter = Readonly<Record<string, CustomCondition>>;

export const CUSTOM_FILTER_SCHEMA = {
  type: 'object' as const,
  additionalProperties: {
    type: 'object' as const,
    properties: { eq: { type: 'string' as const }, gte: { type: 'string' as const }, lte: { type: 'string' as const } },
  },
};

const OPERATORS = ['eq', 'gte', 'lte'] as const;
const MOST_FIELDS = 5;
const LONGEST = 200;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const KEY = new RegExp(FIELD_KEY);

export const IsCustomFilter = () =>
  ValidateBy({
    name: 'isCustomFilter',
    validator: {
      validate: isCustomFilter,
      defaultMessage: buildMessage(
        () =>
          `Write filter[custom][key][eq|gte|lte]=value, for at most ${MOST_FIELDS} fields, with values of at most ${LONGEST} characters`,
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
      operand.length <= LONGEST,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One predicate in the JSON path language (SQL:2016), which PostgreSQL answers from a jsonb_path_ops index as far as it asks for equality.
 * A filter is text and does not say what it means: `12` finds the number and the text, `true` the yes as well; in a list, any member counts
 * (lax mode). From–to compares numbers as numbers and days as text, whose order is that of time.
 */
export function customPath(filter: CustomFilter | undefined): string | undefined {
  const parts = Object.entries(filter ?? {}).flatMap(([key, condition]) =>
    OPERATORS.flatMap((operator) => {
      const operand = condition[operator];
      return operand === undefined ? [] : [`(${comparisons(`$.${JSON.stringify(key)}`, operator, operand)})`];
    }),
  );
  return parts.length === 0 ? undefined : parts.join(' && ');
}

const SIGNS = { eq: '==', gte: '>=', lte: '<=' } as const;

function comparisons(path: string, operator: (typeof OPERATORS)[number], operand: string): string {
  const sign = SIGNS[operator];
  const isNumber = NUMBER.test(operand);
  const text = JSON.stringify(operand);
  // A number is never a day: from 5 means from five, not from what comes after "5" in a dictionary.
  if (operator !== 'eq') return `${path} ${sign} ${isNumber ? operand : text}`;
  return [
    `${path} ${sign} ${text}`,
    ...(isNumber ? [`${path} ${sign} ${operand}`] : []),
    ...(operand === 'true' || operand === 'false' ? [`${path} ${sign} ${operand}`] : []),
  ].join(' || ');
}
