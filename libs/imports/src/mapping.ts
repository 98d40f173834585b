import { type Cell, type TableRow, cellText } from '@regulars/tables';
import type { ImportField, MappedRow } from './import-kind.js';

/** Headings alike but for case, width, blanks and punctuation are the same. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

export function knownHeadings(fields: readonly ImportField[]): ReadonlyMap<string, string> {
  // What a company calls a field of its own takes no heading away from the others.
  const own = fields.filter(({ label }) => label);
  return new Map(
    [...own, ...fields.filter(({ label }) => !label)].flatMap(({ key, headings }) =>
      headings.map((heading) => [plainHeading(heading), key] as const),
    ),
  );
}

/** Each field takes the first column that goes by one of its headings; what stands in brackets behind it says less. */
export function guessMapping(headings: readonly string[], fields: readonly ImportField[]): Record<string, number> {
  const known = knownHeadings(fields);
  const mapping: Record<string, number> = {};
  for (const read of [plainHeading, (text: string) => plainHeading(text.replace(/[(（[].*$/u, ''))])
    for (const [column, heading] of headings.entries()) {
      const field = known.get(read(heading));
      if (field !== undefined && !(field in mapping) && !Object.values(mapping).includes(column))
        mapping[field] = column;
    }
  return mapping;
}

export function mappedRow({ number, cells }: TableRow, mapping: Readonly<Record<string, number>>): MappedRow {
  const values: Record<string, Cell> = {};
  for (const field in mapping) values[field] = cells[mapping[field] ?? -1] ?? null;
  return { row: number, values, prepared: undefined };
}

/** Amounts with a comma and one or two digits behind it, and none with a point so, are of a country of decimal commas. */
export function guessDecimalSign(rows: readonly TableRow[]): '.' | ',' {
  const texts = rows.flatMap(({ cells }) => cells).filter((cell) => typeof cell === 'string');
  const ending = (sign: RegExp) => texts.filter((text) => sign.test(cellText(text))).length;
  return ending(/\d,\d{1,2}(?:\D*)$/) > ending(/\d\.\d{1,2}(?:\D*)$/) ? ',' : '.';
}
