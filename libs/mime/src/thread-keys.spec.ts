import { describe, expect, test } from '@jest/globals';
import { normaliseAddress, safeHeader } from './header-values.js';
import { parseMessage } from './parse-message.js';
import { numbersIn, threadKeys } from './thread-keys.js';

describe('ORD-8 threadKeys', () => {
  test('lists every candidate in the order in which it is to be tried', async () => {
    const parsed = await parseMessage(
      Buffer.from(
        [
          'To: reply+a@x',
          'Cc: b@x',
          'Delivered-To: c@x',
          'In-Reply-To: <i1@x> <i2@x>',
          'References: <old@x> <new@x>',
          'Subject: Re: [R-2026-000123] Offer',
          '',
          'x',
        ].join('\n'),
      ),
    );
    expect(threadKeys(parsed, ['envelope@x'])).toEqual({
      addresses: ['reply+a@x', 'b@x', 'c@x', 'envelope@x'],
      inReplyTo: ['i1@x', 'i2@x'],
      references: ['new@x', 'old@x'],
      returned: [],
      returnedTo: [],
      numbers: ['R-2026-000123'],
    });
  });

  test('the mail inside a bounce counts, a mail that a person attached does not', async () => {
    const withAttached = (from: string) =>
      [
        'Content-Type: multipart/mixed; boundary=b',
        `From: ${from}`,
        '',
        '--b',
        '',
        'Delivery failed',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Message-ID: <ours@x>',
        '',
        'x',
        '--b--',
      ].join('\n');
    expect(threadKeys(await parseMessage(Buffer.from(withAttached('MAILER-DAEMON@x')))).returned).toEqual(['ours@x']);
    expect(threadKeys(await parseMessage(Buffer.from(withAttached('wang@x')))).returned).toEqual([]);
  });

  test('numbers are found in brackets, in any case, and not inside longer words', () => {
    expect(numbersIn('Fwd: [R-2026-000123], r-2025-1000001; XR-2026-000124 R-2026-00012 R-2026-000125-7')).toEqual([
      'R-2026-000123',
      'R-2025-1000001',
    ]);
  });
});

describe('ORD-7 safeHeader', () => {
  test('no line breaks, control or reordering characters; emoji and scripts stay', () => {
    expect(safeHeader('Li\r\nBcc: all@example.com')).toBe('Li Bcc: all@example.com');
    expect(safeHeader('a\u0000b\u0085c\u2028d')).toBe('a b c d');
    expect(safeHeader('invoice\u202Efdp.exe')).toBe('invoice fdp.exe');
    expect(safeHeader('王小明 👩‍👩‍👧 שלום')).toBe('王小明 👩‍👩‍👧 שלום');
    expect(safeHeader('\ud800x')).toBe('\ufffdx');
  });

  test('one mailbox in two spellings is one', () => {
    expect(normaliseAddress(' <Wang@Example.CN> ')).toBe(normaliseAddress('wang@example.cn'));
  });
});
