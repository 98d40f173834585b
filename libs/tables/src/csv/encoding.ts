import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import { type ByteSource, slicesOf } from '../byte-source.js';
import { TableFault } from '../table-fault.js';
import { Utf8Check } from './utf8-check.js';

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Those in which bytes beyond ASCII have to be guessed at, the likeliest here first. */
const LEGACY = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const;
/** Bytes of lines that are not plain ASCII; more makes no guess better. */
const SAMPLE = 65_536;
const HEAD = 4_096;
/** What one known heading weighs against the guesser's percentages: nearly all, as it is no accident. */
const KNOWN_WORD = 60;

/**
 * UTF-8 when the whole file is valid in it, which other text hardly ever is by accident; else what the byte statistics say, with the
 * headings that the caller knows as further witnesses.
 */
export async function guessEncoding(source: ByteSource, isKnown: (heading: string) => boolean): Promise<Encoding> {
  const head = await source.read(0, HEAD);
  const marked = byteOrderMark(head) ?? zeroPattern(head);
  if (marked) return marked;
  if (source.utf8) return 'utf-8';
  const sample = await legacySample(source);
  if (sample === 'valid UTF-8') return 'utf-8';
  const said = new Map(analyse(sample).map(({ name, confidence }) => [sameEncoding(name), confidence] as const));
  let best: { encoding: Encoding; score: number } = { encoding: 'windows-1252', score: -1 };
  for (const encoding of LEGACY) {
    const score = (said.get(encoding) ?? 0) + knownWords(sample, encoding, isKnown) * KNOWN_WORD;
    if (score > best.score && isValid(sample, encoding)) best = { encoding, score };
  }
  return best.encoding;
}

function byteOrderMark(head: Uint8Array): Encoding | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Separators and line ends of UTF-16 have a zero byte, also between letters that have none. */
function zeroPattern(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (even + odd === 0) return undefined;
  if (odd > even * 10) return 'utf-16le';
  if (even > odd * 10) return 'utf-16be';
  throw new TableFault('tables/not-a-table', 'This file is no table. Save it as Excel (.xlsx) or CSV.');
}

/** Lines with bytes beyond ASCII, from anywhere in the file: its beginning may be plain. */
async function legacySample(source: ByteSource): Promise<Uint8Array | 'valid UTF-8'> {
  const check = new Utf8Check();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const slice of slicesOf(source)) {
    const valid = source.utf8 ?? check.add(slice);
    if (size < SAMPLE) for (const line of foreignLines(slice, SAMPLE - size)) size += parts.push(line) && line.length;
    else if (!valid) break;
  }
  if (source.utf8 === undefined && check.end()) return 'valid UTF-8';
  return Buffer.concat(parts);
}

function* foreignLines(slice: Uint8Array, most: number): Generator<Uint8Array> {
  if (isAscii(slice)) return;
  let taken = 0;
  for (let start = 0; start < slice.length && taken < most;) {
    const end = slice.indexOf(10, start);
    const line = slice.subarray(start, end === -1 ? slice.length : end + 1);
    if (!isAscii(line)) {
      taken += line.length;
      yield line;
    }
    start += line.length;
  }
}

/** A character that the sample's end cuts in two is no fault. */
function isValid(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function knownWords(sample: Uint8Array, encoding: Encoding, isKnown: (heading: string) => boolean): number {
  const lines = new TextDecoder(encoding).decode(sample.subarray(0, HEAD)).split(/\r?\n/, 10);
  return lines.flatMap((line) => line.split(/[,;\t|]/)).filter((word) => isKnown(word.replace(/^"|"$/g, ''))).length;
}

function sameEncoding(name: string): string {
  const lower = name.toLowerCase().replace('-', '_');
  if (lower === 'iso_8859-1' || lower === 'windows_1252') return 'windows-1252';
  return lower === 'euc_kr' ? 'euc-kr' : lower;
}
