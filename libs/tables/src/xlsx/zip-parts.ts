import { Readable } from 'node:stream';
import { type Entry, RandomAccessReader, type ZipFile, fromRandomAccessReaderPromise } from 'yauzl';
import { type ByteSource, slicesOf } from '../byte-source.js';
import { TableFault } from '../table-fault.js';

const MOST_PARTS = 10_000;
/** Sheets shrink twenty- or thirtyfold; what shrinks more than this, and is large, was made to harm. */
const MOST_SHRINKING = 200;
const LARGE = 67_108_864;
const LARGEST_PART = 8_589_934_592;

/** The parts of a workbook's ZIP; sizes that are told are checked while they are read (yauzl), and larger ones refused. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws TableFault */
  static async open(source: ByteSource): Promise<ZipParts> {
    try {
      const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false });
      if (zip.entryCount > MOST_PARTS) throw tooLarge();
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
      return new ZipParts(zip, entries);
    } catch (error) {
      throw asFault(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  names(): string[] {
    return [...this.entries.values()].map(({ fileName }) => fileName);
  }

  /** @throws TableFault when it is not there, broken or a bomb */
  async *text(name: string, largest = LARGEST_PART): AsyncGenerator<string> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new TableFault('tables/broken', `The workbook lacks its part ${name}. Save it again in Excel.`);
    const { compressedSize, uncompressedSize } = entry;
    if (uncompressedSize > largest || uncompressedSize > Math.max(LARGE, compressedSize * MOST_SHRINKING))
      throw tooLarge();
    const decoder = new TextDecoder();
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw asFault(error);
    }
  }
}

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: ByteSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(buffersOf(slicesOf(this.source, start, end)), { objectMode: false });
  }
}

async function* buffersOf(slices: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const slice of slices) yield Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength);
}

/** Some programs write other cases than they refer to. */
function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function tooLarge(): TableFault {
  return new TableFault(
    'tables/too-large',
    'The workbook is too large when unpacked. Save its table alone, or as CSV.',
  );
}

/** A ZIP that is broken says so by plain errors; what the source itself throws has a code or is one of ours. */
function asFault(error: unknown): unknown {
  if (error instanceof TableFault || !(error instanceof Error) || error.name !== 'Error') return error;
  return new TableFault('tables/broken', 'The workbook is damaged. Open it in Excel and save it again.', {
    cause: error,
  });
}
