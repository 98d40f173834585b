export const TABLE_FAULTS = [
  'tables/empty',
  'tables/not-a-table',
  'tables/old-excel',
  'tables/broken',
  'tables/too-large',
  'tables/no-such-sheet',
  'tables/open-quote',
] as const;
export type TableFaultCode = (typeof TABLE_FAULTS)[number];

/** A file that can't be read as a table. The message says what to do. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  constructor(
    readonly code: TableFaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
