/** The types of what lists are of, by their OIDs (pg_type.dat). Others are sent as texts and cast. */
const OIDS = { text: 25, jsonb: 3802, integer: 23, timestamptz: 1184 };
/** Dimensions, whether there is a NULL, type, length, and the number of the first. */
const HEADER = 20;
const FIRST_SIZE = 16_384;
/** A UTF-16 unit is at most three bytes of UTF-8. */
const WIDEST = 3;
const JSONB_VERSION = 1;
const YEAR_2000_MS = 946_684_800_000;
/** What nobody writes to now. Made anew for each list they would wait for the collector by the megabyte. */
const spare: Buffer[] = [];
const MOST_SPARE = 64;

/**
 * A list as PostgreSQL receives it in binary (array_recv), for lists by the thousand: written while its values are read, so that no text
 * of them waits for the rest, and neither side parses anything. Texts must be well-formed and without NUL.
 */
export class ListWriter {
  private bytes = spare.pop() ?? Buffer.allocUnsafeSlow(FIRST_SIZE);
  private end = HEADER;
  private hasNull = false;
  length = 0;

  constructor(private readonly type: keyof typeof OIDS) {}

  static of(type: 'text', values: Iterable<string>): Buffer;
  static of(type: 'integer', values: Iterable<number>): Buffer;
  static of(type: keyof typeof OIDS, values: Iterable<string | number>): Buffer {
    const list = new ListWriter(type);
    for (const value of values) list.add(value);
    const bytes = Buffer.from(list.toBuffer());
    list.release();
    return bytes;
  }

  /** @param value of `jsonb` its JSON, of `integer` a number, of `timestamptz` milliseconds since 1970 */
  add(value: string | number | null): void {
    this.length += 1;
    if (value === null) {
      this.hasNull = true;
      this.room(4);
      this.end = this.bytes.writeInt32BE(-1, this.end);
    } else if (typeof value === 'string') this.addText(value);
    else if (this.type === 'integer') {
      this.room(8);
      this.end = this.bytes.writeInt32BE(value, this.bytes.writeInt32BE(4, this.end));
    } else {
      this.room(12);
      this.end = this.bytes.writeBigInt64BE(
        BigInt(value - YEAR_2000_MS) * 1_000n,
        this.bytes.writeInt32BE(8, this.end),
      );
    }
  }

  /** @param places of those that are to be sent, each once; all of them by default */
  toBuffer(places?: readonly number[]): Buffer {
    if (!places) return this.headed(this.bytes, this.end, this.length);
    const starts = this.starts();
    const chosen = Buffer.allocUnsafe(this.end);
    let end = HEADER;
    for (const place of places) end += this.bytes.copy(chosen, end, starts[place], starts[place + 1]);
    return this.headed(chosen, end, places.length);
  }

  /** What `toBuffer` gave was sent: the place is free for another list. */
  release(): void {
    keep(this.bytes);
    this.bytes = NOTHING;
    this.end = HEADER;
    this.length = 0;
  }

  private addText(text: string): void {
    this.room(5 + text.length * WIDEST);
    const { bytes } = this;
    const start = this.end + 4;
    let at = start;
    if (this.type === 'jsonb') bytes[at++] = JSONB_VERSION;
    at += bytes.write(text, at);
    bytes.writeInt32BE(at - start, this.end);
    this.end = at;
  }

  private room(size: number): void {
    if (this.end + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.end + size));
    this.bytes.copy(larger, 0, 0, this.end);
    keep(this.bytes);
    this.bytes = larger;
  }

  /** Where each value begins, and where the last ends. */
  private starts(): Uint32Array {
    const starts = new Uint32Array(this.length + 1);
    let at = HEADER;
    for (let place = 0; place < this.length; place += 1) {
      starts[place] = at;
      at += 4 + Math.max(0, this.bytes.readInt32BE(at));
    }
    starts[this.length] = at;
    return starts;
  }

  private headed(bytes: Buffer, end: number, length: number): Buffer {
    bytes.writeInt32BE(length === 0 ? 0 : 1, 0);
    bytes.writeInt32BE(this.hasNull ? 1 : 0, 4);
    bytes.writeInt32BE(OIDS[this.type], 8);
    bytes.writeInt32BE(length, 12);
    bytes.writeInt32BE(1, 16);
    return bytes.subarray(0, length === 0 ? 12 : end);
  }
}

const NOTHING = Buffer.alloc(0);

function keep(bytes: Buffer): void {
  if (spare.length < MOST_SPARE && bytes.length > 0) spare.push(bytes);
}
