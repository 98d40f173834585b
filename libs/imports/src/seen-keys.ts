import { TableFault } from '@regulars/tables';

/** Keys lie in blocks of a cache line: seven of them, and which block of the same chain was filled before. */
const KEYS_IN_BLOCK = 7;
const WORDS = 16;
const BEFORE = WORDS - 1;
const CHAINS = 65_536;
/** Bytes. The room grows in its place: nothing is copied, and all of it is given back at once. */
const STEP = 1_048_576;
const MOST = 1_073_741_824;
/** Of a key's second word: the row, above it what the row has that is stronger, and above that more of the hash. */
const ROW_BITS = 23;
const STRONGER_BITS = 3;
const MORE_BITS = 32 - ROW_BITS - STRONGER_BITS;
const MOST_ROWS = 2 ** ROW_BITS - 1;
const MOST_STRONGER = 2 ** STRONGER_BITS - 1;

/**
 * The rows at which keys were first seen, in about ten bytes a key however long it is: of each only a hash of 54 bits is kept. Among three
 * million keys the chance that any two are taken for one is one in 4,000; the row would be refused with its reason, not lost.
 */
export class SeenKeys {
  /** Where the block of each chain is that has room; 0 where there is none yet. */
  private readonly latest = new Uint32Array(CHAINS);
  private readonly room = new ArrayBuffer(STEP, { maxByteLength: MOST });
  private readonly words = new Uint32Array(this.room);
  private end = WORDS;

  /**
   * From now on the key was seen.
   * @param stronger three bits, one for each stronger sort of key that the row has
   * @returns the first row that had the key, unless it has one of these sorts too: they differ by it, and so do all that follow
   * @throws TableFault when there are more than a hundred million keys
   */
  first(key: string, row: number, stronger = 0): number | undefined {
    const [low, high] = hashOf(key);
    const chain = high % CHAINS;
    const more = (high >>> 16) % 2 ** MORE_BITS;
    const at = this.placeOf(chain, low, more);
    const known = this.words[at + 1] ?? 0;
    if (known === 0) {
      this.words[at] = low;
      this.words[at + 1] =
        ((more << (ROW_BITS + STRONGER_BITS)) | (stronger << ROW_BITS) | Math.min(row, MOST_ROWS)) >>> 0;
      return undefined;
    }
    const common = (known >>> ROW_BITS) & MOST_STRONGER & stronger;
    if (common === 0) return known & MOST_ROWS;
    this.words[at + 1] = ((known & ~(MOST_STRONGER << ROW_BITS)) | (common << ROW_BITS)) >>> 0;
    return undefined;
  }

  /** Where the key is, or the free place for it. A row is never 0, so a second word that is used isn't either. */
  private placeOf(chain: number, low: number, more: number): number {
    const { words } = this;
    const latest = this.latest[chain] ?? 0;
    let free = 0;
    for (let block = latest; block !== 0; block = words[block + BEFORE] ?? 0)
      for (let at = block; at < block + KEYS_IN_BLOCK * 2; at += 2) {
        const second = words[at + 1] ?? 0;
        if (second === 0) {
          free = at;
          break;
        }
        if (words[at] === low && second >>> (ROW_BITS + STRONGER_BITS) === more) return at;
      }
    if (free !== 0) return free;
    const block = this.newBlock();
    words[block + BEFORE] = latest;
    return (this.latest[chain] = block);
  }

  private newBlock(): number {
    const block = this.end;
    this.end += WORDS;
    const needed = this.end * Uint32Array.BYTES_PER_ELEMENT;
    if (needed > MOST) throw new TableFault('tables/too-large', 'The file has too many rows. Split it.');
    if (needed > this.room.byteLength) this.room.resize(this.room.byteLength + STEP);
    return block;
  }
}

/** Two of 32 bits, mixed as MurmurHash3 mixes its ends. */
function hashOf(key: string): [number, number] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  const mixed = (one: number, other: number) =>
    Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  const first = mixed(low, high);
  return [first >>> 0, mixed(high, first) >>> 0];
}
