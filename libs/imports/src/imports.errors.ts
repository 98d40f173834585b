import { DomainError, notFound } from '@regulars/platform';
import { TableFault } from '@regulars/tables';
import type { ImportState } from './import-record.js';

export function importNotFound(): DomainError {
  return notFound('imports/not-found', 'import');
}

export function wrongState(state: ImportState, allowed: readonly ImportState[]): DomainError {
  return new DomainError(
    'imports/wrong-state',
    409,
    `The import is ${state}; this can be done while it is ${allowed.join(' or ')}. Read it again.`,
    { extra: { state, allowed } },
  );
}

/** What a file lacks is the person's to mend. */
export async function refusingFaults<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TableFault) throw new DomainError(error.code, 422, error.message);
    throw error;
  }
}
