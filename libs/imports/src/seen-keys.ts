/** Keys lie in parts that grow one by one: growing all at once would need double the memory for a moment. */
const PARTS = 4_096;
const FIRST_SLOTS = 16;
const FULLEST = 0.85;
const GROWTH = 1.25;
/** Of a slot's second half: the row, above it what the row has that is stronger, and above that more of the hash. */
const ROW_BITS = 23;
const STRONGER_BITS = 3;
const MORE_BITS = 32 - ROW_BITS - STRONGER_BITS;
const MOST_ROWS = 2 ** ROW_BITS - 1;
const MOST_STRONGER = 2 ** STRONGER_BITS - 1;

/**
 * The rows at which keys were first seen, in about ten bytes a key however long it is: of each only a hash of 50 bits is kept. Among three
 * million keys the chance that any two are taken for one is one in 250; the row would be refused with its reason, not lost.
 */
export class SeenKeys {
  private readonly parts: Uint32Array[] = Array.from({ length: PARTS }, () => new Uint32Array(FIRST_SLOTS * 2));
  private readonly used = new Uint32Array(PARTS);

  /**
   * From now on the key was seen.
   * @param stronger three bits, one for each stronger sort of key that the row has
   * @returns the first row that had the key, unless it has one of these sorts too: they differ by it, and so do all that follow
   */
  first(key: string, row: number, stronger = 0): number | undefined {
    const [low, high] = hashOf(key);
    const part = high % PARTS;
    const more = (high >>> 12) % 2 ** MORE_BITS;
    let slots = this.parts[part] ?? NONE;
    const count = this.used[part] ?? 0;
    if ((count + 1) * 2 > slots.length * FULLEST) this.parts[part] = slots = grown(slots);
    const at = slotOf(slots, low, more);
    const known = slots[at + 1] ?? 0;
    if (known === 0) {
      slots[at] = low;
      slots[at + 1] = ((more << (ROW_BITS + STRONGER_BITS)) | (stronger << ROW_BITS) | Math.min(row, MOST_ROWS)) >>> 0;
      this.used[part] = count + 1;
      return undefined;
    }
    const common = (known >>> ROW_BITS) & MOST_STRONGER & stronger;
    if (common === 0) return known & MOST_ROWS;
    slots[at + 1] = ((known & ~(MOST_STRONGER << ROW_BITS)) | (common << ROW_BITS)) >>> 0;
    return undefined;
  }
}

const NONE = new Uint32Array(2);

/** Where the key is, or the free place where it belongs. A row is never 0, so a used slot isn't either. */
function slotOf(slots: Uint32Array, low: number, more: number): number {
  const size = slots.length / 2;
  for (let slot = low % size; ; slot = slot + 1 === size ? 0 : slot + 1) {
    const second = slots[slot * 2 + 1] ?? 0;
    if (second === 0 || (slots[slot * 2] === low && second >>> (ROW_BITS + STRONGER_BITS) === more)) return slot * 2;
  }
}

function grown(slots: Uint32Array): Uint32Array {
  const larger = new Uint32Array(Math.ceil((slots.length / 2) * GROWTH) * 2);
  for (let from = 0; from < slots.length; from += 2) {
    const [low, second] = [slots[from] ?? 0, slots[from + 1] ?? 0];
    if (second === 0) continue;
    const to = slotOf(larger, low, second >>> (ROW_BITS + STRONGER_BITS));
    larger[to] = low;
    larger[to + 1] = second;
  }
  return larger;
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
