import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { TableFault } from '../table-fault.js';

/** Characters of a text; Excel's cells hold 32,767. */
export const LONGEST_TEXT = 1_048_576;
/** Characters in which nothing begins or ends: the parser keeps them. */
const LONGEST_QUIET = LONGEST_TEXT * 4;
/** Elements within elements; workbooks have a dozen. */
const DEEPEST = 100;

export interface XmlListener {
  /** Names come without their namespace's prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads a part piece by piece; yields after each, so that what was heard can be passed on. No entities but XML's own are known.
 * @throws TableFault when it is not well formed, or made to fill the memory
 */
export async function* heardXml(pieces: AsyncIterable<string>, listener: XmlListener): AsyncGenerator<undefined> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const failed: Error[] = [];
  let quiet = 0;
  let depth = 0;
  const heard = (deeper: number) => {
    quiet = 0;
    depth += deeper;
    if (depth > DEEPEST) throw tooLarge();
  };
  parser.on('error', (error) => void failed.push(error));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    heard(1);
    listener.open?.(local(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    heard(-1);
    listener.close?.(local(name));
  });
  for await (const piece of pieces) {
    parser.write(piece);
    if (failed[0]) throw brokenXml(failed[0]);
    quiet += piece.length;
    if (quiet > LONGEST_QUIET) throw tooLarge();
    yield undefined;
  }
  parser.close();
  if (failed[0]) throw brokenXml(failed[0]);
  yield undefined;
}

export async function hearXml(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  for await (const _ of heardXml(pieces, listener));
}

/** `_x000D_` is a carriage return (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function tooLarge(): TableFault {
  return new TableFault('tables/too-large', 'A part of the workbook is too large. Save its table alone, or as CSV.');
}

function brokenXml(cause: Error): TableFault {
  return new TableFault(
    'tables/broken',
    'The workbook is damaged: its XML is not well formed. Save it again in Excel.',
    {
      cause,
    },
  );
}
