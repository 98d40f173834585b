import type { RfmGrid } from '../../api/types.js';

export interface Range {
  from: number;
  /** Null: and all beyond. */
  to: number | null;
}

type Ends = Pick<RfmGrid, 'bins' | 'breaks'>;

/** Of which number of orders a score is given; null where ties leave none. */
export function frequencyRange({ breaks }: Ends, score: number): Range | null {
  return breaks && between(breaks.frequency, score - 1, 1);
}

/** Of how many days ago; the best score is that of the fewest. */
export function recencyRange({ bins, breaks }: Ends, score: number): Range | null {
  return breaks && between(breaks.recency, bins - score, 0);
}

/** @param nth of the bins, from the lowest */
function between(ends: readonly number[], nth: number, least: number): Range | null {
  const from = nth === 0 ? least : Math.floor(ends[nth - 1] ?? 0) + 1;
  const end = ends[nth];
  if (end === undefined) return { from, to: null };
  return Math.floor(end) < from ? null : { from, to: Math.floor(end) };
}
