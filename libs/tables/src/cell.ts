/** `2026-11-28`, `2026-11-28T09:30:00` or `09:30:00`: spreadsheets know no zones. */
export interface DateCell {
  date: string;
}

/** What a formula came to when it failed: `#N/A`. */
export interface ErrorCell {
  error: string;
}

/** Null: empty. CSV has texts alone. */
export type Cell = string | number | boolean | DateCell | ErrorCell | null;

export interface TableRow {
  /** As a spreadsheet program numbers it, from 1; empty rows count. */
  number: number;
  cells: readonly Cell[];
}

/** Spreadsheets keep numbers in binary; they show, and mean, no more than this many digits. */
const EXACT_DIGITS = 15;
/** Our own CSV files begin so what could be taken for a formula (`writing/spreadsheets.ts`). */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/;

/** As a person would read it, without blanks around. */
export function cellText(cell: Cell | undefined): string {
  if (cell == null) return '';
  if (typeof cell === 'string') return cell.startsWith("'") ? cell.replace(NEUTRALISED, '').trim() : cell.trim();
  if (typeof cell === 'number') return plainNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return 'date' in cell ? cell.date : cell.error;
}

export function isEmptyRow(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cell !== null && (typeof cell !== 'string' || cell.trim() !== '')) return false;
  return true;
}

/** `0.1 + 0.2` is 0.3 here, as on the sheet, and large numbers have no exponent. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(EXACT_DIGITS));
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e21) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}
