import type { Field } from './definition.js';
import type { Failure } from './retry.js';
import { type ProblemCode, bounds } from './validation.js';
import { type Words, fill } from './words.js';

/** What to tell about a field, in the words of its kind. */
export function fieldMessage(words: Words, field: Field, code: ProblemCode): string {
  const { type } = field;
  const list = type === 'multiChoice' || type === 'products' || type === 'file';
  if (code === 'required') {
    if (type === 'consent') return words.tick;
    return list || /^(choice|rating|nps)$/.test(type) ? words.choose : words.fillIn;
  }
  if (code === 'number') return words.notNumber;
  if (code === 'min' || code === 'max') {
    const kind = list ? 'Items' : type === 'number' ? 'Number' : 'Text';
    return fill(words[`${code}${kind}`], bounds(field)[code === 'min' ? 0 : 1] ?? '');
  }
  return words[code];
}

/** What to tell about a failed submission as a whole. */
export function failureMessage(words: Words, { status }: Failure): string {
  if (status === 429) return words.busy;
  if (status === 403) return words.refused;
  if (status === 404 || status === 410) return words.unavailable;
  return status === 413 ? words.tooLarge : words.failed;
}
