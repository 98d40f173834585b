/** What of an order can be searched. */
export interface SearchableText {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  /** E.164 */
  phoneNormalised?: string | null | undefined;
  company?: string | null | undefined;
  /** Everything else in order of weight: subject, products, tags, answers, message. */
  texts?: readonly (string | null | undefined)[] | undefined;
  /** The company's own fields by key; one can be asked for words in it alone. */
  fields?: readonly FieldText[] | undefined;
}

export interface FieldText {
  key: string;
  text: string;
  /** It is found among all words of the order only. */
  aside?: boolean;
}

/** A message of a hundred pages must not make a row that no page can hold; its beginning is found. */
const MOST_TOKENS = 3_000;
/** Beside those, of the words that fields are asked for alone. */
const MOST_FIELD_TOKENS = 1_000;
const LONGEST_WORD = 64;

// Written without spaces, so that a word is whatever two neighbours form. ー and 々 belong to no single script.
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー々〆]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
// Letters that have no decomposition in Unicode but that people type without their stroke.
// prettier-ignore
const STROKES: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h',
};
const STROKE = /[ßæœøłđðþıħ]/g;
const SPACE = 1;
const LETTER = 2;
const UNSPACED = 3;
/** Kinds of the characters met so far: looking one up is ten times as fast as asking a regular expression. */
const kinds = new Uint8Array(0x10000);
const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/u;
const E_MAILS = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[\p{L}\p{N}-]+/gu;

/**
 * The lexemes of an order: Latin and other spaced words without case and accents, Chinese, Japanese and Korean as
 * overlapping pairs, the e-mail address whole and in its words, the phone number whole and backwards.
 * What depends on the row itself (its number) is added by `orders.number_tokens` where the number is drawn.
 */
export function searchTokens({
  name,
  company,
  email,
  phone,
  phoneNormalised,
  texts,
  fields,
}: SearchableText): string[] {
  const tokens = new Tokens();
  tokens.addWords(name);
  tokens.addWords(company);
  if (email) {
    tokens.add(fold(email).trim().slice(0, 254));
    tellRuns(email, tokens);
  }
  if (phone) for (const token of phoneTokens(phone, phoneNormalised ?? null)) tokens.add(token);
  if (texts) for (const text of texts) tokens.addWords(text);
  if (fields) for (const { text } of fields) tokens.addWords(text);
  tokens.delete('');
  return fields?.length ? [...tokens, ...fieldTokens(fields)] : [...tokens];
}

function fieldTokens(fields: readonly FieldText[]): string[] {
  const tokens = new Set<string>();
  for (const { key, text, aside } of fields) {
    if (aside) continue;
    const words = new Tokens();
    words.addWords(text);
    for (const word of words) if (word !== '') tokens.add(fieldLexeme(key, word));
  }
  return [...tokens].slice(0, MOST_FIELD_TOKENS);
}

/** A word as it stands in one field. Words hold no "=", so it is never mistaken for one. */
export function fieldLexeme(key: string, word: string): string {
  return `${key}=${word}`;
}

/** Folds case, width (full-width Ａ, half-width ｱ) and presentation forms. */
export function fold(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFKC').toLowerCase() : text.toLowerCase();
}

export type Run = { kind: 'word'; text: string } | { kind: 'cjk'; characters: string[] };

/** The words and unspaced runs of a text, folded; the same for what is stored and for what is asked. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  tellRuns(text, {
    word: (word) => runs.push({ kind: 'word', text: word }),
    unspaced: (run) => runs.push({ kind: 'cjk', characters: Array.from(run) }),
  });
  return runs;
}

interface RunListener {
  word(text: string): void;
  unspaced(text: string): void;
}

function tellRuns(text: string, listener: RunListener): void {
  const folded = fold(text);
  let start = 0;
  let kind = SPACE;
  for (let at = 0; at <= folded.length;) {
    const code = folded.codePointAt(at);
    const next = code === undefined ? SPACE : kindOf(code);
    if (next !== kind) {
      if (kind === UNSPACED) listener.unspaced(folded.slice(start, at));
      else if (kind === LETTER) {
        const run = folded.slice(start, at);
        const bare = BEYOND_ASCII.test(run) ? withoutAccents(run) : run;
        if (bare !== '') listener.word(shortened(bare));
      }
      start = at;
      kind = next;
    }
    at += code !== undefined && code > 0xffff ? 2 : 1;
  }
}

function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  const character = String.fromCodePoint(code);
  const kind = CJK.test(character) ? UNSPACED : WORD.test(character) ? LETTER : SPACE;
  if (code <= 0xffff) kinds[code] = kind;
  return kind;
}

export function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`);
}

/** The digits of a phone number under which it is found: as typed, international, national, and from its end. */
export function phoneTokens(typed: string, e164: string | null): string[] {
  const digits = asciiDigits(typed);
  const international = e164 === null ? '' : e164.slice(1);
  const longest = international.length > digits.length ? international : digits;
  if (longest.length < FEWEST_DIGITS) return digits === '' ? [] : [digits];
  const national = digits.startsWith('0') ? digits.replace(/^0+/, '') : digits;
  return [digits, national, international, endLexeme(longest)].filter((token) => token !== '');
}

/** Of what a number ends with at least. */
export const FEWEST_DIGITS = 4;

/** Digits backwards: whatever a number ends with begins it. Words hold no "<", so it is never mistaken for one. */
export function endLexeme(digits: string): string {
  let backwards = '<';
  for (let at = digits.length - 1; at >= 0; at -= 1) backwards += digits[at] ?? '';
  return backwards;
}

export function asciiDigits(text: string): string {
  return fold(text).replace(/\D+/g, '').slice(0, 32);
}

/** Each token once, as far as there is room for words. */
class Tokens extends Set<string> implements RunListener {
  addWords(text: string | null | undefined): void {
    if (!text) return;
    if (text.includes('@')) for (const [address] of fold(text).matchAll(E_MAILS)) this.add(address.slice(0, 254));
    tellRuns(text, this);
  }

  word(text: string): void {
    if (this.size < MOST_TOKENS) this.add(text);
  }

  /** One character alone is asked for as the beginning of a pair; only the last of a run begins none. */
  unspaced(run: string): void {
    if (this.size >= MOST_TOKENS) return;
    let last = '';
    for (const character of run) {
      if (last !== '') this.add(last + character);
      last = character;
    }
    this.add(last);
  }
}

/** Cut between characters, never within one. */
function shortened(word: string): string {
  return word.length <= LONGEST_WORD ? word : Array.from(word).slice(0, LONGEST_WORD).join('');
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .replace(STROKE, (letter) => STROKES[letter] ?? letter);
}
