import { DomainError } from './domain-error.js';

import { Readable } from 'node:stream';

/** Deeper than any honest request. */
const MAX_DEPTH = 24;

/**
 * Refuses what PostgreSQL can't store as text (NUL, lone surrogates) and nesting bombs, before anything else looks at the body.
 * @throws DomainError 400 naming the place
 */
export function assertPlainText(value: unknown, pointer = '', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new DomainError(
        'http/invalid-text',
        400,
        `${pointer || 'The body'} holds characters that are not text (NUL or half a surrogate pair). Remove them.`,
        {
          errors: [{ pointer, code: 'invalid-text', message: 'Remove NUL characters and broken Unicode.' }],
        },
      );
    }
    return;
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Readable) return;
  if (depth >= MAX_DEPTH)
    throw new DomainError('http/too-deep', 400, `The body is nested deeper than ${MAX_DEPTH} levels.`);
  for (const [key, child] of Object.entries(value)) {
    assertPlainText(key, `${pointer}/(name)`, depth + 1);
    assertPlainText(child, `${pointer}/${key}`, depth + 1);
  }
}
