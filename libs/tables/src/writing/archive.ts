import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';

export interface ArchivedFile {
  /** In the archive, with `/` between folders. */
  path: string;
  /** Called when it is its turn: one file is in memory at a time. */
  read: () => Promise<Uint8Array>;
}

/** A ZIP archive, written while it is read. Files of one path get numbers. */
export function archive(files: readonly ArchivedFile[]): Readable {
  const zip = new yazl.ZipFile();
  const out = new PassThrough();
  // What fails in the middle breaks the download off: its reader sees that, and nobody else.
  zip.on('error', (error: Error) => void out.destroy(error));
  const taken = new Set<string>();
  for (const { path, read } of files)
    zip.addReadStreamLazy(freePath(path, taken), {}, (give) => {
      read().then(
        (content) => {
          give(null, Readable.from([Buffer.from(content)]));
        },
        (error: unknown) => void out.destroy(error as Error),
      );
    });
  zip.end();
  zip.outputStream.pipe(out);
  return out;
}

/** Nothing in it leads out of the folder into which somebody unpacks it. */
function freePath(path: string, taken: Set<string>): string {
  const safe = path
    .split('/')
    .map((part) => part.replaceAll(/[\\:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+$/, '_'))
    .filter((part) => part !== '')
    .join('/');
  let free = safe;
  for (let nth = 2; taken.has(free); nth += 1) free = safe.replace(/(\.[^./]*)?$/, ` (${nth})$1`);
  taken.add(free);
  return free;
}
