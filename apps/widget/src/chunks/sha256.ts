/**
 * SHA-256 (FIPS 180-4) of many texts that share a long beginning: the blocks of the beginning are hashed once.
 * `crypto.subtle` would be slower here (one promise for each try) and is absent on pages without TLS.
 * Words are kept in DataViews, big-endian, as the standard writes them.
 */
const words = (count: number) => new DataView(new ArrayBuffer(count * 4));
const K = words(64);
const INITIAL = words(8);

for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) prime &&= candidate % divisor > 0;
  if (!prime) continue;
  if (found < 8) INITIAL.setInt32(found * 4, fraction(candidate ** (1 / 2)));
  K.setInt32(found++ * 4, fraction(candidate ** (1 / 3)));
}

function fraction(value: number): number {
  return ((value % 1) * 2 ** 32) | 0;
}

const W = words(64);
const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** Offsets are in bytes. */
function compress(state: DataView, block: DataView, offset: number): void {
  for (let i = 0; i < 64; i += 4) W.setInt32(i, block.getInt32(offset + i));
  for (let i = 64; i < 256; i += 4) {
    const x = W.getInt32(i - 60);
    const y = W.getInt32(i - 8);
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    W.setInt32(i, W.getInt32(i - 64) + s0 + W.getInt32(i - 28) + s1);
  }
  let [a, b, c, d] = [state.getInt32(0), state.getInt32(4), state.getInt32(8), state.getInt32(12)];
  let [e, f, g, h] = [state.getInt32(16), state.getInt32(20), state.getInt32(24), state.getInt32(28)];
  for (let i = 0; i < 256; i += 4) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K.getInt32(i) + W.getInt32(i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  const add = (at: number, word: number) => state.setInt32(at, state.getInt32(at) + word);
  add(0, a);
  add(4, b);
  add(8, c);
  add(12, d);
  add(16, e);
  add(20, f);
  add(24, g);
  add(28, h);
}

/** Returns a function from an ASCII ending to the digest of `beginning + ending`; the view is reused. */
export function hasherFor(beginning: string): (ending: string) => DataView {
  const head = new TextEncoder().encode(beginning);
  const whole = head.length - (head.length % 64);
  const middle = words(8);
  const copy = (from: DataView, to: DataView) => {
    for (let at = 0; at < 32; at += 4) to.setInt32(at, from.getInt32(at));
  };
  copy(INITIAL, middle);
  for (let at = 0; at < whole; at += 64) compress(middle, new DataView(head.buffer), at);
  const rest = head.subarray(whole);
  const bytes = new Uint8Array(128);
  const block = new DataView(bytes.buffer);
  const state = words(8);
  return (ending) => {
    bytes.fill(0);
    bytes.set(rest);
    let length = rest.length;
    for (let i = 0; i < ending.length; i++) bytes[length++] = ending.charCodeAt(i);
    bytes[length] = 0x80;
    const end = length < 56 ? 64 : 128;
    block.setInt32(end - 4, (whole + length) * 8);
    copy(middle, state);
    for (let at = 0; at < end; at += 64) compress(state, block, at);
    return state;
  };
}
