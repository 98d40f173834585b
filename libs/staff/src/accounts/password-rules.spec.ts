import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passwordFaults } from './password-rules.js';

const codes = (password: string, email = 'wang@example.com') => passwordFaults(password, email).map(({ code }) => code);

describe('ADM-1 password rules', () => {
  test.each([
    ['short', 'nine char', ['too-short']],
    ['short in characters though long in UTF-16', '😀😀😀😀😀😀😀😀😀', ['too-short']],
    ['too long', 'ab3d'.repeat(51), ['too-long']],
    ['the address', 'Wang@Example.com', ['is-email']],
    ['common', 'Password123', ['too-common']],
    ['one key held down', 'aaaaaaaaaaaa', ['too-common']],
    ['a few words', 'correct horse battery', []],
    ['Chinese words', '春眠不觉晓处处闻啼鸟', []],
  ])('%s', (_, password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  test('the name before the @ is no password either', () => {
    expect(codes('wang-xiaoming', 'wang-xiaoming@example.com')).toEqual(['is-email']);
  });

  test('whatever is refused is told in a sentence', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 250 }), (password) => {
        for (const { message } of passwordFaults(password, 'a@b.c')) expect(message).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});
