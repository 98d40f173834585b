import { describe, expect, test } from '@jest/globals';
import { parseRetryAfter, retryDelay } from './retry.js';

describe('FRM-5 retries', () => {
  test.each([0, 408, 425, 429, 500, 502, 503, 504])(
    'status %d is waited out 1, 2, 4 and 8 seconds, then given up',
    (status) => {
      expect([0, 1, 2, 3, 4].map((tries) => retryDelay({ status }, tries))).toEqual([
        1000,
        2000,
        4000,
        8000,
        undefined,
      ]);
    },
  );

  test.each([400, 401, 403, 404, 409, 410, 413, 415, 422])('status %d is final', (status) => {
    expect(retryDelay({ status }, 0)).toBeUndefined();
  });

  test('Retry-After is honoured when it is longer, and ends it when nobody would wait that long', () => {
    expect(retryDelay({ status: 429, retryAfter: 5 }, 0)).toBe(5000);
    expect(retryDelay({ status: 429, retryAfter: 1 }, 3)).toBe(8000);
    expect(retryDelay({ status: 429, retryAfter: 600 }, 0)).toBeUndefined();
  });

  test('Retry-After comes as seconds or as a date', () => {
    expect(parseRetryAfter('7')).toBe(7);
    expect(parseRetryAfter('Wed, 21 Oct 2026 07:28:10 GMT', Date.parse('2026-10-21T07:28:00Z'))).toBe(10);
    for (const useless of [null, '', 'soon', '-3']) expect(parseRetryAfter(useless)).toBeUndefined();
  });
});
