/** A rule as it goes to PostgreSQL. */
export interface CompiledRule {
  /** About `members.facts f`, with places for `values`. */
  where: string;
  values: readonly unknown[];
  /** The same for counting, where that is asked in another way. */
  counting?: { where: string; values: readonly unknown[] };
}
