import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dearestAside, fieldQuery, searchQuery, together } from './search-query.js';
import { phoneTokens, searchTokens } from './search-tokens.js';

const tokensOf = (text: string) => searchTokens({ texts: [text] });

describe('ORD-4 search words', () => {
  test('words lose case, accents and width', () => {
    expect(tokensOf('Größe CRÈME Ｆｕｌｌ Łódź')).toEqual(['grosse', 'creme', 'full', 'lodz']);
  });

  test('Chinese, Japanese and Korean become pairs and the last character', () => {
    expect(tokensOf('请报价')).toEqual(['请报', '报价', '价']);
    expect(tokensOf('スマホ')).toEqual(['スマ', 'マホ', 'ホ']);
    expect(tokensOf('견적서')).toEqual(['견적', '적서', '서']);
    expect(tokensOf('价')).toEqual(['价']);
  });

  test('scripts that touch are told apart', () => {
    expect(tokensOf('iPhone手机壳X5')).toEqual(['iphone', '手机', '机壳', '壳', 'x5']);
  });

  test('an e-mail address is found whole and by its words, in a text too', () => {
    expect(searchTokens({ email: 'Li.Wei@Example.com' })).toEqual([
      'li.wei@example.com',
      'li',
      'wei',
      'example',
      'com',
    ]);
    expect(tokensOf('write to <anna@firma.de>, please')).toContain('anna@firma.de');
  });

  test('a phone number is found as typed, international, national and by its end', () => {
    expect(phoneTokens('0912 345 678', '+886912345678')).toEqual([
      '0912345678',
      '912345678',
      '886912345678',
      '<876543219688',
    ]);
    expect(phoneTokens('110', null)).toEqual(['110']);
  });

  test('a text of a hundred pages still makes a row', () => {
    expect(tokensOf(Array.from({ length: 50_000 }, (_, index) => `w${index}`).join(' '))).toHaveLength(3_000);
  });

  test('no token is empty, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(tokensOf(text.toWellFormed())).not.toContain('')),
    );
  });
});

describe('ORD-4 what a person asks', () => {
  test('the last word may be begun', () => {
    expect(searchQuery('Steel bott')).toEqual({
      tsquery: "'steel' & 'bott':*",
      whole: "'steel'",
      begun: "'bott':*",
      beginnings: ['bott'],
      complete: "'steel' & 'bott'",
    });
  });

  test('two Chinese characters are one lexeme, to be answered by the index', () => {
    expect(searchQuery('报价')).toMatchObject({ tsquery: "'报价'", begun: null });
    expect(searchQuery('请报价')).toMatchObject({ tsquery: "'请报' & '报价'", begun: null });
    expect(searchQuery('价')).toMatchObject({ tsquery: "'价':*", whole: null });
  });

  test('an order number in any spelling', () => {
    for (const text of ['R-2026-000123', 'r-2026-123', '#R-2026-000123', ' R-2026-0123 ']) {
      expect(searchQuery(text)?.tsquery).toBe("'r-2026-000123'");
    }
  });

  test('a phone number with spaces', () => {
    expect(searchQuery('+86 138 0013 8000')?.tsquery).toContain("'8613800138000' | '00138000' | '<00083100':*");
  });

  test('a number is found by whatever it ends with, from four digits on', () => {
    const tokens = phoneTokens('+86 138 1234 5678', '+8613812345678');
    for (let length = 4; length <= 13; length += 1) {
      const query = searchQuery('8613812345678'.slice(-length))?.tsquery ?? '';
      const asked = [...query.matchAll(/'([^']+)'(:\*)?/g)];
      const found = asked.some(([, lexeme = '', begun]) =>
        tokens.some((token) => (begun ? token.startsWith(lexeme) : token === lexeme)),
      );
      expect({ length, found }).toEqual({ length, found: true });
    }
    expect(searchQuery('678')?.tsquery).not.toContain('<');
  });

  test('nothing to find is no question', () => {
    expect(searchQuery(' !!! ')).toBeNull();
  });

  test('what is typed is never syntax', () => {
    expect(searchQuery("it's a\\b & !c | (d:*")?.tsquery).toBe("'it' & 's' & 'a' & 'b' & 'c' & 'd'");
    expect(searchQuery("o'neil@ex'ample.com")?.tsquery).toBe("'o''neil@ex''ample.com':*");
  });

  test('every whole word of a text asks for lexemes that the text has', () => {
    const word = fc.oneof(
      fc.string({ minLength: 2, maxLength: 12 }),
      fc.constantFrom('报价单', 'ボトル', 'Größe', '견적'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const tokens = tokensOf(words.join(' '));
        for (const [asked] of words.map((text) => tokensOf(text)).filter((list) => list.length > 0)) {
          const query = searchQuery(asked ?? '')?.tsquery ?? '';
          const lexemes = [...query.matchAll(/'((?:[^']|'')+)'(:\*)?/g)];
          const found = lexemes.some(([, lexeme = '', begun]) => {
            const plain = lexeme.replaceAll("''", "'");
            return begun ? tokens.some((token) => token.startsWith(plain)) : tokens.includes(plain);
          });
          expect(found).toBe(true);
        }
      }),
    );
  });
});

describe('ORD-4 words of one field', () => {
  test('are asked for under its key, and stored so', () => {
    expect(searchTokens({ fields: [{ key: 'site', text: 'Größe 浦东' }] })).toEqual([
      ...['grosse', '浦东', '东'],
      ...['site=grosse', 'site=浦东', 'site=东'],
    ]);
    expect(fieldQuery('site', 'Größe-Nord')?.tsquery).toBe(`'site=grosse' & 'site=nord':*`);
    expect(fieldQuery('site', ' !? ')).toBeNull();
  });

  test('of several questions the dearest beginning alone is left to the rows', () => {
    const [q, a, b] = [searchQuery('red de'), fieldQuery('site', 'nord'), fieldQuery('po', '17')];
    if (!q || !a || !b) throw new Error('They hold words');
    const query = together([q, a, b]);
    const shareOf = (beginning: string) => (beginning === 'de' ? 0.4 : 0.01);
    expect(query && dearestAside(query, shareOf)).toEqual({
      tsquery: `('red' & 'de':*) & ('site=nord':*) & ('po=17')`,
      whole: `('site=nord':*) & ('po=17') & ('red')`,
      complete: `('red' & 'de') & ('site=nord') & ('po=17')`,
      begun: `'de':*`,
      beginnings: ['de'],
    });
    expect(dearestAside(b, shareOf)).toBe(b);
    const whole = together([b, b]);
    expect(whole && dearestAside(whole, shareOf)).toBe(whole);
  });
});
