import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { hasherFor } from './sha256.js';
import { solveInSlices, solving } from './solver.js';

const hex = (view: DataView) => Buffer.from(view.buffer).toString('hex');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function challengeOf(salt: string, number: number, maxnumber: number) {
  return { algorithm: 'SHA-256', salt, challenge: sha256(`${salt}${number}`), signature: '', maxnumber };
}

describe('FRM-4 proof of work: SHA-256', () => {
  test('agrees with node:crypto around every block boundary', () => {
    for (let length = 0; length < 200; length++) {
      const salt = 'é'.repeat(length % 3) + 'x'.repeat(length);
      for (const ending of ['', '7', '123456']) expect(hex(hasherFor(salt)(ending))).toBe(sha256(salt + ending));
    }
  });

  test('one hasher gives the same digest again after others', () => {
    const hash = hasherFor('salt?expires=1&form=order&');
    const first = hex(hash('1'));
    hash('99999999');
    expect(hex(hash('1'))).toBe(first);
  });
});

describe('FRM-4 proof of work: solver', () => {
  test('finds the number, the first and the last included', async () => {
    const salt = '0123456789abcdef01234567?expires=1800000000&form=order&';
    for (const number of [0, 1, 4321, 20000]) {
      expect(await solveInSlices(challengeOf(salt, number, 20000), 1000)).toBe(number);
    }
  });

  test('gives up beyond maxnumber', async () => {
    expect(await solveInSlices(challengeOf('salt', 101, 100))).toBeUndefined();
  });

  test('pauses between slices, so a page is never frozen', () => {
    // No time at all for a slice: it pauses at every look at the clock.
    const work = solving(challengeOf('salt', 50_000, 50_000), 0);
    let slices = 0;
    while (!work.next().done) slices++;
    expect(slices).toBeGreaterThan(50);
  });
});
