/** Where a quantile lies among sorted values: `fraction / bins` of the way from the one at `index` to the next. */
export interface QuantileBreak {
  index: number;
  fraction: number;
}

/**
 * The place of the `nth` of `bins - 1` quantiles of `count` values, type 7 (Hyndman and Fan 1996; the default of R, NumPy and `percentile_cont`):
 * (count - 1) × nth / bins, counted from 0. In whole numbers: `0.7 * 30` is no whole number for a computer, and a value that is exactly a quantile
 * would now and then be put above it.
 * @param count at least 1
 */
export function breakOf(count: number, nth: number, bins: number): QuantileBreak {
  const place = (count - 1) * nth;
  return { index: Math.floor(place / bins), fraction: place % bins };
}

/**
 * The `bins - 1` values that part the others into `bins` of as equal size as ties allow.
 * @param values at least one, in any order
 */
export function quantileBreaks(values: readonly number[], bins: number): number[] {
  if (values.length === 0) throw new RangeError('Quantiles of nothing are not defined');
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: bins - 1 }, (_, at) => {
    const { index, fraction } = breakOf(sorted.length, at + 1, bins);
    const low = sorted[index] ?? 0;
    if (fraction === 0) return low;
    return low + (((sorted[index + 1] ?? low) - low) * fraction) / bins;
  });
}
