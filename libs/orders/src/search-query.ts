import { asciiDigits, fold, pairsOf, runsOf } from './search-tokens.js';

/** A question for the search column, as a text that PostgreSQL reads as `tsquery`. */
export interface SearchQuery {
  tsquery: string;
  /** Whether some word is only begun: the index then collects all words that begin so, which is dear. */
  begun: 'nothing' | 'all' | 'one of several';
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
  if (number?.[1] && number[2]) return exactly(`r-${number[1]}-${number[2].padStart(6, '0')}`);
  if (BEGUN_ORDER_NUMBER.test(asked)) return { tsquery: beginning(asked), begun: 'all' };
  const words = wordsQuery(asked);
  const phone = PHONE.test(asked) ? phoneQuery(asked) : null;
  if (phone && words) {
    const tsquery = `(${phone}) | (${words.tsquery})`;
    return { tsquery, begun: tsquery.includes(':*') ? 'all' : 'nothing' };
  }
  return words;
}

function wordsQuery(asked: string): SearchQuery | null {
  const parts = asked.split(/\s+/).filter((part) => part !== '');
  const terms = parts.flatMap((part, index) => termsOf(part, index === parts.length - 1));
  const kept = [...new Set(terms)].slice(0, MOST_TERMS);
  if (kept.length === 0) return null;
  const begun = kept.filter((term) => term.endsWith(':*')).length;
  return {
    tsquery: kept.join(' & '),
    begun: begun === 0 ? 'nothing' : begun === kept.length ? 'all' : 'one of several',
  };
}

function termsOf(part: string, last: boolean): string[] {
  if (E_MAIL.test(part)) return [last ? beginning(part.slice(0, 254)) : quoted(part.slice(0, 254))];
  const runs = [...runsOf(part)];
  return runs.flatMap((run, index) => {
    if (run.kind === 'word') return [last && index === runs.length - 1 ? begunWord(run.text) : quoted(run.text)];
    return run.characters.length === 1 ? [beginning(run.characters.join(''))] : pairsOf(run.characters).map(quoted);
  });
}

/** Digits are order numbers, phone endings, sizes: whole things, where a beginning would be noise until it is long. */
function begunWord(word: string): string {
  const shortest = /^\d+$/.test(word) ? 7 : SHORTEST_PREFIX;
  return word.length >= shortest ? beginning(word) : quoted(word);
}

/** As it was typed, without the trunk's zero, or by the eight digits that the international and the national form share. */
function phoneQuery(asked: string): string | null {
  const digits = asciiDigits(asked).replace(/^00/, '');
  const national = digits.replace(/^0+/, '');
  if (national.length < 4) return null;
  return [...new Set([digits, national, national.slice(-8)])].map(quoted).join(' | ');
}

function exactly(lexeme: string): SearchQuery {
  return { tsquery: quoted(lexeme), begun: 'nothing' };
}

function beginning(lexeme: string): string {
  return `${quoted(lexeme)}:*`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
