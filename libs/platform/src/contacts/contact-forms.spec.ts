import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { e164 } from './contact-forms.js';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const gap = fc.constantFrom('', ' ', '-');

describe('phone numbers', () => {
  test('a Chinese mobile number is read as the library reads it, in whatever form and language', () => {
    const written = fc.tuple(
      fc.constantFrom('', '+86'),
      gap,
      fc.constantFrom('1', '2'),
      digits(2),
      gap,
      digits(4),
      gap,
      digits(4),
    );
    fc.assert(
      fc.property(written, fc.constantFrom('zh-CN', 'zh-TW', 'en'), (parts, locale) => {
        const phone = parts.join('').trim();
        const country = ({ 'zh-CN': 'CN', 'zh-TW': 'TW' } as const)[locale as string];
        const number = parsePhoneNumberFromString(phone, country ? { defaultCountry: country } : {});
        expect(e164(phone, locale)).toBe(number?.isPossible() === true ? number.number : null);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['+86 138 0013 8000', 'en', '+8613800138000'],
    ['138-0013-8000', 'zh-CN', '+8613800138000'],
    ['138 0013 8000', 'en', null],
    ['02-2345-6789', 'zh-TW', '+886223456789'],
    ['+49 40 123456', 'en', '+4940123456'],
    ['call me', 'zh-CN', null],
  ])('%s in %s', (phone, locale, wanted) => {
    expect(e164(phone, locale)).toBe(wanted);
  });
});
