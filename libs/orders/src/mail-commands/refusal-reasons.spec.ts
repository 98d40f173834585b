import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@regulars/platform';
import { COMMAND_WORDS } from './command-words.js';
import { CommandRefusal } from './command-refusal.js';
import { reasonIn } from './refusal-reasons.js';

const fault = (code: `${string}/${string}`) => new DomainError(code, 422, 'Words of the server.');
const CODES = [
  'orders/mixed-currencies',
  'orders/amount-required',
  'orders/reason-required',
  'orders/already-recycled',
  'orders/recycled',
  'orders/may-only-take',
  'orders/unknown-assignee',
  'orders/not-found',
  'orders/no-email',
  'messaging/no-recipient',
] as const;

describe('ORD-7 why a command by mail was refused, in the colleague’s language', () => {
  test.each([...CODES, 'some/other-rule'] as const)('%s', (code) => {
    expect(reasonIn('en', fault(code), 'USD')).toMatch(/^[A-Z].*\.$/);
    for (const locale of ['zh-CN', 'zh-TW'] as const) {
      const text = reasonIn(locale, fault(code), 'USD');
      // The currency is the only Latin word in it.
      expect([text, text.replaceAll('USD', '')]).toEqual([
        expect.stringMatching(/\p{Script=Han}.*。$/u),
        expect.not.stringMatching(/[A-Za-z{}]/),
      ]);
    }
  });

  test('the two kinds of Chinese are written each in its own characters', () => {
    expect(reasonIn('zh-CN', fault('orders/recycled'))).toContain('订单');
    expect(reasonIn('zh-TW', fault('orders/recycled'))).toContain('訂單');
  });

  test('what the rules say in English beyond these is told in English as it is', () => {
    expect(reasonIn('en', fault('some/other-rule'))).toBe('Words of the server.');
  });

  test('a refusal keeps its line and waits for the language', () => {
    const refusal = new CommandRefusal('#assign Li', (_, locale) => reasonIn(locale, fault('orders/may-only-take')));
    expect(refusal.inWords(COMMAND_WORDS['zh-TW'], 'zh-TW')).toContain('主管');
  });
});
