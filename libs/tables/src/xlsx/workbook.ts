import { TableFault } from '../table-fault.js';
import { type NumberMeaning, meaningOf } from './number-formats.js';
import { hearXml } from './xml.js';
import type { ZipParts } from './zip-parts.js';

export interface Workbook {
  sheets: readonly { name: string; part: string }[];
  sharedStrings: string | undefined;
  /** By a cell's style. */
  meanings: readonly NumberMeaning[];
  from1904: boolean;
}

const BOOK = 'xl/workbook.xml';
/** Bytes of the parts that are kept in memory. */
const LARGEST = 33_554_432;

/** What is needed before the first cell makes sense. Parts that are missing are done without where that is possible. */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const book = await bookPart(parts);
  const targets = await relations(parts, book);
  const { sheets, from1904 } = await readBook(parts, book, targets);
  const partOf = (kind: string) => targets.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const styles = partOf('styles') ?? 'xl/styles.xml';
  const strings = partOf('sharedStrings') ?? 'xl/sharedStrings.xml';
  return {
    sheets: sheets.length > 0 ? sheets : looseSheets(parts),
    sharedStrings: parts.has(strings) ? strings : undefined,
    meanings: parts.has(styles) ? await readMeanings(parts, styles) : [],
    from1904,
  };
}

interface Relation {
  id: string;
  type: string;
  target: string;
}

async function bookPart(parts: ZipParts): Promise<string> {
  const targets = await relations(parts, '');
  const book = targets.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? BOOK;
  if (parts.has(book) || looseSheets(parts).length > 0) return book;
  throw new TableFault('tables/not-a-table', 'This file is no Excel workbook. Save it as Excel (.xlsx) or CSV.');
}

/** What a part refers to; targets are seen from its own folder. */
async function relations(parts: ZipParts, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const name = `${folder}_rels/${file}.rels`;
  const found: Relation[] = [];
  if (!parts.has(name)) return found;
  await hearXml(parts.text(name, LARGEST), {
    open: (tag, { Id: id, Type: type, Target: target }) => {
      if (tag === 'Relationship' && id !== undefined && type !== undefined && target !== undefined)
        found.push({ id, type, target: new URL(target, `zip:/${folder}`).pathname.slice(1) });
    },
  });
  return found;
}

async function readBook(parts: ZipParts, book: string, targets: readonly Relation[]) {
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  if (!parts.has(book)) return { sheets, from1904 };
  await hearXml(parts.text(book, LARGEST), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      // A sheet that is a chart has no cells.
      const target = targets.find((each) => each.id === id && each.type.endsWith('/worksheet'))?.target;
      if (target !== undefined && parts.has(target)) sheets.push({ name: attributes['name'] ?? target, part: target });
    },
  });
  return { sheets, from1904 };
}

/** Without a workbook part, or with one that leads nowhere. */
function looseSheets(parts: ZipParts): { name: string; part: string }[] {
  const found = parts.names().filter((name) => /(^|\/)worksheets\/[^/]+\.xml$/i.test(name));
  return found.sort().map((part) => ({ name: part.replace(/^.*\/|\.xml$/gi, ''), part }));
}

async function readMeanings(parts: ZipParts, part: string): Promise<NumberMeaning[]> {
  const codes = new Map<number, string>();
  const meanings: NumberMeaning[] = [];
  let inCells = false;
  await hearXml(parts.text(part, LARGEST), {
    open: (tag, attributes) => {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        meanings.push(meaningOf(id, codes.get(id)));
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return meanings;
}
