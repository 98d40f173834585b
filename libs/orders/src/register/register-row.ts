import type { MappedRow, RowProblem } from '@regulars/imports';
import { type RegisterMembers, type RegisterPerson, dateOf } from '@regulars/members';
import { type Cell, cellText, decimalOf } from '@regulars/tables';
import { isMinor, millionths, millionthsText, minorOf } from './exact-amount.js';
import type { RegisterField } from './register-fields.js';

type ReadingRules = Awaited<ReturnType<RegisterMembers['rules']>>;

export interface RegisterRules extends ReadingRules {
  decimalSign: '.' | ',';
  currency: string;
}

/** A line of the register: something of a document that was sold, or taken back. */
export interface RegisterLine {
  /** By what its document is known again: its number, or else the customer's id and the time. */
  document: string;
  /** As the file has it; empty where it has none. */
  documentNumber: string;
  /** ISO 8601 */
  dealAt: string;
  person: RegisterPerson | null;
  sku: string | null;
  product: string;
  quantity: number;
  /** Minor units, rounded where they are coarser than the price. */
  unitPrice: number;
  /** Millionths. */
  amount: bigint;
  /** The exact amount, as a decimal, where quantity × price in minor units is another. */
  exact: string | null;
  problems: RowProblem[];
}

const MOST_PIECES = 1_000_000_000;
// eslint-disable-next-line no-control-regex -- this is what is looked for
const UNCLEAN = /\u0000|\s{2}|[^\S ]/;

/** @param read how the customer is read */
export function readRegisterLine(
  { values }: MappedRow,
  rules: RegisterRules,
  read: (values: MappedRow['values']) => RegisterPerson | null,
): RegisterLine {
  const problems: RowProblem[] = [];
  const fault = (field: RegisterField, code: string, message: string) => {
    problems.push({ field, code, message });
  };
  const text = (field: RegisterField, most: number): string => {
    const cell: Cell | undefined = values[field];
    if (cell !== null && typeof cell === 'object' && 'error' in cell)
      fault(field, 'error', `The cell has the error ${cell.error}. Mend the formula.`);
    const said = cellText(cell);
    // Clean is what nearly all of them are.
    const clean = UNCLEAN.test(said) || !said.isWellFormed() ? cleaned(said) : said;
    if (clean.length > most && [...clean].length > most)
      fault(field, 'too-long', `At most ${most} characters fit here. Shorten it.`);
    return clean;
  };
  const number = (field: RegisterField): bigint | null => {
    const said = text(field, 60);
    if (said === '') return null;
    const decimal = decimalOf(said, rules.decimalSign);
    const exact = decimal === null ? null : millionths(decimal);
    if (exact === null) fault(field, 'not-a-number', `“${said}” is no amount. Write it as 1234.50.`);
    return exact;
  };
  const person = read(values);
  problems.push(...(person?.problems ?? []));
  const dealAt = momentOf(values['dealAt'], rules, fault);
  const quantity = number('quantity') ?? 1_000_000n;
  if (quantity % 1_000_000n !== 0n || quantity === 0n || quantity > BigInt(MOST_PIECES) * 1_000_000n)
    fault('quantity', 'not-a-number', 'It has to be a whole number, and not 0.');
  const pieces = quantity / 1_000_000n || 1n;
  const [price, total] = [number('unitPrice'), number('amount')];
  if (price === null && total === null && !problems.some(({ field }) => field === 'unitPrice' || field === 'amount'))
    fault(values['amount'] === undefined ? 'unitPrice' : 'amount', 'required', 'Say what it cost.');
  // Some registers write what was taken back with a minus before one of the two only.
  const amount = price === null ? signed(total ?? 0n, pieces) : price * pieces;
  const each = price ?? amount / pieces;
  const unitPrice = minorOf(each, rules.currency);
  const exactly = isMinor(each, rules.currency) && each * pieces === amount;
  const sku = text('sku', 64) || null;
  const documentNumber = text('document', 200);
  return {
    document: documentNumber || `${cellText(values['externalId'])}@${dealAt ?? ''}`,
    documentNumber,
    dealAt: dealAt ?? '',
    person,
    sku,
    product: text('product', 300) || (sku ?? '—'),
    quantity: Number(pieces),
    unitPrice,
    amount,
    exact: exactly ? null : millionthsText(amount),
    problems,
  };
}

function cleaned(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().replace(/\s+/gu, ' ').trim();
}

function signed(total: bigint, pieces: bigint): bigint {
  return pieces < 0n && total > 0n ? -total : total;
}

function momentOf(
  cell: Cell | undefined,
  rules: RegisterRules,
  fault: (field: RegisterField, code: string, message: string) => void,
): string | null {
  const date = dateOf(cell, rules.dayOrder);
  const said = cellText(cell).slice(0, 40);
  if ('fault' in date) {
    if (said === '') fault('dealAt', 'required', 'Say when it was sold.');
    else fault('dealAt', 'no-date', `“${said}” is no date. Write it as 2026-11-28 09:30.`);
    return null;
  }
  const { day, time, zone } = date;
  const at = zone === null ? rules.instant(day, time ?? '00:00:00') : new Date(`${day}T${time ?? '00:00:00'}${zone}`);
  if (day >= '1900-01-01' && at.getTime() <= Date.now() + DAY_MS) return at.toISOString();
  fault('dealAt', 'no-such-day', `“${said}” lies in the future or too far back. Correct it.`);
  return null;
}

const DAY_MS = 86_400_000;

/** Two lines that say the same of a document; how often there are such lines is compared. */
export function lineKey(line: Pick<RegisterLine, 'sku' | 'product' | 'quantity' | 'unitPrice' | 'exact'>): string {
  return JSON.stringify([line.sku, line.product, line.quantity, line.unitPrice, line.exact]);
}
