import { isDeepStrictEqual } from 'node:util';
import { DomainError, type FieldError } from '@regulars/platform';
import type { FieldText } from '@regulars/platform';
import { type CustomField, FIELD_KEY, type FieldType, labelIn } from './custom-field.js';

export type CustomValues = Readonly<Record<string, unknown>>;

/** Of all values of an order, in JSON. */
export const LONGEST_CUSTOM_FIELDS = 20_000;

const LONGEST = { text: 500, 'long-text': 5_000, url: 1_000 } as const;
const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * What an order keeps of the custom values that were sent. Values under keys that no field names are the sender's own and stay as they are;
 * empty ones are left out; what an archived field held is kept, sent or not; what did not change is not judged anew.
 *
 * @param before what the order has; empty for a new one @throws 422 naming every field that is wrong, and what to do
 */
export function customValues(fields: readonly CustomField[], sent: CustomValues, before: CustomValues = {}) {
  const errors: FieldError[] = [];
  const kept: Record<string, unknown> = {};
  const known = new Map(fields.map((field) => [field.key, field]));
  for (const { key, archived } of fields) if (archived && key in before && !(key in sent)) kept[key] = before[key];
  for (const [key, value] of Object.entries(sent)) {
    if (isEmpty(value)) continue;
    const field = known.get(key);
    const judged = field === undefined || isDeepStrictEqual(value, before[key]) ? { value } : valueFor(field, value);
    if ('value' in judged) kept[key] = judged.value;
    else errors.push(error(key, field?.type ?? 'text', `${labelOf(field)}: ${judged.remedy}`));
  }
  for (const field of fields) {
    if (field.required && !field.archived && !(field.key in kept) && isEmpty(sent[field.key]))
      errors.push(error(field.key, 'required', `${labelOf(field)} is needed. Fill it in.`));
  }
  const [first] = errors;
  if (first) {
    throw new DomainError('orders/custom-field-invalid', 422, errors.map(({ message }) => message).join(' '), {
      errors,
    });
  }
  return kept;
}

/** The value as an order keeps it; undefined when it is empty or does not fit. */
export function fitting(field: CustomField, value: unknown): unknown {
  const judged = isEmpty(value) ? undefined : valueFor(field, value);
  return judged !== undefined && 'value' in judged ? judged.value : undefined;
}

type Judged = { value: unknown } | { remedy: string };

/** The value as it is kept. */
function valueFor(field: CustomField, value: unknown): Judged {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return textFor(value, LONGEST[field.type]);
    case 'url':
      return urlFor(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? { value }
        : { remedy: 'Send a number, such as 12.5.' };
    case 'yes-no':
      return typeof value === 'boolean' ? { value } : { remedy: 'Send true or false.' };
    case 'date':
      return typeof value === 'string' && DATE.test(value) && isDay(value)
        ? { value }
        : { remedy: 'Send a day that exists, such as 2026-03-31.' };
    case 'choice':
      return typeof value === 'string' && isChoice(field, value)
        ? { value }
        : { remedy: `Send one of ${valuesOf(field)}.` };
    case 'choices':
      return Array.isArray(value) && value.every((each) => typeof each === 'string' && isChoice(field, each))
        ? { value: [...new Set(value)] }
        : { remedy: `Send a list of some of ${valuesOf(field)}.` };
  }
}

function textFor(value: unknown, longest: number): Judged {
  if (typeof value !== 'string') return { remedy: 'Send text.' };
  const text = value.trim();
  return text.length <= longest ? { value: text } : { remedy: `Shorten it to ${longest} characters.` };
}

function urlFor(value: unknown): Judged {
  const text = typeof value === 'string' ? value.trim() : '';
  const right = text.length <= LONGEST.url && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return right ? { value: text } : { remedy: 'Send a whole web address, such as https://example.com/page.' };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isChoice({ choices }: CustomField, value: string): boolean {
  return choices.some((choice) => choice.value === value);
}

function valuesOf({ choices }: CustomField): string {
  return choices.map(({ value }) => value).join(', ');
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function labelOf(field: CustomField | undefined): string {
  return field ? labelIn(field.label, 'en', field.key) : '';
}

/** @param code the type that it ought to be of, or that it is needed: people's words for it are of their language */
function error(key: string, code: FieldType | 'required', message: string): FieldError {
  return { pointer: `/customFields/${key}`, code: `custom-field-${code}`, message };
}

const KEY = new RegExp(FIELD_KEY);
const DAY = /^\d{4}-\d\d-\d\d/;

/** What a search may find of them. Days, and keys that no field can have, are asked for in other ways. */
export function customTexts(values: CustomValues | undefined): FieldText[] {
  return Object.entries(values ?? {}).flatMap(([key, value]) =>
    [value]
      .flat()
      .filter((text) => typeof text === 'string')
      .map((text) => ({ key, text, aside: !KEY.test(key) || DAY.test(text) })),
  );
}
