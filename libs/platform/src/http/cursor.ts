import { DomainError } from './domain-error.js';

type Key = string | number | null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keyset position of the last row of a page, opaque to callers. */
export function encodeCursor(values: readonly Key[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @param length how many keys the list sorts by @throws 400 for anything this server did not make for this list */
export function decodeCursor(cursor: string, length: number): Key[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isKey)) return values;
  } catch {
    // Not JSON: refused below like any other cursor that is not ours.
  }
  throw invalidCursor();
}

/** For lists that sort by one text and then by id. @throws 400 */
export function decodeTextCursor(cursor: string): { text: string; id: string } {
  const [text, id] = decodeCursor(cursor, 2);
  if (typeof text !== 'string' || typeof id !== 'string' || !UUID.test(id)) throw invalidCursor();
  return { text, id };
}

/** For lists that sort by id alone. @throws 400 */
export function decodeIdCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !UUID.test(id)) throw invalidCursor();
  return id;
}

function invalidCursor(): DomainError {
  return new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.', {
    errors: [
      { pointer: '?cursor', code: 'invalid', message: 'Use the nextCursor of the page before, with the same sort.' },
    ],
  });
}

function isKey(value: unknown): value is Key {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
