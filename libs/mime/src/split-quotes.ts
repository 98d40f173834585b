import {
  isAttribution,
  isDelimiter,
  isFromLine,
  isHeaderLine,
  isMobileSignature,
  isShortAttribution,
  isSignatureMark,
} from './quote-marks.js';

export interface SplitText {
  /** What the person wrote this time. */
  fresh: string;
  /** Everything else, in order: what was quoted, how it was introduced, and signatures. */
  quoted: string;
  /** The signature alone, which is also part of `quoted`. */
  signature: string | null;
}

/** Every line of the text ends up in exactly one of the two. */
type Place = 'fresh' | 'quoted' | 'signature';

/**
 * Splits a reply into what is new and what only repeats. Nothing is thrown away: each line goes to
 * `fresh` or to `quoted`. In doubt a line counts as new, since hiding an answer does more harm than showing a quote;
 * a mail that says nothing of its own is shown as a whole.
 */
export function splitQuotes(text: string): SplitText {
  const lines = linesOf(text);
  const { places } = placesOf(lines);
  if (!saysSomething(lines, places)) return { fresh: text.trim(), quoted: '', signature: null };
  return halvesOf(lines, places);
}

/**
 * For text that is passed on to somebody else: a mail that says nothing of its own has no fresh part, so that
 * what was quoted in confidence stays here.
 */
export function splitAnswer(text: string): SplitText {
  const lines = linesOf(text);
  const { places, opening } = placesOf(lines);
  const unanswered = opening !== null && !lines.slice(0, opening.start).some((line) => isOwnText(line));
  // Below an introduction, only text after lines that are marked as quoted can be the sender's own.
  const hidden = unanswered && !places.includes('quoted', opening.end);
  const own = lines.some((line, index) => places[index] === 'fresh' && isOwnText(line));
  if (hidden || !own) places.fill('quoted');
  return halvesOf(lines, places);
}

function placesOf(lines: readonly string[]): { places: Place[]; opening: Opening | null } {
  const places: Place[] = lines.map(() => 'fresh');
  const code = fencedLines(lines);
  const opening = foldQuotes(lines, places, code);
  foldSignatures(lines, places, code);
  return { places, opening };
}

function saysSomething(lines: readonly string[], places: readonly Place[]): boolean {
  return lines.some((line, index) => places[index] === 'fresh' && line.trim() !== '');
}

function halvesOf(lines: readonly string[], places: readonly Place[]): SplitText {
  const take = (...wanted: Place[]) =>
    trimBlankEdges(lines.filter((_, index) => wanted.includes(places[index] ?? 'fresh')));
  const signature = take('signature');
  return { fresh: take('fresh'), quoted: take('quoted', 'signature'), signature: signature === '' ? null : signature };
}

const MAX_LINES = 10_000;

/** Past any length that people write, the rest stays in one piece and shares the place of its beginning. */
function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u2028', '\n').split('\n');
  return lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES), lines.slice(MAX_LINES).join('\n')];
}

