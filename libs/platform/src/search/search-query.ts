import { FEWEST_DIGITS, asciiDigits, endLexeme, fieldLexeme, fold, pairsOf, runsOf } from './search-tokens.js';

/** A question for the search column, in texts that PostgreSQL reads as `tsquery`. */
export interface SearchQuery {
  /** All of it. */
  tsquery: string;
  /** The words that are complete; null when there is none. */
  whole: string | null;
  /** The words that are only begun, for which the index collects all words that begin so: dear where these are common. */
  begun: string | null;
  /** What those begin with. */
  beginnings: readonly string[];
  /** All of it, as if every word were complete: finds less, and asks the index for no more than these words. */
  complete: string;
  /** Several questions at once: each by itself. */
  parts?: readonly SearchQuery[];
}

const MOST_TERMS = 16;
const E_MAIL = /^[^\s@]+@[^\s@]+$/;
const ORDER_NUMBER = /^r-(\d{4})-(\d{1,12})$/;
const BEGUN_ORDER_NUMBER = /^r-\d{1,4}-?$/;
const PHONE = /^\+?[\d\s().\-/]{4,40}$/;
/** One letter begins half of all words. */
const SHORTEST_PREFIX = 2;

/**
 * Every term must be there. The last word may be only begun, as people search while they type; unspaced scripts match by their pairs.
 * Lexemes are quoted, so that nothing a person types is ever syntax.
 * @returns null when the text holds nothing that could be found
 */
export function searchQuery(text: string): SearchQuery | null {
  const asked = fold(text).trim().replace(/^#/, '');
  const number = ORDER_NUMBER.exec(asked);
  if (number?.[1] && number[2])
    return allOf([{ lexeme: `r-${number[1]}-${number[2].padStart(6, '0')}`, begun: false }]);
  if (BEGUN_ORDER_NUMBER.test(asked)) return allOf([{ lexeme: asked, begun: true }]);
  const words = wordsQuery(asked);
  const phone = PHONE.test(asked) ? phoneQuery(asked) : null;
  return phone && words ? eitherOf(phone, words) : words;
}

/**
 * Words of one of the company's own fields, in any order; the last may be only begun.
 * @returns null when the text holds nothing that could be found
 */
export function fieldQuery(key: string, text: string): SearchQuery | null {
  const terms = termsOfAll(fold(text)).map(({ lexeme, begun }) => ({ lexeme: fieldLexeme(key, lexeme), begun }));
  return terms.length === 0 ? null : allOf(terms);
}

/** All of the questions at once. */
export function together(queries: readonly SearchQuery[]): SearchQuery | undefined {
  const [first] = queries;
  if (queries.length < 2) return first;
  const joined = (part: 'tsquery' | 'whole' | 'begun' | 'complete') => {
    const texts = queries.flatMap((query) => query[part] ?? []);
    return texts.length === 0 ? null : texts.map((text) => `(${text})`).join(' & ');
  };
  return {
    tsquery: joined('tsquery') ?? '',
    whole: joined('whole'),
    begun: joined('begun'),
    beginnings: queries.flatMap(({ beginnings }) => beginnings),
    complete: joined('complete') ?? '',
    parts: queries,
  };
}

/**
 * Of several questions, only the dearest beginning is held back from the index; all else counts as complete, so that whatever is rare among
 * them finds the rows.
 * @param shareOf how many of all orders have a word that begins so, from 0 to 1
 */
export function dearestAside(query: SearchQuery, shareOf: (beginning: string) => number): SearchQuery {
  const parts = query.parts ?? [];
  const shares = parts.map(({ begun, beginnings }) => (begun === null ? -1 : Math.min(...beginnings.map(shareOf))));
  const dearest = parts[shares.indexOf(Math.max(...shares))];
  if (!dearest?.begun) return query;
  const others = parts.filter((part) => part !== dearest).map(({ tsquery }) => `(${tsquery})`);
  return {
    tsquery: query.tsquery,
    whole: [...others, ...(dearest.whole === null ? [] : [`(${dearest.whole})`])].join(' & '),
    begun: dearest.begun,
    beginnings: dearest.beginnings,
    complete: query.complete,
  };
}

interface Term {
  lexeme: string;
  begun: boolean;
}

function wordsQuery(asked: string): SearchQuery | null {
  const terms = termsOfAll(asked);
  return terms.length === 0 ? null : allOf(terms);
}

function termsOfAll(asked: string): Term[] {
  const parts = asked.split(/\s+/).filter((part) => part !== '');
  return parts.flatMap((part, index) => termsOf(part, index === parts.length - 1)).slice(0, MOST_TERMS);
}

function allOf(terms: readonly Term[]): SearchQuery {
  const joined = (some: readonly Term[]) => [...new Set(some.map(written))].join(' & ') || null;
  const begun = terms.filter((term) => term.begun);
  return {
    tsquery: joined(terms) ?? '',
    whole: joined(terms.filter((term) => !term.begun)),
    begun: joined(begun),
    beginnings: begun.map(({ lexeme }) => lexeme),
    complete: joined(terms.map(({ lexeme }) => ({ lexeme, begun: false }))) ?? '',
  };
}

function eitherOf(phone: string, words: SearchQuery): SearchQuery {
  const tsquery = `(${phone}) | (${words.tsquery})`;
  const complete = `(${phone}) | (${words.complete})`;
  return words.begun === null
    ? { tsquery, whole: tsquery, begun: null, beginnings: [], complete }
    : { tsquery, whole: null, begun: tsquery, beginnings: words.beginnings, complete };
}

function termsOf(part: string, last: boolean): Term[] {
  if (E_MAIL.test(part)) return [{ lexeme: part.slice(0, 254), begun: last }];
  const runs = runsOf(part);
  return runs.flatMap((run, index) => {
    if (run.kind === 'word')
      return [{ lexeme: run.text, begun: last && index === runs.length - 1 && mayBeBegun(run.text) }];
    if (run.characters.length === 1) return [{ lexeme: run.characters.join(''), begun: true }];
    return pairsOf(run.characters).map((lexeme) => ({ lexeme, begun: false }));
  });
}

/** Digits are order numbers, phone endings, sizes: whole things, where a beginning would be noise until it is long. */
function mayBeBegun(word: string): boolean {
  return word.length >= (/^\d+$/.test(word) ? 7 : SHORTEST_PREFIX);
}

/**
 * As it was typed, without the trunk's zero, or by the eight digits that the international and the national form share: a number ends with
 * them. What was written before numbers stood backwards has its endings as words of their own.
 */
function phoneQuery(asked: string): string | null {
  const digits = asciiDigits(asked).replace(/^00/, '');
  const national = digits.replace(/^0+/, '');
  if (national.length < FEWEST_DIGITS) return null;
  const end = national.slice(-8);
  return [...[...new Set([digits, national, end])].map(quoted), `${quoted(endLexeme(end))}:*`].join(' | ');
}

function written({ lexeme, begun }: Term): string {
  return begun ? `${quoted(lexeme)}:*` : quoted(lexeme);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
