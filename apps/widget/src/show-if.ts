import type { Answer, Answers, Field } from './definition.js';

export function isAnswered(answer: Answer): boolean {
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined && answer !== '' && answer !== false;
}

/**
 * The fields that are on show, in order. A condition on a field that is itself hidden, or that comes later,
 * sees no answer: the server goes through the fields the same way, once, from the top.
 */
export function visibleFields(fields: readonly Field[], answers: Answers): Field[] {
  const seen: Answers = {};
  return fields.filter((field) => {
    const { showIf } = field;
    if (showIf && !holds(showIf.op, seen[showIf.field], showIf.value)) return false;
    seen[field.key] = answers[field.key];
    return true;
  });
}

function holds(op: string, answer: Answer, value: string | string[] = ''): boolean {
  if (op === 'answered') return isAnswered(answer);
  const wanted = Array.isArray(value) ? value : [value];
  const given = (Array.isArray(answer) ? answer : [answer]).map((one) =>
    typeof one === 'object' ? one.productId : String(one ?? ''),
  );
  const met = given.some((one) => wanted.includes(one));
  return op === 'ne' ? !met : met;
}
