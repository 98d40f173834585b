import type { Readable } from 'node:stream';
import { archive } from '@regulars/tables';
import type { PersonalFile } from './personal-data-holder.js';

export interface PersonArchive {
  name: string;
  type: string;
  stream: Readable;
}

/** Grows when what stands under a name means something else. */
const FORMAT = 'regulars.person/1';

/** The shape that docs/privacy.md describes: a part for each module, times in UTC, money in minor units. */
export function archiveOf(
  number: string,
  parts: Readonly<Record<string, unknown>>,
  files: readonly PersonalFile[],
): PersonArchive {
  const at = new Date().toISOString();
  const person = `${JSON.stringify({ format: FORMAT, exportedAt: at, number, ...parts }, null, 2)}\n`;
  return {
    name: `${number}-${at.slice(0, 10)}.zip`,
    type: 'application/zip',
    stream: archive([
      { path: 'person.json', read: () => Promise.resolve(Buffer.from(person)) },
      ...files.map(({ path, read }) => ({ path: `files/${path}`, read })),
    ]),
  };
}
