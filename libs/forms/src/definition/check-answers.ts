import type { FieldError } from '@regulars/platform';
import type { Field, FormDefinition, Lang, ShowIf } from './definition.js';
import { type AnswerFault, faultMessage } from './messages.js';

export interface PickedProduct {
  productId: string;
  quantity: number;
}

export type AnswerValue = string | number | boolean | string[] | PickedProduct[];
export type Answers = Record<string, AnswerValue>;

/** A file as far as the check cares. */
export interface OfferedFile {
  field: string;
  name: string;
  type: string;
}

/** How long a text may be when its field says nothing. */
const TEXT_LIMIT = { text: 500, longText: 20_000, email: 254, phone: 40, hidden: 2_000 } as const;
const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(\.[^\s@.]+)+$/u;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAX_QUANTITY = 100_000;
const MAX_FILES = 10;

class Fault extends Error {
  constructor(
    readonly fault: AnswerFault,
    readonly limit?: number,
    readonly isLength = false,
  ) {
    super(fault);
  }
}

/**
 * Checks what a visitor answered against the version they saw. Answers to fields that `showIf` hides are left out: nobody was asked.
 * @returns the answers as they are kept (trimmed, numbers as numbers), and every fault in the visitor's language
 */
export function checkAnswers(
  definition: FormDefinition,
  raw: Readonly<Record<string, unknown>>,
  files: readonly OfferedFile[],
  lang: Lang,
): { answers: Answers; errors: FieldError[] } {
  const answers: Answers = {};
  const errors: FieldError[] = [];
  const known = new Set(definition.fields.map((field) => field.key));
  for (const key of Object.keys(raw)) {
    if (!known.has(key)) errors.push(fieldError(key, 'unknown', lang));
  }
  for (const field of definition.fields) {
    if (field.showIf && !isShown(field.showIf, answers)) continue;
    try {
      if (field.type === 'file') {
        checkFiles(
          field,
          files.filter((file) => file.field === field.key),
        );
        continue;
      }
      const value = readAnswer(field, Object.hasOwn(raw, field.key) ? raw[field.key] : undefined);
      if (value !== undefined) answers[field.key] = value;
      else if (field.required) throw new Fault('required');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      errors.push(fieldError(field.key, error.fault, lang, error.limit, error.isLength));
    }
  }
  for (const file of files) {
    if (definition.fields.every((field) => field.type !== 'file' || field.key !== file.field))
      errors.push(fieldError(file.field, 'unknown', lang));
  }
  return { answers, errors };
}

/** Whether a field with this condition is shown, given the answers to the fields above it. */
export function isShown(condition: ShowIf, answers: Readonly<Answers>): boolean {
  const value = answers[condition.field];
  const given =
    value === undefined
      ? []
      : Array.isArray(value)
        ? value.map((item) => (typeof item === 'string' ? item : item.productId))
        : [String(value)];
  const wanted =
    condition.value === undefined ? [] : Array.isArray(condition.value) ? condition.value : [condition.value];
  switch (condition.op) {
    case 'answered':
      return given.length > 0;
    case 'ne':
      return !given.some((item) => wanted.includes(item));
    case 'eq':
    case 'in':
      return given.some((item) => wanted.includes(item));
  }
}

