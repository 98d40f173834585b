/** More words than this narrow nothing further. */
const MAX_TERMS = 6;

/** @returns LIKE patterns, one a word, that match anywhere; compare with a column that is NFKC and lower case */
export function searchPatterns(q: string): string[] {
  const words = q.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  return words.slice(0, MAX_TERMS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
