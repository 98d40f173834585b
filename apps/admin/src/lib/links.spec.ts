import { describe, expect, it } from '@jest/globals';
import { linkParts } from './links.js';

describe('addresses in messages become links (ORD-6)', () => {
  it('leaves the full stop outside', () => {
    expect(linkParts('See https://a.example/x?y=1. Thanks')).toEqual([
      { text: 'See ' },
      { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
      { text: '. Thanks' },
    ]);
  });

  it('stops at Chinese punctuation', () => {
    expect(linkParts('请看https://a.example/p，谢谢')[1]).toEqual({
      text: 'https://a.example/p',
      href: 'https://a.example/p',
    });
  });

  it('links mail addresses, and no other scheme', () => {
    expect(linkParts('a@b.example javascript:alert(1)')).toEqual([
      { text: 'a@b.example', href: 'mailto:a@b.example' },
      { text: ' javascript:alert(1)' },
    ]);
  });

  it('loses no character', () => {
    const text = 'a@b.example (https://c.example/(x)) end';
    expect(
      linkParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
