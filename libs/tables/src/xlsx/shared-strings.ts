import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of text that are kept in memory; what comes after goes to a temporary file. */
const IN_MEMORY = 16_777_216;
const PAGE = 65_536;
const MOST_PAGES = 128;

/**
 * A workbook keeps its texts apart and refers to them by number. A million different ones would fill the memory, so beyond a size they
 * lie in a file, read by pages: rows mostly refer to texts in the order in which they were first used.
 */
export class SharedStrings {
  private readonly near: string[] = [];
  private nearBytes = 0;
  private starts = new Float64Array(1024);
  private far = 0;
  private end = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private file: { descriptor: number; folder: string } | undefined;
  private readonly pages = new Map<number, Buffer>();

  constructor(private readonly inMemory = IN_MEMORY) {}

  add(text: string): void {
    if (this.far === 0 && this.nearBytes < this.inMemory) {
      this.near.push(text);
      this.nearBytes += text.length * 2;
      return;
    }
    if (this.far + 1 >= this.starts.length) {
      const grown = new Float64Array(this.starts.length * 2);
      grown.set(this.starts);
      this.starts = grown;
    }
    const bytes = Buffer.from(text);
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.far += 1;
    this.end += bytes.length;
    this.starts[this.far] = this.end;
    if (this.waitingBytes > PAGE * 4) this.flush();
  }

  /** Undefined when there is none of this number. */
  at(index: number): string | undefined {
    if (index < this.near.length) return this.near[index];
    const far = index - this.near.length;
    if (!(far < this.far)) return undefined;
    this.flush();
    return this.stretch(this.starts[far] ?? 0, this.starts[far + 1] ?? 0).toString();
  }

  close(): void {
    if (!this.file) return;
    closeSync(this.file.descriptor);
    rmSync(this.file.folder, { recursive: true, force: true });
    this.file = undefined;
  }

  private flush(): void {
    if (this.waitingBytes === 0) return;
    if (!this.file) {
      const folder = mkdtempSync(join(tmpdir(), 'regulars-strings-'));
      this.file = { folder, descriptor: openSync(join(folder, 'strings'), 'w+', 0o600) };
    }
    const { descriptor } = this.file;
    const content = Buffer.concat(this.waiting);
    for (let done = 0; done < content.length;)
      done += writeSync(descriptor, content, done, content.length - done, this.end - content.length + done);
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private stretch(start: number, end: number): Buffer {
    const parts: Buffer[] = [];
    for (let at = start; at < end;) {
      const page = Math.floor(at / PAGE);
      const upTo = Math.min(end, (page + 1) * PAGE);
      parts.push(this.page(page).subarray(at - page * PAGE, upTo - page * PAGE));
      at = upTo;
    }
    return parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts);
  }

  private page(number: number): Buffer {
    const known = this.pages.get(number);
    if (known) return known;
    const page = Buffer.alloc(PAGE);
    if (this.file) readSync(this.file.descriptor, page, 0, PAGE, number * PAGE);
    if (this.pages.size >= MOST_PAGES) this.pages.delete(this.pages.keys().next().value ?? -1);
    this.pages.set(number, page);
    return page;
  }
}
