import type { FieldError } from '@regulars/platform';
import { type Field, type FormDefinition, type Text, ownFieldOf, typesFor } from './definition.js';

const WITH_OPTIONS = new Set(['choice', 'multiChoice']);
/** Their answers are no single value: products become the order's items, files its attachments. */
const WITHOUT_VALUE = new Set(['products', 'file']);
const WITH_PATTERN = new Set(['text', 'longText', 'phone', 'hidden']);

/**
 * What makes a well-formed definition unusable for visitors. Empty: it can be published.
 * @param ownFields keys of the company's own fields that answers may fill; absent: nobody knows
 */
export function definitionFaults(definition: FormDefinition, ownFields?: ReadonlySet<string>): FieldError[] {
  const faults: FieldError[] = [];
  const add = (pointer: string, code: string, message: string) =>
    void faults.push({ pointer: `/draft${pointer}`, code, message });
  if (isEmpty(definition.title)) add('/title', 'required', 'Give the form a title.');
  if (isEmpty(definition.thanks)) add('/thanks', 'required', 'Say what visitors read after sending.');
  const above = new Set<string>();
  definition.fields.forEach((field, index) => {
    const at = `/fields/${index}`;
    if (above.has(field.key)) add(`${at}/key`, 'unique', `There are two fields with the key "${field.key}".`);
    if (field.key === 'website')
      add(`${at}/key`, 'reserved', 'The key "website" is taken by the trap for bots; use another, such as "homepage".');
    if (isEmpty(field.label) && field.type !== 'hidden') add(`${at}/label`, 'required', 'Give the field a label.');
    for (const [place, code, message] of fieldFaults(field, above)) add(at + place, code, message);
    const own = ownFieldOf(field);
    if (own !== undefined && ownFields && !ownFields.has(own))
      add(`${at}/maps`, 'unknown', `There is no custom field "${own}". Add it in the settings, or bring it back.`);
    above.add(field.key);
  });
  if (definition.fields.every((field) => field.type === 'hidden'))
    add('/fields', 'required', 'The form asks nothing; add a field.');
  return faults;
}

function fieldFaults(field: Field, above: ReadonlySet<string>): [string, string, string][] {
  const faults: [string, string, string][] = [];
  const { options, showIf, min, max, pattern } = field;
  if (WITH_OPTIONS.has(field.type) && !options?.length)
    faults.push(['/options', 'required', 'Offer at least one option.']);
  if (options && new Set(options.map((option) => option.value)).size !== options.length)
    faults.push(['/options', 'unique', 'Two options have the same value.']);
  if (options?.some((option) => isEmpty(option.label)))
    faults.push(['/options', 'required', 'Give each option a label.']);
  if (min !== undefined && max !== undefined && min > max)
    faults.push(['/min', 'max', 'The minimum is above the maximum.']);
  if (field.type === 'rating' && ((max ?? 5) > 10 || (min ?? 1) < 0))
    faults.push(['/max', 'max', 'A rating goes from 0 or 1 to at most 10.']);
  if (showIf && !above.has(showIf.field))
    faults.push(['/showIf/field', 'unknown', `"${showIf.field}" is no field above this one.`]);
  if (showIf && showIf.op !== 'answered' && showIf.value === undefined)
    faults.push(['/showIf/value', 'required', 'Say which answer shows the field.']);
  if (ownFieldOf(field) !== undefined && WITHOUT_VALUE.has(field.type))
    faults.push(['/maps', 'type', 'Products and files can’t fill a custom field.']);
  if (typesFor(field.maps)?.includes(field.type) === false)
    faults.push(['/maps', 'type', 'Agreement is given by a consent field, and topics are chosen by a choice.']);
  if (pattern !== undefined && !WITH_PATTERN.has(field.type))
    faults.push(['/pattern', 'type', 'Only text fields take a pattern.']);
  if (pattern !== undefined && !isPattern(pattern))
    faults.push(['/pattern', 'pattern', 'This is no regular expression (flag v).']);
  return faults;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(`^(?:${pattern})$`, 'v');
    return true;
  } catch {
    // The engine's own words are for programmers; the fault above says it for people.
    return false;
  }
}

function isEmpty(text: Text): boolean {
  return Object.values(text).every((words) => words.trim() === '');
}
