/** Another row has what must be of one alone. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === '23505';
}

/** What a row points at is not there, or went while it was written. */
export function isForeignKeyViolation(error: unknown): boolean {
  return codeOf(error) === '23503';
}

/** PostgreSQL’s own code (its appendix A, class 23), whichever library ran the statement. */
function codeOf(error: unknown): unknown {
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
