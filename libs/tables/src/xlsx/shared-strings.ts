import { TableFault } from '../table-fault.js';
import { TextStore } from './text-store.js';
import { LONGEST_TEXT, type XmlListener, heardXml, unescaped } from './xml.js';

/**
 * A workbook keeps its texts apart and refers to them by number. Programs number them in the order in which rows use them, so they are read
 * no further than rows refer to: a preview needs few of them, and a million rows no more memory than a thousand.
 */
export class SharedStrings {
  private readonly texts = new TextStore();
  private readonly reading: AsyncGenerator<undefined>;
  private ended = false;

  /** @param pieces of the part's XML */
  constructor(pieces: AsyncIterable<string>) {
    this.reading = heardXml(pieces, listenerTo(this.texts));
  }

  /** Reads on until the text of this number is there, or all are. @throws TableFault */
  async reach(number: number): Promise<void> {
    while (!this.ended && this.texts.count <= number) this.ended = (await this.reading.next()).done ?? false;
  }

  /** Undefined when there is none of this number, or it was not reached yet. */
  at(number: number): string | undefined {
    return this.texts.at(number);
  }

  async close(): Promise<void> {
    await this.reading.return(undefined);
    this.texts.close();
  }
}

function listenerTo(texts: TextStore): XmlListener {
  let value = '';
  let listening = false;
  let phonetic = false;
  return {
    open: (name) => {
      if (name === 'si') value = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') listening = !phonetic;
    },
    text: (piece) => {
      if (!listening) return;
      value += piece;
      if (value.length > LONGEST_TEXT)
        throw new TableFault('tables/too-large', `Text ${texts.count + 1} of the workbook is too long. Shorten it.`);
    },
    close: (name) => {
      if (name === 't') listening = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') texts.add(unescaped(value));
    },
  };
}
