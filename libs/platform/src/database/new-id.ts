import { randomFillSync } from 'node:crypto';

/** Asking the random source costs as much for a thousand ids as for one. */
const AT_ONCE = 1_024;
/** Bytes of randomness in an id: 62 bits of it stay. */
const RANDOM = 8;
const pool = Buffer.alloc(AT_ONCE * RANDOM);
const DIGITS = Buffer.from('0123456789abcdef');
/** One text, and not one that is made of the pieces from which it was put together. */
const text = Buffer.from('00000000-0000-0000-0000-000000000000');
let used = pool.length;
let last = 0;
let count = 0;

/** A UUID of version 7 (RFC 9562): by time, and within a millisecond of this process in the order of the calls. */
export function newId(): string {
  const now = Date.now();
  // A clock that stands or goes back does not bring an id before the one of the last call.
  if (now > last) {
    last = now;
    count = 0;
  } else if (count === 0xfff) {
    last += 1;
    count = 0;
  } else count += 1;
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  write(0, 8, Math.floor(last / 0x10000));
  write(9, 13, last % 0x10000);
  write(14, 18, 0x7000 + count);
  write(19, 23, 0x8000 + (pool.readUInt16BE(used) & 0x3fff));
  write(24, 28, pool.readUInt16BE(used + 2));
  write(28, 36, pool.readUInt32BE(used + 4));
  used += RANDOM;
  return text.toString('latin1');
}

/** Hexadecimal digits of a number, so that they fill their place. */
function write(from: number, to: number, number: number): void {
  for (let at = to - 1, rest = number; at >= from; at -= 1, rest = Math.floor(rest / 16))
    text[at] = DIGITS[rest % 16] ?? 0;
}
