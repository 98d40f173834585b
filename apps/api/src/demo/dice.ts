/** Every byte as two digits: a number's own toString takes many times as long, and ids are most of what is made. */
const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Chance that falls the same way in every run (mulberry32): what is made by it can be compared between runs. */
export class Dice {
  private state: number;

  constructor(seed: string) {
    // FNV-1a: neighbouring seeds ("cn:1", "cn:2") start far apart.
    let hash = 2_166_136_261;
    for (let index = 0; index < seed.length; index += 1)
      hash = Math.imul(hash ^ seed.charCodeAt(index), 16_777_619) >>> 0;
    this.state = hash;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    return this.word() / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.next() * from.length)];
    if (chosen === undefined) throw new RangeError('There is nothing to pick from');
    return chosen;
  }

  /** By weights, of which at least one is above zero. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    const [last] = entries.at(-1) ?? [];
    if (last === undefined) throw new RangeError('There is nothing to pick from');
    return last;
  }

  /** Log-normal: how long people take. Half of the draws lie below the median; `spread` 1 makes one in six exceed 2.7 times it. */
  around(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()));
  }

  hex(bytes: number): string {
    let text = '';
    for (let made = 0; made < bytes; made += 4) {
      const word = this.word();
      text += `${PAIRS[word >>> 24]}${PAIRS[(word >>> 16) & 255]}${PAIRS[(word >>> 8) & 255]}${PAIRS[word & 255]}`;
    }
    return text.slice(0, bytes * 2);
  }

  /** UUID version 7 (RFC 9562 §5.7) of a moment: ids sort by it, as those of the database do. */
  uuid7(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const random = this.hex(10);
    const variant = (8 + Math.floor(this.next() * 4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`;
  }

  /** UUID version 4, as browsers make them. */
  uuid4(): string {
    const random = this.hex(16);
    const variant = (8 + Math.floor(this.next() * 4)).toString(16);
    return `${random.slice(0, 8)}-${random.slice(8, 12)}-4${random.slice(13, 16)}-${variant}${random.slice(17, 20)}-${random.slice(20)}`;
  }

  /** 32 bits. */
  private word(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
