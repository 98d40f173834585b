/** Did a unique index refuse this? Read from the driver's error, which TypeORM wraps. (PostgreSQL, appendix A: class 23.) */
export function isUniqueViolation(error: unknown): boolean {
  const cause: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return cause instanceof Error && 'code' in cause && cause.code === '23505';
}
