import { DomainError } from './domain-error.js';

const TOO_MANY = 100;

/** Stands in for the parameters that could not be read. */
export class UnreadableQuery {
  readonly [parameter: string]: unknown;

  constructor(
    readonly refusal: DomainError,
    private readonly text: string,
  ) {}

  /** For pages, which people reach by links that others made: of a name given twice the last value. */
  plain(): Record<string, unknown> {
    return Object.fromEntries(new URLSearchParams(this.text));
  }
}

/**
 * `filter[status][in]=new,won` becomes `{ filter: { status: { in: 'new,won' } } }`. A parameter given twice, or both as a value and
 * as a group, is refused rather than guessed. It does not throw: the router calls it where nobody catches, and the process would end.
 */
export function parseQuery(text: string): Record<string, unknown> {
  try {
    return readQuery(text);
  } catch (error) {
    if (error instanceof DomainError) return new UnreadableQuery(error, text);
    throw error;
  }
}

function readQuery(text: string): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const entries = [...new URLSearchParams(text)];
  if (entries.length > TOO_MANY) throw refusal('', 'There are too many query parameters.');
  for (const [name, value] of entries) put(root, name, value);
  return root;
}

function put(root: Record<string, unknown>, name: string, value: string): void {
  const match = /^([^[\]]+)((?:\[[^[\]]*\]){0,4})$/.exec(name);
  if (!match?.[1]) throw refusal(name, 'Write nested parameters as filter[field][op]=value.');
  const path = [match[1], ...[...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')];
  const last = path.pop() ?? '';
  let node = root;
  for (const key of path) {
    node[key] ??= Object.create(null) as Record<string, unknown>;
    const child = node[key];
    if (typeof child !== 'object' || child === null)
      throw refusal(name, 'Give it once, either as a value or as a group.');
    node = child as Record<string, unknown>;
  }
  if (last in node) throw refusal(name, 'Give it once.');
  node[last] = value;
}

function refusal(name: string, message: string): DomainError {
  return new DomainError('http/invalid-query', 400, `${name ? `?${name}: ` : ''}${message}`, {
    errors: [{ pointer: `?${name}`, code: 'invalid', message }],
  });
}
