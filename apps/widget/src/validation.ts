import type { Answer, Field } from './definition.js';
import { isAnswered } from './show-if.js';

/** The server's codes for a refused answer; it has the last word, these only spare the visitor a round trip. */
export type ProblemCode = 'required' | 'email' | 'phone' | 'number' | 'date' | 'min' | 'max' | 'pattern';

/** How long a text may be when its field says nothing, as on the server. */
const TEXT_LIMIT: Record<string, number> = { text: 500, longText: 20_000, email: 254, phone: 40 };

/** The lowest and highest number a field takes; for text its length, for lists the number of items. */
export function bounds(field: Field): [min: number | undefined, max: number | undefined] {
  const { type, min, max } = field;
  if (type === 'nps') return [0, 10];
  if (type === 'rating') return [min ?? 1, max ?? 5];
  return [min ?? undefined, max ?? TEXT_LIMIT[type]];
}

export function problemOf(field: Field, answer: Answer): ProblemCode | undefined {
  if (!isAnswered(answer)) return field.required ? 'required' : undefined;
  const { type, pattern } = field;
  const text = typeof answer === 'string' ? answer : '';
  if (type === 'email' && !/^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)) return 'email';
  if (type === 'phone' && !/^(?=(?:\D*\d){5,20}\D*$)[+\d\s().\-/#x]+$/i.test(text)) return 'phone';
  if (type === 'number' && !Number.isFinite(answer)) return 'number';
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  const size = sizeOf(answer);
  const [min, max] = bounds(field);
  if (min !== undefined && size < min) return 'min';
  if (max !== undefined && size > max) return 'max';
  return pattern && typeof answer === 'string' && !matches(pattern, text) ? 'pattern' : undefined;
}

/** Characters as people count them: an emoji outside the basic plane is one. */
function sizeOf(answer: Answer): number {
  if (typeof answer === 'number') return answer;
  return typeof answer === 'string' ? [...answer].length : Array.isArray(answer) ? answer.length : 0;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(text);
  } catch {
    return true;
  }
}
