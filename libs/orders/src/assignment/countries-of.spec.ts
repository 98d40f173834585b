import { describe, expect, test } from '@jest/globals';
import { countriesOf } from './countries-of.js';

describe('ORD-5 where a contact seems to be', () => {
  test.each([
    ['+8613800138000', null, ['CN']],
    ['+886912345678', 'a@firma.de', ['TW', 'DE']],
    [null, 'a@shop.co.uk', ['GB']],
    [null, 'A@Firma.CN ', ['CN']],
    [null, 'a@start.io', []],
    [null, 'a@acme.com', []],
    ['+12125550123', null, ['US']],
    [null, 'nonsense', []],
    [null, null, []],
  ])('%s %s', (phoneNormalised, email, expected) => {
    expect(countriesOf({ phoneNormalised, email })).toEqual(expected);
  });
});
