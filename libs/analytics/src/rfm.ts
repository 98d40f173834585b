import { quantileBreaks } from './quantile-breaks.js';

/** What somebody's purchases come to. */
export interface RfmFacts {
  /** Days since the last one. */
  recency: number;
  /** How many. */
  frequency: number;
  /** Their sum. */
  monetary: number;
}

/** The upper ends of all bins but the last, ascending; a value that is exactly one of them belongs below. */
export interface RfmBreaks {
  recency: readonly number[];
  frequency: readonly number[];
  monetary: readonly number[];
}

/** 1 is the worst, the number of bins the best. */
export interface RfmScores {
  recency: number;
  frequency: number;
  monetary: number;
}

/**
 * Breaks by type-7 quantiles of those who bought. Equal values are never parted, so with many ties some bins stay empty; of fewer
 * customers than bins, each is at a quantile of its own.
 * @param customers those who bought, at least one
 * @param bins 2 to 10
 * @param fixed of what is not to be found in the data: its `bins - 1` breaks
 */
export function rfmBreaks(
  customers: readonly RfmFacts[],
  bins: number,
  fixed: Readonly<Partial<RfmBreaks>> = {},
): RfmBreaks {
  if (!Number.isInteger(bins) || bins < 2 || bins > 10) throw new RangeError('2 to 10 bins');
  const breaksOf = (of: keyof RfmFacts) => {
    const given = fixed[of];
    if (given === undefined)
      return quantileBreaks(
        customers.map((each) => each[of]),
        bins,
      );
    if (given.length !== bins - 1 || given.some((each, at) => at > 0 && each < (given[at - 1] ?? 0)))
      throw new RangeError(`${bins - 1} ascending breaks`);
    return given;
  };
  return { recency: breaksOf('recency'), frequency: breaksOf('frequency'), monetary: breaksOf('monetary') };
}

/** Frequency and monetary: the more the better. Recency is reversed: the fewer days the better. */
export function rfmScores({ recency, frequency, monetary }: RfmFacts, breaks: RfmBreaks): RfmScores {
  return {
    recency: breaks.recency.length + 1 - above(recency, breaks.recency),
    frequency: 1 + above(frequency, breaks.frequency),
    monetary: 1 + above(monetary, breaks.monetary),
  };
}

function above(value: number, breaks: readonly number[]): number {
  return breaks.filter((each) => value > each).length;
}
