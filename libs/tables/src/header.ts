import { type Cell, type TableRow, cellText } from './cell.js';

/** Rows among which the headings are looked for: above them stand titles, dates, empty lines. */
export const HEADING_SAMPLE = 30;

export interface Heading {
  /** The row's number. */
  row: number;
  /** One for each column; what has none is named by its letter. */
  names: string[];
}

/** The row with most known headings; when none is known, the first that is about as wide as the table and has texts alone. */
export function findHeading(sample: readonly TableRow[], isKnown: (heading: string) => boolean): Heading | null {
  const rows = sample.slice(0, HEADING_SAMPLE);
  const width = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
  const known = rows.map((row) => ({ row, count: row.cells.filter((cell) => isKnown(cellText(cell))).length }));
  const most = known.reduce((a, b) => (b.count > a.count ? b : a), { row: rows[0], count: 0 });
  const found = most.count > 0 ? most.row : (rows.find((row) => looksLikeHeading(row, width)) ?? rows[0]);
  return found ? { row: found.number, names: namesOf(found, rows) } : null;
}

function looksLikeHeading({ cells }: TableRow, width: number): boolean {
  const texts = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const allTexts = cells.every((cell) => cell === null || typeof cell === 'string');
  return allTexts && texts.length * 2 >= width && new Set(texts).size === texts.length && !texts.some(isNumber);
}

/** As many as the widest row: a column without a heading may hold what is wanted. */
function namesOf(heading: TableRow, rows: readonly TableRow[]): string[] {
  const below = rows.filter(({ number }) => number >= heading.number);
  const width = Math.max(...below.map(({ cells }) => lastFilled(cells) + 1));
  return Array.from({ length: width }, (_, column) => cellText(heading.cells[column]) || letterOf(column));
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cellText(cell) !== '').length;
}

function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cellText(cell) !== '');
}

function isNumber(text: string): boolean {
  return /^[-+]?[\d.,]+$/.test(text);
}

/** 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
