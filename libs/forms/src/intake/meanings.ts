import type { AnswerValue, Answers } from '../definition/check-answers.js';
import { type FormDefinition, type Meaning, ownFieldOf } from '../definition/definition.js';
import type { AcceptedSubmission } from '../submission.js';

/** What the answers mean to whoever handles the submission. Where several fields mean the same, the first that was answered counts. */
export function meaningsOf(
  definition: FormDefinition,
  answers: Readonly<Answers>,
): Pick<AcceptedSubmission, 'mapped' | 'custom'> {
  const mapped: Partial<Record<Meaning, string>> = {};
  const custom: Record<string, AnswerValue> = {};
  for (const field of definition.fields) {
    const value = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    if (field.maps === undefined || value === undefined) continue;
    const own = ownFieldOf(field);
    if (own !== undefined && !Object.hasOwn(custom, own)) custom[own] = value;
    if (own === undefined && isText(value)) mapped[field.maps as Meaning] ??= String(value);
  }
  return { mapped, custom };
}

function isText(value: AnswerValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
