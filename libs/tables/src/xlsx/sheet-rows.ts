import { type Cell, type TableRow, isEmptyRow } from '../cell.js';
import { TableFault } from '../table-fault.js';
import { dateOf } from './number-formats.js';
import type { SharedStrings } from './shared-strings.js';
import type { Workbook } from './workbook.js';
import { LONGEST_TEXT, type XmlListener, unescaped } from './xml.js';

const MOST_COLUMNS = 1_000;

/** Hears a sheet's XML and keeps the rows that are complete, until they are taken. */
export class SheetRows implements XmlListener {
  private done: { number: number; cells: Cell[] }[] = [];
  /** Cells that only say which of the workbook's texts they have. */
  private lent: { cells: Cell[]; place: number; text: number }[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private column = 0;
  private kind = 'n';
  private style = 0;
  private value: string | undefined;
  /** How many elements are open whose text is the cell's. */
  private listening = false;
  private phonetic = false;

  constructor(
    private readonly book: Pick<Workbook, 'meanings' | 'from1904'>,
    private readonly strings: SharedStrings | undefined,
  ) {}

  /** @throws TableFault when the workbook's texts are broken */
  async take(): Promise<TableRow[]> {
    const [rows, lent] = [this.done, this.lent];
    [this.done, this.lent] = [[], []];
    let furthest = -1;
    for (const { text } of lent) if (text > furthest) furthest = text;
    await this.strings?.reach(furthest);
    for (const { cells, place, text } of lent) cells[place] = this.strings?.at(text) ?? null;
    return rows.filter(({ cells }) => !isEmptyRow(cells));
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.listening = !this.phonetic;
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'row') {
      // Numbers that repeat or go back are mended: they name the row.
      this.number = Math.max(Number(attributes['r'] ?? 0) || 0, this.number + 1);
      this.cells = [];
      this.column = 0;
    }
  }

  text(text: string): void {
    if (!this.listening) return;
    this.value = (this.value ?? '') + text;
    if (this.value.length > LONGEST_TEXT)
      throw new TableFault('tables/too-large', `A cell in row ${this.number} is too long. Shorten it.`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.listening = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.length > 0) this.done.push({ number: this.number, cells: this.cells });
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const said = attributes['r'];
    const column = said === undefined ? this.column + 1 : columnOf(said);
    this.column = column > 0 ? column : this.column + 1;
    this.kind = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = undefined;
  }

  private closeCell(): void {
    const cell = this.read();
    if (cell === null) return;
    if (this.column > MOST_COLUMNS)
      throw new TableFault('tables/too-large', `The sheet has more than ${MOST_COLUMNS} columns. Remove some.`);
    while (this.cells.length < this.column - 1) this.cells.push(null);
    this.cells[this.column - 1] = cell;
    if (this.kind === 's') this.lent.push({ cells: this.cells, place: this.column - 1, text: Number(cell) });
  }

  private read(): Cell {
    const { value } = this;
    if (value === undefined) return null;
    switch (this.kind) {
      case 's':
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return { error: value };
      case 'd':
        return { date: value };
      default:
        return this.numeric(value);
    }
  }

  private numeric(value: string): Cell {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value.trim() === '' ? null : value;
    const meaning = this.book.meanings[this.style] ?? null;
    if (meaning === 'date') return dateOf(number, this.book.from1904) ?? number;
    if (meaning && Number.isSafeInteger(number) && number >= 0) return String(number).padStart(meaning.digits, '0');
    return number;
  }
}

/** `AB12` is column 28; 0 when it is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}
