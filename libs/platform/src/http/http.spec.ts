import { describe, expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';
import { DomainError } from './domain-error.js';
import { parseIfMatch } from './if-match.decorator.js';
import { cappedTotal, pageOf } from './list-query.js';
import { UnreadableQuery, parseQuery } from './query-parser.js';
import { requestId } from './request-id.js';
import { assertPlainText } from './text-guard.js';

function statusOf(act: () => unknown): number | 'fine' {
  try {
    act();
    return 'fine';
  } catch (error) {
    if (error instanceof DomainError) return error.status;
    throw error;
  }
}

describe('query parameters', () => {
  test('brackets nest', () => {
    expect(JSON.parse(JSON.stringify(parseQuery('filter[status][in]=new,won&sort=-createdAt&q=%E6%8A%A5')))).toEqual({
      filter: { status: { in: 'new,won' } },
      sort: '-createdAt',
      q: '报',
    });
  });

  test('twice, both value and group, malformed or hundreds are refused', () => {
    for (const text of [
      'a=1&a=2',
      'a=1&a[b]=2',
      'a[b=1',
      'a[1][2][3][4][5]=1',
      '=1',
      'x=1&'.repeat(101).replaceAll('x', () => `x${Math.random()}`),
    ]) {
      expect(parseQuery(text)).toMatchObject({ refusal: { status: 400, code: 'http/invalid-query' } });
    }
  });

  test('pages take what links bring', () => {
    const query = parseQuery('lang=en&utm_source=a&utm_source=b');
    expect(query instanceof UnreadableQuery && query.plain()).toEqual({ lang: 'en', utm_source: 'b' });
  });

  test('__proto__ is a name like any other', () => {
    parseQuery('__proto__[polluted]=1');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('text that PostgreSQL can’t hold', () => {
  test('NUL, half surrogate pairs and nesting bombs are refused with their place', () => {
    expect(statusOf(() => assertPlainText({ a: ['fine 👍 \u200f', { b: 1 }] }))).toBe('fine');
    expect(statusOf(() => assertPlainText({ a: 'x\0' }))).toBe(400);
    expect(statusOf(() => assertPlainText({ ['k\ud800']: 1 }))).toBe(400);
    let bomb: unknown = 1;
    for (let depth = 0; depth < 10_000; depth += 1) bomb = [bomb];
    expect(statusOf(() => assertPlainText(bomb))).toBe(400);
  });
});

describe('lists', () => {
  test('cursors come back as they went, and strangers’ are refused', () => {
    expect(decodeCursor(encodeCursor(['2026-01-01', 5, null]), 3)).toEqual(['2026-01-01', 5, null]);
    for (const cursor of ['', 'x', encodeCursor(['a']), Buffer.from('[{},1,2]').toString('base64url')])
      expect(statusOf(() => decodeCursor(cursor, 3))).toBe(400);
  });

  test('a page knows whether there is a next one; totals are capped', () => {
    const page = (rows: number[]) =>
      pageOf(
        rows,
        2,
        (row) => `c${row}`,
        (row) => row * 10,
      );
    expect(page([1, 2])).toEqual({ data: [10, 20], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ data: [10, 20], nextCursor: 'c2' });
    expect([cappedTotal(10_000), cappedTotal(10_001)]).toEqual([
      { count: 10_000, capped: false },
      { count: 10_000, capped: true },
    ]);
  });
});

describe('headers', () => {
  test('If-Match: missing is 428, nonsense is 400', () => {
    expect(parseIfMatch('"12"')).toBe(12);
    expect(parseIfMatch('W/"3"')).toBe(3);
    expect(statusOf(() => parseIfMatch(undefined))).toBe(428);
    for (const header of ['*', '12', '"a"', '"1", "2"']) expect(statusOf(() => parseIfMatch(header))).toBe(400);
  });

  test('a caller’s request id is kept when it is harmless', () => {
    expect(requestId({ headers: { 'x-request-id': 'abc-12345' } })).toBe('abc-12345');
    expect(requestId({ headers: { 'x-request-id': 'evil\r\nx: y' } })).toMatch(/^[0-9a-f-]{36}$/);
  });
});
