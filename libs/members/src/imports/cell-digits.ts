import { type Cell, cellText } from '@regulars/tables';

/** `lost`: the spreadsheet wrote it as a rounded number, and nobody can say what it was. */
export type Digits = { text: string } | { lost: true };

/** Spreadsheets keep fifteen digits of a number. */
const EXACT = 1e15;
/** Full-width as well. */
const WITH_E = /[eEｅＥ]/;
const SCIENTIFIC = /^([+-]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;

/**
 * What people write by digits and spreadsheets take for a number: telephone, card, account. `1.3800138E+10` has eleven digits, of which
 * eight are known; `1.3800138001E+10` has all of them.
 */
export function digitsOf(cell: Cell | undefined): Digits {
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell) || Math.abs(cell) >= EXACT) return { lost: true };
    return { text: String(cell) };
  }
  const text = cellText(cell);
  const scientific = WITH_E.test(text) ? SCIENTIFIC.exec(text.normalize('NFKC').replace(/\s/g, '')) : null;
  if (!scientific) return { text: text.replace(/^(\d+)\.0+$/, '$1') };
  const [, sign = '', first = '', rest = '', exponent = ''] = scientific;
  return rest.length === Number(exponent) && rest.length <= 14
    ? { text: sign.replace('-', '') + first + rest }
    : { lost: true };
}
