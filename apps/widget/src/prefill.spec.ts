import { describe, expect, test } from '@jest/globals';
import type { Field } from './definition.js';
import { preferences } from './language.js';
import { answerFrom, fromAddress, fromAttributes } from './prefill.js';
import { origin } from './submission.js';

const field = (key: string, type: Field['type']): Field => ({ key, type, label: key });
const fields = [
  field('companyName', 'text'),
  field('tags', 'multiChoice'),
  field('items', 'products'),
  field('ok', 'consent'),
];

describe('FRM-5 prefill', () => {
  test('comes from the page’s address under regulars-<key>', () => {
    const search =
      '?regulars-companyName=A%26B&regulars-tags=a,b&regulars-items=p1:3,p2&regulars-ok=true&companyName=no';
    expect(fromAddress(fields, search)).toEqual({
      companyName: 'A&B',
      tags: ['a', 'b'],
      items: [
        { productId: 'p1', quantity: 3 },
        { productId: 'p2', quantity: 1 },
      ],
      ok: undefined,
    });
  });

  test('comes from attributes, in which HTML knows no upper case', () => {
    const attributes: Record<string, string> = { 'prefill-companyname': 'A', 'data-prefill-tags': 'x' };
    expect(fromAttributes(fields, (name) => attributes[name.toLowerCase()] ?? null)).toEqual({
      companyName: 'A',
      tags: ['x'],
    });
  });

  test('never gives a consent', () => {
    for (const text of ['true', 'on', '1']) expect(answerFrom(field('ok', 'consent'), text)).toBeUndefined();
  });

  test('takes no absurd quantity', () => {
    for (const text of ['p:-4', 'p:x', 'p:0', 'p:1.9']) {
      expect(answerFrom(field('items', 'products'), text)).toEqual([{ productId: 'p', quantity: 1 }]);
    }
  });
});

describe('FRM-5 language', () => {
  test.each([
    [['zh-Hant-HK'], ['zh-TW', 'zh-CN']],
    [['zh'], ['zh-CN', 'zh-TW']],
    [
      ['zh-SG', 'en-GB'],
      ['zh-CN', 'zh-TW', 'en'],
    ],
    [
      ['en-US', 'zh-TW'],
      ['en', 'zh-TW', 'zh-CN'],
    ],
    [['de', undefined, 'zhong', 'english'], []],
  ])('a reader of %j would like %j', (tags, wanted) => {
    expect(preferences(tags)).toEqual(wanted);
  });
});

describe('FRM-5 origin of a visit', () => {
  test('UTM parameters, referrer and the page without its fragment', () => {
    const page = new URL(
      'https://shop.example/tea?utm_source=news&utm_campaign=spring&utm=x&q=1#state',
    ) as unknown as Location;
    expect(origin(page, 'https://search.example/')).toEqual({
      utm: { source: 'news', campaign: 'spring' },
      referrer: 'https://search.example/',
      page: 'https://shop.example/tea?utm_source=news&utm_campaign=spring&utm=x&q=1',
    });
  });
});
