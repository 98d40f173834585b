/** A rule as it goes to PostgreSQL. */
export interface CompiledRule {
  /** About `members.facts f`, with places for `values`. */
  where: string;
  values: readonly unknown[];
}
