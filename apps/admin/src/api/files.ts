import { api, bodyOf, intents } from './client.js';
import type { FileRef } from './types.js';

/** The API's own limit for one file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

export async function uploadFile(file: File): Promise<FileRef> {
  const form = new FormData();
  form.append('file', file);
  // A multipart body differs at each sending by its boundary: the intent is told by the file itself.
  const key = intents.keyFor(`upload ${file.name} ${file.size} ${file.lastModified}`);
  return bodyOf(
    await api.POST('/api/v1/files', {
      body: { file: '' },
      bodySerializer: () => form,
      headers: { 'Idempotency-Key': key },
    }),
  );
}

export function fileUrl({ id }: Pick<FileRef, 'id'>): string {
  return `/api/v1/files/${id}`;
}