/** Blank lines at the edges go; the indentation of the first line is content. */
function trimBlankEdges(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function fencedLines(lines: readonly string[]): boolean[] {
  const fences = lines.flatMap((line, index) => (/^\s*```/.test(line) ? [index] : []));
  const fenced = lines.map(() => false);
  for (let pair = 0; pair + 1 < fences.length; pair += 2) fenced.fill(true, fences[pair], (fences[pair + 1] ?? 0) + 1);
  return fenced;
}

interface Opening {
  /** First line of the introduction, and the first line after it. */
  start: number;
  end: number;
  /** `attribution` may be followed by answers; after a `block` all belongs to the earlier mail. */
  kind: 'attribution' | 'block';
}

function foldQuotes(lines: readonly string[], places: Place[], code: readonly boolean[]): Opening | null {
  const opening = findOpening(lines, code);
  if (opening === null) foldTrailingQuote(lines, places, lines.length);
  else foldFrom(opening, lines, places);
  return opening;
}

function foldFrom(opening: Opening, lines: readonly string[], places: Place[]): void {
  const { start, end, kind } = opening;
  const saidBefore = lines.slice(0, start).some((line) => isOwnText(line));
  const followsQuoted = isQuoted(nextText(lines, end) ?? '');
  if (kind === 'block') {
    // A forward without a word of its own is all there is to read.
    if (saidBefore) places.fill('quoted', start);
    return;
  }
  if (!followsQuoted && saidBefore) {
    places.fill('quoted', start);
    return;
  }
  places.fill('quoted', start, end);
  if (followsQuoted) foldMarked(lines, places, start, end, saidBefore);
}

/** After an attribution, lines marked with `>` are the quote; unmarked text after them is an answer. */
function foldMarked(lines: readonly string[], places: Place[], start: number, end: number, saidBefore: boolean): void {
  const blocks = markedBlocks(lines, end);
  const answers = blocks.slice(1).filter(({ quoted }) => !quoted).length;
  const lastAnswer = blocks.findLastIndex(({ quoted }) => !quoted);
  for (const [index, block] of blocks.entries()) {
    // Answers between the quotes make no sense without them, so those quotes stay in view.
    const between = answers > 1 && index < lastAnswer;
    if (block.quoted && !between) places.fill('quoted', block.start, block.end);
  }
  // Unmarked lines in front of the attribution when nothing was said there: blank or quoted, leave them.
  if (!saidBefore && blocks.length === 1) foldTrailingQuote(lines, places, start);
}

interface Block {
  start: number;
  end: number;
  quoted: boolean;
}

function markedBlocks(lines: readonly string[], from: number): Block[] {
  const blocks: Block[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const last = blocks.at(-1);
    const blank = line.trim() === '';
    const quoted = blank ? (last?.quoted ?? true) : isQuoted(line) || isWrappedQuote(lines, index, last);
    if (last?.quoted === quoted) last.end = index + 1;
    else blocks.push({ start: index, end: index + 1, quoted });
  }
  return blocks;
}

/** A client that breaks a long quoted line leaves the rest of it without a mark, between two marked ones. */
function isWrappedQuote(lines: readonly string[], index: number, last: Block | undefined): boolean {
  const before = lines[index - 1] ?? '';
  const after = lines[index + 1] ?? '';
  return last?.quoted === true && isQuoted(before) && isQuoted(after) && before.length > 60;
}

function foldTrailingQuote(lines: readonly string[], places: Place[], to: number): void {
  let start = to;
  while (start > 0 && (isQuoted(lines[start - 1] ?? '') || (lines[start - 1] ?? '').trim() === '')) start -= 1;
  const ownBefore = lines.slice(0, start).some((line) => isOwnText(line));
  if (!ownBefore || start === to) return;
  const introduced = start > 0 && isShortAttribution(lines[start - 1] ?? '') ? start - 1 : start;
  places.fill('quoted', introduced, to);
}

function findOpening(lines: readonly string[], code: readonly boolean[]): Opening | null {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (code[index] === true || line.trim() === '') continue;
    const opening = delimiterAt(lines, index) ?? headerBlockAt(lines, index) ?? attributionAt(lines, index);
    if (opening !== null) return opening;
  }
  return null;
}

function delimiterAt(lines: readonly string[], index: number): Opening | null {
  return isDelimiter(lines[index] ?? '') ? { start: index, end: index + 1, kind: 'block' } : null;
}

/** Outlook's way: a rule, perhaps, and then From, Sent, To, Subject in the reader's language. */
function headerBlockAt(lines: readonly string[], index: number): Opening | null {
  let at = index;
  if (/^\s*(?:_{5,}|-{5,}|={5,})\s*$/.test(lines[at] ?? '')) {
    at += 1;
    while ((lines[at] ?? 'x').trim() === '' && at < index + 4) at += 1;
  }
  const first = lines[at] ?? '';
  if (!isHeaderLine(first)) return null;
  let headers = 0;
  let from = false;
  let end = at;
  for (let cursor = at; cursor < Math.min(lines.length, at + 16); cursor += 1) {
    const line = lines[cursor] ?? '';
    if (isHeaderLine(line)) {
      headers += 1;
      from ||= isFromLine(line);
      end = cursor + 1;
    } else if (
      line.trim() === '' ? lines[cursor + 1] === undefined || !isHeaderLine(lines[cursor + 1] ?? '') : cursor > end
    ) {
      break;
    }
  }
  return headers >= 3 && from ? { start: index, end, kind: 'block' } : null;
}

const MAX_ATTRIBUTION_LINES = 6;

/** "On … X wrote:", on one line or broken over several; the shortest and latest reading wins. */
function attributionAt(lines: readonly string[], index: number): Opening | null {
  if (isQuoted(lines[index] ?? '') && !isQuoted(lines[index - 1] ?? '') && !isOwnAttribution(lines, index)) return null;
  let joined = '';
  for (let end = index + 1; end <= Math.min(lines.length, index + MAX_ATTRIBUTION_LINES); end += 1) {
    const line = lines[end - 1] ?? '';
    // A blank line ends a paragraph, except where a client put the address on lines of its own.
    if (line.trim() === '' && !/^\s*<?\s*$|^\s*<|^\s*mailto:/i.test(nextText(lines, end) ?? 'x')) return null;
    joined = `${joined} ${line.trim()}`.trim();
    if (joined.length > 600) return null;
    const quoteFollows = isQuoted(nextText(lines, end) ?? '');
    if (isAttribution(joined, quoteFollows) || (quoteFollows && end === index + 1 && isShortAttribution(joined))) {
      return startsLater(lines, index, end) ? null : { start: index, end, kind: 'attribution' };
    }
  }
  return null;
}

/** Apple Mail in Chinese quotes the attribution line itself. */
function isOwnAttribution(lines: readonly string[], index: number): boolean {
  return isAttribution((lines[index] ?? '').replace(/^[\s>|]+/, ''), true);
}

/** True when a part of the joined lines is an attribution by itself, so that the lines before it are text. */
function startsLater(lines: readonly string[], index: number, end: number): boolean {
  for (let later = index + 1; later < end; later += 1) {
    const joined = lines
      .slice(later, end)
      .map((line) => line.trim())
      .join(' ')
      .trim();
    if (STARTS_LIKE_ATTRIBUTION.test(joined) && isAttribution(joined, isQuoted(nextText(lines, end) ?? '')))
      return true;
  }
  return false;
}

const STARTS_LIKE_ATTRIBUTION =
  /^(?:on|le|am|el|em|il|op|den|på|w dniu|dnia|dne|в|во|at|a\(z\)|pada|vào|στις|在|于)\s.*\d|^\d{1,4}[\s./-年]/iu;

function nextText(lines: readonly string[], from: number): string | null {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() !== '') return line;
  }
  return null;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}(?:>|\|(?:\s|$)|＞)/.test(line);
}

function isOwnText(line: string): boolean {
  return line.trim() !== '' && !isQuoted(line) && !isMobileSignature(line);
}

const MAX_SIGNATURE_LINES = 14;
/** Below a mere rule, which people also draw between paragraphs. */
const MAX_LOOSE_SIGNATURE_LINES = 6;
const MAX_SIGNATURE_LENGTH = 900;

/** Signatures of phones anywhere, and the block below `-- ` when it is as short as signatures are. */
function foldSignatures(lines: readonly string[], places: Place[], code: readonly boolean[]): void {
  for (const [index, line] of lines.entries()) {
    if (places[index] === 'fresh' && code[index] !== true && isMobileSignature(line)) places[index] = 'signature';
  }
  const mark = signatureMark(lines, places, code);
  if (mark === null) return;
  for (let index = mark; index < lines.length; index += 1) if (places[index] === 'fresh') places[index] = 'signature';
}

/** Looks upwards from the end, no farther than a signature is long, for the highest line that may open one. */
function signatureMark(lines: readonly string[], places: readonly Place[], code: readonly boolean[]): number | null {
  let found: number | null = null;
  let count = 0;
  let length = 0;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (places[index] !== 'fresh' || line.trim() === '') continue;
    if (code[index] === true) break;
    const strict = /^\s*--\s*$/.test(line);
    if (isSignatureMark(line) && (strict || count <= MAX_LOOSE_SIGNATURE_LINES)) found = index;
    count += 1;
    length += line.length;
    if (count > MAX_SIGNATURE_LINES || length > MAX_SIGNATURE_LENGTH) break;
  }
  const saidAbove =
    found !== null && lines.slice(0, found).some((line, index) => places[index] === 'fresh' && isOwnText(line));
  return saidAbove ? found : null;
}
