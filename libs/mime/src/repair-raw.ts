import { guessCharset } from './charsets.js';

// A byte string keeps every byte as one character, so regular expressions work and nothing is lost.
const BINARY = 'latin1';

/**
 * Puts right, before the parser sees it, what old and careless programs do to a message: an mbox
 * "From " line or blank lines in front, bare CR line ends, and header lines in raw 8-bit charsets.
 */
export function repairRaw(raw: Uint8Array, problems: string[]): Buffer {
  let bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (!bytes.includes(0x0a) && bytes.includes(0x0d)) {
    bytes = Buffer.from(bytes.toString(BINARY).replaceAll('\r', '\n'), BINARY);
    problems.push('bare CR line ends');
  }
  let start = 0;
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) start = 3;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start += 1;
  if (/^>?From +[^\s:][^\n]*\n/.test(bytes.subarray(start, start + 1000).toString(BINARY))) {
    start = bytes.indexOf(0x0a, start) + 1;
  }
  return transcodeHeaders(mendHeaders(bytes.subarray(start), problems), problems);
}

const FIELD = /^[!-9;-~]+[ \t]*:/;
const LIKELY_FIELD = /^[A-Za-z][\w-]*[ \t]*:/;
const PARAMETER = /^(?:boundary|charset|name|filename|report-type|format)\*?\d*=/i;

/**
 * A header line that is no field was meant to continue the one before, unless no field comes after it:
 * then the blank line is missing and the body has begun.
 */
function mendHeaders(bytes: Buffer, problems: string[]): Buffer {
  const text = bytes.toString(BINARY);
  const pieces: string[] = [];
  let done = 0;
  for (const [from, to] of headerBlocks(text)) {
    const block = text.slice(from, to);
    const mended = mendBlock(block.split('\n')).join('\n');
    if (mended === block) continue;
    pieces.push(text.slice(done, from), mended);
    done = to;
  }
  if (done === 0 && pieces.length === 0) return bytes;
  problems.push('broken header lines');
  return Buffer.from(pieces.join('') + text.slice(done), BINARY);
}

function mendBlock(lines: readonly string[]): string[] {
  const lastField = lines.findLastIndex((line) => LIKELY_FIELD.test(line) && !PARAMETER.test(line));
  const mended: string[] = [];
  for (const [index, line] of lines.entries()) {
    const sound = line.trim() === '' || /^[ \t]/.test(line) || (FIELD.test(line) && !PARAMETER.test(line));
    if (sound) mended.push(line);
    else if (PARAMETER.test(line) || index < lastField) mended.push(` ${line}`);
    else return [...mended, '', ...lines.slice(index)];
  }
  return mended;
}

/** Header lines that are neither ASCII nor UTF-8 become UTF-8 (which RFC 6532 allows there). */
function transcodeHeaders(bytes: Buffer, problems: string[]): Buffer {
  const blocks = headerBlocks(bytes.toString(BINARY)).filter(([from, to]) => !isUtf8(bytes.subarray(from, to)));
  if (blocks.length === 0) return bytes;
  problems.push('8-bit header without encoding');
  const hints = charsetHints(bytes.toString(BINARY));
  const pieces: Buffer[] = [];
  let done = 0;
  for (const [from, to] of blocks) {
    pieces.push(bytes.subarray(done, from), toUtf8(bytes.subarray(from, to), hints));
    done = to;
  }
  pieces.push(bytes.subarray(done));
  return Buffer.concat(pieces);
}

function toUtf8(block: Buffer, hints: readonly string[]): Buffer {
  return Buffer.from(new TextDecoder(guessCharset(block, hints)).decode(block), 'utf8');
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Byte ranges of the header blocks of the message and of its MIME parts. */
function headerBlocks(text: string): [number, number][] {
  const boundaries = new Set(
    [...text.matchAll(/boundary\s*=\s*"?([^"\r\n;]{1,200})/gi)].map((match) => `--${(match[1] ?? '').trim()}`),
  );
  const blocks: [number, number][] = [];
  let headerStart: number | null = 0;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline + 1;
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + 300)).trimEnd();
    if (headerStart !== null && line === '') {
      blocks.push([headerStart, lineStart]);
      headerStart = null;
    } else if (headerStart === null && line.startsWith('--') && boundaries.has(line)) {
      headerStart = lineEnd;
    }
    lineStart = lineEnd;
  }
  if (headerStart !== null) blocks.push([headerStart, text.length]);
  return blocks;
}

/** Charsets that the message names anywhere, in the order of appearance. */
export function charsetHints(text: string): string[] {
  const named = [...text.matchAll(/charset\s*=\s*"?([\w.:-]{3,40})|=\?([\w.:-]{3,40})\?[bq]\?/gi)];
  const hints = new Set(named.slice(0, 50).map((match) => (match[1] ?? match[2] ?? '').toLowerCase()));
  return [...hints].filter((hint) => !/^(us-ascii|ascii|utf-?8|7bit|8bit|unknown-8bit|x-unknown)$/.test(hint));
}

const TEXT_PART = /^content-type:[ \t]*text\/(?:plain|html)[^\n]*(?:\n[ \t][^\n]*)*/gim;

/** The same message with every text part declared to be in `charset`. */
export function withCharset(bytes: Buffer, charset: string): Buffer {
  const text = bytes.toString(BINARY);
  const redeclared = text.replace(TEXT_PART, (header) => {
    const rest = header.replace(/;\s*charset\s*=\s*(?:"[^"\n]*"?|[^;\s]*)/gi, '').replace(/[;\s]+$/, '');
    return `${rest}; charset=${charset}${header.endsWith('\r') ? '\r' : ''}`;
  });
  const head = redeclared.slice(0, redeclared.search(/\r?\n\r?\n/) + 1 || undefined);
  const declared = /^content-type:/im.test(head)
    ? redeclared
    : `Content-Type: text/plain; charset=${charset}\r\n${redeclared}`;
  return Buffer.from(declared, BINARY);
}

/**
 * A multipart message whose boundary is missing or never occurs reads as empty. The boundary is then taken
 * from the first delimiter line that a part header follows; without one the body is plain text.
 */
export function withBoundary(bytes: Buffer): Buffer {
  const text = bytes.toString(BINARY);
  const headEnd = text.search(/\r?\n\r?\n/);
  const head = headEnd === -1 ? '' : text.slice(0, headEnd);
  const found = /^--([^\s-][^\r\n]{0,98}?|-[^\r\n]{1,98}?)[ \t]*\r?\n(?=content-)/im.exec(text.slice(headEnd + 1))?.[1];
  const type = found === undefined ? 'text/plain' : `multipart/mixed; boundary="${found.replace(/["\\]/g, '\\$&')}"`;
  const rest = head.replace(/^content-type:[^\n]*(?:\n[ \t][^\n]*)*\n?/gim, '');
  return Buffer.from(
    `Content-Type: ${type}\r\n${rest}${headEnd === -1 ? `\r\n\r\n${text}` : text.slice(headEnd)}`,
    BINARY,
  );
}
