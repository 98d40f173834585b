import { type CustomField, fitting, LONGEST_CUSTOM_FIELDS } from '@regulars/custom-fields';
import type { AnswerValue } from './definition/check-answers.js';

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,10})?$/;
const YES = ['true', 'yes', 'on', '1'];
const NO = ['false', 'no', 'off', '0'];

/**
 * What is kept of a visitor's answers to the company's own fields. Visitors are never refused for them: what fits no field, or not its
 * type, stays among the answers only.
 */
export function answeredValues(
  fields: readonly CustomField[],
  answers: Readonly<Record<string, AnswerValue>>,
): Record<string, unknown> {
  let kept: Record<string, unknown> = {};
  for (const field of fields) {
    const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    if (field.archived || answer === undefined) continue;
    const value = fitting(field, asTyped(field, answer));
    const more = { ...kept, [field.key]: value };
    if (value !== undefined && JSON.stringify(more).length <= LONGEST_CUSTOM_FIELDS) kept = more;
  }
  return kept;
}

/** Forms and fields have types of their own: a number may have been typed as text, a yes be the value of a choice. */
function asTyped({ type }: CustomField, answer: AnswerValue): unknown {
  const several = Array.isArray(answer) ? answer.filter((each) => typeof each === 'string') : [String(answer)];
  const only = several.length === 1 ? several[0] : undefined;
  const plain = only?.normalize('NFKC').trim();
  switch (type) {
    case 'choices':
      return several;
    case 'number':
      return plain !== undefined && NUMBER.test(plain) ? Number(plain) : undefined;
    case 'yes-no':
      return plain === undefined ? undefined : yesOrNo(plain.toLowerCase());
    case 'text':
    case 'long-text':
      return typeof answer === 'boolean' ? undefined : several.join(', ');
    case 'date':
    case 'choice':
    case 'url':
      return only;
  }
}

function yesOrNo(text: string): boolean | undefined {
  return YES.includes(text) ? true : NO.includes(text) ? false : undefined;
}
