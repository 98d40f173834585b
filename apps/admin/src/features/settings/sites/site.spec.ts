import { describe, expect, test } from '@jest/globals';
import type { FormSummary } from '../../../api/types.js';
import { changesFor, originOf, sitesOf } from './site.js';

const form = (id: string, ...allowedOrigins: string[]) => ({ id, allowedOrigins }) as FormSummary;

describe('FRM-4 and ADM-4 sites', () => {
  test('an address is brought to what browsers send', () => {
    for (const [typed, origin] of [
      ['https://shop.example', 'https://shop.example'],
      [' HTTPS://Shop.Example:443/contact?x#y ', 'https://shop.example'],
      ['shop.example/contact', 'https://shop.example'],
      ['shop.example:8443', 'https://shop.example:8443'],
      ['http://localhost:8080', 'http://localhost:8080'],
      ['localhost:8080', 'https://localhost:8080'],
      ['ｓｈｏｐ．ｅｘａｍｐｌｅ', 'https://shop.example'],
      ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
    ])
      expect([typed, originOf(typed ?? '')]).toEqual([typed, { origin }]);
  });

  test('what is no site says why', () => {
    for (const [typed, fault] of [
      ['  ', 'empty'],
      ['https://*.shop.example', 'wildcard'],
      ['ftp://shop.example', 'notWeb'],
      ['javascript:alert(1)', 'notWeb'],
      ['mailto:a@shop.example', 'notWeb'],
      ['shop', 'invalid'],
      ['https://', 'invalid'],
      ['two words.example', 'invalid'],
    ])
      expect([typed, originOf(typed ?? '')]).toEqual([typed, { fault }]);
  });

  test('sites are put together from the forms, and a change touches only the forms that it means', () => {
    const [a, b, c] = [form('a', 'https://x.example', 'https://y.example'), form('b', 'https://x.example'), form('c')];
    const forms = [a, b, c];
    expect(sitesOf(forms).map(({ origin, forms: on }) => [origin, on.map(({ id }) => id)])).toEqual([
      ['https://x.example', ['a', 'b']],
      ['https://y.example', ['a']],
    ]);
    const change = (before: string | undefined, origin: string, ...chosen: string[]) =>
      changesFor(forms, before, origin, new Set(chosen)).map(({ form: { id }, origins }) => [id, origins]);
    expect(change(undefined, 'https://z.example', 'c')).toEqual([['c', ['https://z.example']]]);
    expect(change('https://x.example', 'https://x.example', 'a', 'c')).toEqual([
      ['b', []],
      ['c', ['https://x.example']],
    ]);
    expect(change('https://x.example', 'https://z.example', 'a', 'b')).toEqual([
      ['a', ['https://y.example', 'https://z.example']],
      ['b', ['https://z.example']],
    ]);
    // To one that is there already: they become one.
    expect(change('https://x.example', 'https://y.example', 'a')).toEqual([
      ['a', ['https://y.example']],
      ['b', []],
    ]);
    expect(change('https://y.example', 'https://y.example')).toEqual([['a', ['https://x.example']]]);
    expect(change('https://y.example', 'https://y.example', 'a')).toEqual([]);
  });
});
