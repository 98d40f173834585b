import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts that are kept, written and read together. */
const BLOCK = 32;
/** Characters of texts that are kept in memory. */
const IN_MEMORY = 1_048_576;

type Block = readonly string[];

/** Texts by their number, any number of them: those that were not asked for lately lie in a temporary file. */
export class TextStore {
  count = 0;
  /** The last ones, fewer than a block. */
  private latest: string[] = [];
  /** In the order in which they came to memory. */
  private readonly near = new Map<number, Block>();
  private nearSize = 0;
  /** Bytes of the file before each block, and at last of all. */
  private readonly places = [0];
  private file: { descriptor: number; folder: string } | undefined;

  constructor(private readonly inMemory = IN_MEMORY) {}

  add(text: string): void {
    this.latest.push(text);
    this.count += 1;
    if (this.latest.length < BLOCK) return;
    this.keep(this.count / BLOCK - 1, this.latest);
    this.latest = [];
  }

  /** Undefined when there is none of this number. */
  at(number: number): string | undefined {
    if (!(number >= 0 && number < this.count)) return undefined;
    const block = Math.floor(number / BLOCK);
    const texts = block * BLOCK + this.latest.length === this.count ? this.latest : this.near.get(block);
    return (texts ?? this.read(block))[number % BLOCK];
  }

  close(): void {
    if (!this.file) return;
    closeSync(this.file.descriptor);
    rmSync(this.file.folder, { recursive: true, force: true });
    this.file = undefined;
  }

  private keep(block: number, texts: Block): void {
    this.near.set(block, texts);
    this.nearSize += sizeOf(texts);
    for (const [oldest, those] of this.near) {
      if (this.nearSize <= this.inMemory) return;
      // Blocks come here first in the order of their numbers.
      if (oldest === this.places.length - 1) this.write(those);
      this.near.delete(oldest);
      this.nearSize -= sizeOf(those);
    }
  }

  private write(texts: Block): void {
    if (!this.file) {
      const folder = mkdtempSync(join(tmpdir(), 'regulars-strings-'));
      this.file = { folder, descriptor: openSync(join(folder, 'strings'), 'w+', 0o600) };
    }
    const content = Buffer.from(JSON.stringify(texts));
    const start = this.places.at(-1) ?? 0;
    for (let done = 0; done < content.length;)
      done += writeSync(this.file.descriptor, content, done, content.length - done, start + done);
    this.places.push(start + content.length);
  }

  private read(block: number): Block {
    const [start = 0, end = 0] = this.places.slice(block, block + 2);
    const content = Buffer.allocUnsafe(end - start);
    for (let done = 0; this.file && done < content.length;) {
      const bytes = readSync(this.file.descriptor, content, done, content.length - done, start + done);
      if (bytes === 0) throw new Error('A temporary file has lost its end');
      done += bytes;
    }
    const texts = JSON.parse(content.toString()) as Block;
    this.keep(block, texts);
    return texts;
  }
}

function sizeOf(texts: Block): number {
  let size = 0;
  for (const text of texts) size += text.length;
  return size;
}
