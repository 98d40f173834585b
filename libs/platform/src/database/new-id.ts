import { randomFillSync } from 'node:crypto';

/** Asking the random source costs as much for a thousand ids as for one. */
const AT_ONCE = 1_024;
/** Bytes of randomness in an id: 62 bits of it stay. */
const RANDOM = 8;
const pool = Buffer.alloc(AT_ONCE * RANDOM);
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
  const time = last.toString(16).padStart(12, '0');
  const random = pool.toString('hex', used, used + RANDOM);
  used += RANDOM;
  const variant = (8 + (parseInt(random.charAt(0), 16) & 3)).toString(16);
  const ordered = count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${ordered}-${variant}${random.slice(1, 4)}-${random.slice(4)}`;
}