function fieldError(key: string, fault: AnswerFault, lang: Lang, limit?: number, isLength?: boolean): FieldError {
  return {
    pointer: `/answers/${key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: fault,
    message: faultMessage(fault, lang, limit, isLength),
  };
}

/** @returns undefined when nothing was answered @throws Fault */
function readAnswer(field: Field, value: unknown): AnswerValue | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'email':
    case 'phone':
    case 'hidden':
      return readText(field, field.type, value);
    case 'number':
    case 'rating':
    case 'nps':
      return readNumber(field, value);
    case 'choice':
      return readChoice(field, value);
    case 'multiChoice':
      return readChoices(field, value);
    case 'date':
      return readDate(value);
    case 'consent':
      return readConsent(field, value);
    case 'products':
      return readProducts(field, value);
    case 'file':
      throw new Fault('type');
  }
}

function readText(field: Field, type: keyof typeof TEXT_LIMIT, value: unknown): string | undefined {
  if (typeof value !== 'string') throw new Fault('type');
  const multiline = type === 'longText';
  const text = (multiline ? value.replaceAll('\r\n', '\n') : value.replace(/[\r\n]+/g, ' ')).trim();
  if (text === '') return undefined;
  const length = [...text].length;
  const max = Math.min(field.max ?? TEXT_LIMIT[type], TEXT_LIMIT[type]);
  if (length > max) throw new Fault('max', max, true);
  if (field.min !== undefined && length < field.min) throw new Fault('min', field.min, true);
  if (type === 'email' && !EMAIL.test(text)) throw new Fault('email');
  if (type === 'phone' && !isPhone(text)) throw new Fault('phone');
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'v').test(text)) throw new Fault('pattern');
  return text;
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return /^[+\d\s().\-/#x]+$/i.test(text) && digits >= 5 && digits <= 20;
}

function readNumber(field: Field, value: unknown): number {
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
        ? Number(value)
        : Number.NaN;
  if (!Number.isFinite(number)) throw new Fault('number');
  if (field.type !== 'number' && !Number.isInteger(number)) throw new Fault('option');
  const [least, most] =
    field.type === 'nps'
      ? [0, 10]
      : field.type === 'rating'
        ? [field.min ?? 1, field.max ?? 5]
        : [field.min, field.max];
  if (least !== undefined && number < least) throw new Fault('min', least);
  if (most !== undefined && number > most) throw new Fault('max', most);
  return number;
}

function readChoice(field: Field, value: unknown): string {
  if (typeof value !== 'string') throw new Fault('type');
  if (!field.options?.some((option) => option.value === value)) throw new Fault('option');
  return value;
}

function readChoices(field: Field, value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  const chosen = [...new Set(list.map((item) => readChoice(field, item)))];
  if (chosen.length === 0) return undefined;
  if (field.min !== undefined && chosen.length < field.min) throw new Fault('min', field.min);
  if (field.max !== undefined && chosen.length > field.max) throw new Fault('max', field.max);
  return chosen;
}

function readDate(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new Fault('date');
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) throw new Fault('date');
  return value;
}

function readConsent(field: Field, value: unknown): boolean | undefined {
  const given = value === true || value === 'true' || value === 'on' || value === '1';
  if (!given && value !== false && value !== 'false') throw new Fault('type');
  return given || (field.required ? undefined : false);
}

function readProducts(field: Field, value: unknown): PickedProduct[] | undefined {
  if (!Array.isArray(value) || value.length > 100) throw new Fault('type');
  const picked = new Map<string, number>();
  for (const item of value as unknown[]) {
    const { productId, quantity } = readPick(item);
    if (quantity === 0) continue;
    if (field.productIds && !field.productIds.includes(productId)) throw new Fault('option');
    picked.set(productId, (picked.get(productId) ?? 0) + quantity);
  }
  if (picked.size === 0) return undefined;
  if (field.min !== undefined && picked.size < field.min) throw new Fault('min', field.min);
  if (field.max !== undefined && picked.size > field.max) throw new Fault('max', field.max);
  return [...picked].map(([productId, quantity]) => ({ productId, quantity: Math.min(quantity, MAX_QUANTITY) }));
}

function readPick(item: unknown): PickedProduct {
  if (typeof item !== 'object' || item === null || !('productId' in item) || !('quantity' in item))
    throw new Fault('type');
  const { productId, quantity } = item;
  if (typeof productId !== 'string' || !UUID.test(productId)) throw new Fault('option');
  const count = typeof quantity === 'string' && /^\d{1,6}$/.test(quantity) ? Number(quantity) : quantity;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new Fault('number');
  if (count > MAX_QUANTITY) throw new Fault('max', MAX_QUANTITY);
  return { productId: productId.toLowerCase(), quantity: count };
}

function checkFiles(field: Field, files: readonly OfferedFile[]): void {
  if (files.length === 0 && field.required) throw new Fault('required');
  const most = Math.min(field.max ?? MAX_FILES, MAX_FILES);
  if (files.length > most) throw new Fault('max', most);
  if (files.some((file) => !isAccepted(file, field.accept))) throw new Fault('file');
}

function isAccepted(file: OfferedFile, accept: readonly string[] | undefined): boolean {
  if (!accept || accept.length === 0) return true;
  const name = file.name.toLowerCase();
  return accept.some((rule) =>
    rule.startsWith('.')
      ? name.endsWith(rule.toLowerCase())
      : rule.endsWith('/*')
        ? file.type.startsWith(rule.slice(0, -1))
        : file.type === rule,
  );
}
