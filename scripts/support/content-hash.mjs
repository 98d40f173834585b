import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.data', '.nx', 'tmp']);

/** All files below the given folders (or the files themselves), sorted, without what is built or installed. */
export function listFiles(...roots) {
  return roots.flatMap((root) => walk(root)).sort();
}

function walk(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const child = join(path, entry.name);
    if (entry.isDirectory()) return walk(child);
    return entry.isFile() ? [child] : [];
  });
}

/** SHA-256 over names and contents, so that a moved or removed file counts as a change too. */
export function contentHash(files, ...more) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const value of more) hash.update(JSON.stringify(value)).update('\0');
  return hash.digest('hex');
}
