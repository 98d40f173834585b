import { type CustomField, fitting, labelIn } from '@regulars/custom-fields';
import type { ImportField } from '@regulars/imports';
import { type Cell, type OutCell, cellText, decimalOf } from '@regulars/tables';
import { type DayOrder, dateOf } from './cell-date.js';
import { plainWord, yesOrNo } from './cell-words.js';

/** Under which a column is mapped to a field of the company's own; no field of ours has a point in its name. */
export function customFieldKey({ key }: Pick<CustomField, 'key'>): string {
  return `custom.${key}`;
}

/** By its label in any language, or its key. */
export function customImportFields(fields: readonly CustomField[]): ImportField[] {
  return fields.map((field) => ({
    key: customFieldKey(field),
    required: false,
    headings: [...Object.values(field.label), field.key, customFieldKey(field)],
    label: field.label,
  }));
}

const LISTED = /\s*[;；,，、|\n]\s*/u;

/** @returns what the member keeps; undefined when it does not fit */
export function customValueOf(
  field: CustomField,
  cell: Cell | undefined,
  { dayOrder, decimalSign }: { dayOrder: DayOrder; decimalSign: '.' | ',' },
): unknown {
  return fitting(field, said(field, cell, dayOrder, decimalSign));
}

function said(field: CustomField, cell: Cell | undefined, dayOrder: DayOrder, decimalSign: '.' | ','): unknown {
  const text = cellText(cell).replaceAll('\u0000', '').toWellFormed();
  switch (field.type) {
    case 'number': {
      const decimal = typeof cell === 'number' ? String(cell) : decimalOf(text, decimalSign);
      return decimal === null ? undefined : Number(decimal);
    }
    case 'date': {
      const date = dateOf(cell, dayOrder);
      return 'fault' in date ? undefined : date.day;
    }
    case 'yes-no':
      return typeof cell === 'boolean' ? cell : yesOrNo(text);
    case 'choice':
      return choiceOf(field, text);
    case 'choices': {
      const whole = choiceOf(field, text);
      if (whole !== undefined) return [whole];
      const values = text.split(LISTED).flatMap((word) => (word === '' ? [] : [choiceOf(field, word)]));
      return values.includes(undefined) ? undefined : values;
    }
    default:
      return text;
  }
}

/** By what is kept, or what people read in any language. */
function choiceOf({ choices }: CustomField, text: string): string | undefined {
  const word = plainWord(text);
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(({ value, label }) => [value, ...Object.values(label)].some((each) => plainWord(each) === word));
  return found?.value;
}

/** What to write instead. */
export function customRemedy({ type, choices }: CustomField, locale: 'en' | 'zh-CN' | 'zh-TW'): string {
  switch (type) {
    case 'number':
      return 'Write a number, such as 12.5.';
    case 'date':
      return 'Write a day that exists, such as 2026-03-31.';
    case 'yes-no':
      return 'Write yes or no.';
    case 'url':
      return 'Write a whole web address, such as https://example.com/page.';
    case 'choice':
    case 'choices':
      return `Write one of: ${choices.map(({ value, label }) => labelIn(label, locale, value)).join(', ').slice(0, 200)}.`; // prettier-ignore
    default:
      return 'Shorten it.';
  }
}

/** As an import reads it again. */
export function customCell(field: CustomField, value: unknown, locale: 'en' | 'zh-CN' | 'zh-TW'): OutCell {
  if (typeof value === 'number') return { decimal: String(value) };
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const shown = (one: unknown): string => {
    const choice = field.choices.find((each) => each.value === one);
    return choice ? labelIn(choice.label, locale, choice.value) : typeof one === 'string' ? one : '';
  };
  return Array.isArray(value) ? value.map(shown).join('; ') : shown(value);
}
