import { formatMoney } from '@regulars/catalog';
import { type PdfDocument, fontRuns } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';
import { itemTotal, sumOfItems } from '../order-value.js';
import { SHEET_WORDS } from './sheet-words.js';

export interface SheetLine {
  sku: string | null;
  name: string;
  quantity: number;
  unitPrice: number | null;
}

export interface OrderSheet {
  locale: OrderLocale;
  company: string;
  /** Postal, in lines; empty: none. */
  address: string;
  /** Where answers go. */
  email: string;
  /** Null: a preview, which has none yet. */
  number: string | null;
  /** `2026-11-28` */
  date: string;
  supplier: { name: string; contactName: string | null };
  wantedOn: string | null;
  deliveryAddress: string;
  note: string;
  currency: string;
  lines: readonly SheetLine[];
}

const FAINT = '#57606a';

/** The order sheet as pdfmake draws it. Prices have columns only where there is one. */
export function orderSheet(sheet: OrderSheet): PdfDocument {
  const words = SHEET_WORDS[sheet.locale];
  const title = sheet.number === null ? words.title : `${words.title} ${sheet.number}`;
  return {
    info: { title, author: sheet.company },
    language: sheet.locale,
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { fontSize: 10, lineHeight: 1.15 },
    content: [
      {
        columns: [
          {
            stack: [
              { text: runs(sheet.company), bold: true, fontSize: 13 },
              ...(sheet.address === '' ? [] : [{ text: runs(sheet.address), color: FAINT }]),
              { text: sheet.email, color: FAINT },
            ],
          },
          { text: runs(words.title), bold: true, fontSize: 20, alignment: 'right' },
        ],
        margin: [0, 0, 0, 18],
      },
      facts(sheet),
      table(sheet),
      ...(sheet.note === ''
        ? []
        : [
            {
              stack: [{ text: words.note, color: FAINT }, { text: runs(sheet.note) }],
              margin: [0, 14, 0, 0] as Margin,
            },
          ]),
      { text: runs(words.confirm), color: FAINT, margin: [0, 18, 0, 0] },
    ],
  };
}

/** Below each page, so that a sheet that came loose finds its place. */
export function sheetFoot({ company, number }: OrderSheet): string {
  return [company, number].filter((part) => part !== null && part !== '').join(' · ');
}

type Margin = [number, number, number, number];

function facts({ locale, number, date, supplier, wantedOn, deliveryAddress }: OrderSheet) {
  const words = SHEET_WORDS[locale];
  const rows = [
    [words.to, supplier.name],
    [words.attention, supplier.contactName],
    [words.number, number],
    [words.date, date],
    [words.wanted, wantedOn],
    [words.deliverTo, deliveryAddress],
  ].filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
  return {
    table: {
      widths: [90, '*'],
      body: rows.map(([label, value]) => [{ text: label, color: FAINT }, { text: runs(value) }]),
    },
    layout: 'noBorders',
    margin: [0, 0, 0, 16] as Margin,
  };
}

function table({ locale, currency, lines }: OrderSheet) {
  const words = SHEET_WORDS[locale];
  const money = (amount: number | null) => (amount === null ? '' : formatMoney({ amount, currency }, locale));
  const priced = lines.some(({ unitPrice }) => unitPrice !== null);
  const coded = lines.some(({ sku }) => sku !== null);
  const number = (text: string, bold = false) => ({ text, alignment: 'right' as const, bold, noWrap: true });
  const head = (text: string) => ({ text: runs(text), bold: true });
  const rows = lines.map((line, index) => [
    number(String(index + 1)),
    { text: runs(line.name) },
    ...(coded ? [{ text: runs(line.sku ?? '') }] : []),
    number(grouped(line.quantity, locale)),
    ...(priced ? [number(money(line.unitPrice)), number(money(itemTotal(line)))] : []),
  ]);
  const width = 3 + (coded ? 1 : 0);
  const sum = lines.every(({ unitPrice }) => unitPrice !== null) && lines.length > 1 ? sumOfItems(lines) : null;
  const total =
    priced && sum !== null
      ? [
          [
            { ...head(words.sum), colSpan: width + 1 },
            ...Array.from({ length: width }, () => ''),
            number(money(sum), true),
          ],
        ]
      : [];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, '*', ...(coded ? [84] : []), 48, ...(priced ? [66, 76] : [])],
      body: [
        [
          '',
          head(words.item),
          ...(coded ? [head(words.sku)] : []),
          { ...head(words.quantity), alignment: 'right' as const },
          ...(priced
            ? [
                { ...head(words.unitPrice), alignment: 'right' as const },
                { ...head(words.total), alignment: 'right' as const },
              ]
            : []),
        ],
        ...rows,
        ...total,
      ],
    },
    layout: 'lightHorizontalLines',
  };
}

/** Control characters have no picture. Words too long for their cell are broken by pdfmake. */
function runs(text: string) {
  return fontRuns(text.replace(/[^\P{Cc}\n]/gu, ' '));
}

function grouped(quantity: number, locale: OrderLocale): string {
  return quantity.toLocaleString(locale);
}
