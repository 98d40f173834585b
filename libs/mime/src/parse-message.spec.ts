import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMessage } from './parse-message.js';

const hex = (value: string) => Buffer.from(value, 'hex');
const lines = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from('\r\n')]));

// label, text, the same in that charset
const CHARSETS: readonly [string, string, string][] = [
  ['gb18030', '您好，我想订购二十台', 'c4fabac3a3acced2cfebb6a9b9bab6fecaaecca8'],
  ['gb18030', '𠀀㐀', '953282368139ee39'],
  ['gb2312', '您好，我想订购二十台', 'c4fabac3a3acced2cfebb6a9b9bab6fecaaecca8'],
  ['x-gbk', '您好，我想订购二十台', 'c4fabac3a3acced2cfebb6a9b9bab6fecaaecca8'],
  ['big5', '您好，我想訂購二十台', 'b17aa66ea141a7dab751ad71c1caa447a451a578'],
  ['iso-2022-jp', '見積もりをお願いします', '1b2442382b40512462246a2472242a346a24242437245e24391b2842'],
  ['shift_jis', '見積もりをお願いします', '8ca990cf82e082e882f082a88ae882a282b582dc82b7'],
  ['cp932', '見積もりをお願いします', '8ca990cf82e082e882f082a88ae882a282b582dc82b7'],
  ['euc-jp', '見積もりをお願いします', 'b8abc0d1a4e2a4eaa4f2a4aab4eaa4a4a4b7a4dea4b9'],
  ['euc-kr', '견적을 부탁드립니다', 'b0dfc0fbc0bb20bacec5b9b5e5b8b3b4cfb4d9'],
  ['ks_c_5601-1987', '견적을 부탁드립니다', 'b0dfc0fbc0bb20bacec5b9b5e5b8b3b4cfb4d9'],
  ['windows-1250', 'Příliš žluťoučký kůň', '50f8ed6c699a209e6c759d6f75e86bfd206bf9f2'],
  ['windows-1251', 'Здравствуйте, пришлите цену', 'c7e4f0e0e2f1f2e2f3e9f2e52c20eff0e8f8ebe8f2e520f6e5edf3'],
  ['windows-1252', 'Schöne Grüße – 5 €', '536368f66e65204772fcdf65209620352080'],
  ['windows-1253', 'Καλημέρα σας', 'cae1ebe7ecddf1e120f3e1f2'],
  ['windows-1254', 'İyi günler, fiyat', 'dd79692067fc6e6c65722c206669796174'],
  ['windows-1255', 'שלום רב', 'f9ece5ed20f8e1'],
  ['windows-1256', 'مرحبا بكم', 'e3d1cdc8c720c8dfe3'],
  ['windows-1257', 'Labas rytas, ačiū', '4c616261732072797461732c2061e869fb'],
  ['koi8-r', 'Здравствуйте', 'fac4d2c1d7d3d4d7d5cad4c5'],
  ['hz-gb-2312', '您好，我想订购', '7e7b447a3a43232c4e524f6b3629393a7e7d'],
  ['iso-2022-kr', '견적을 부탁', '1b2429430e305f407b403b0f200e3a4e45390f'],
  ['utf-7', 'Grüße 您好', '47722b4150774133772d65202b594b685a66512d'],
];

describe('ORD-8 parseMessage reads the charsets of real mail', () => {
  test.each(CHARSETS)('%s: %s', async (charset, text, encoded) => {
    const base64 = hex(encoded).toString('base64');
    const quotedPrintable = encoded.replace(/../g, '=$&').toUpperCase();
    const type = `Content-Type: text/plain; charset=${charset}`;
    for (const [encoding, body] of [
      ['base64', base64],
      ['quoted-printable', quotedPrintable],
      ['8bit', hex(encoded)],
    ] as const) {
      const parsed = await parseMessage(lines('Subject: x', type, `Content-Transfer-Encoding: ${encoding}`, '', body));
      expect({ encoding, text: parsed.text }).toEqual({ encoding, text });
    }
  });

  test.each(CHARSETS.slice(0, 20))(
    '%s in an encoded subject, name and file name: %s',
    async (charset, text, encoded) => {
      const word = `=?${charset}?B?${hex(encoded).toString('base64')}?=`;
      const parsed = await parseMessage(
        lines(
          `From: ${word} <li@example.cn>`,
          `Subject: ${word}`,
          `Content-Type: application/pdf; name="${word}"`,
          'Content-Transfer-Encoding: base64',
          '',
          'AAAA',
        ),
      );
      expect(parsed.subject).toBe(text);
      expect(parsed.from).toEqual({ name: text, address: 'li@example.cn' });
      expect(parsed.attachments[0]?.name).toBe(text);
    },
  );

  test('headers in raw 8-bit charsets are read by what the message says about itself', async () => {
    const parsed = await parseMessage(
      lines(
        Buffer.concat([Buffer.from('Subject: '), hex('c4fabac3a3acced2cfebb6a9b9bab6fecaaecca8')]),
        Buffer.concat([Buffer.from('From: '), hex('c4fabac3'), Buffer.from(' <li@example.cn>')]),
        'Content-Type: text/plain; charset=gb2312',
        '',
        hex('c4fabac3'),
      ),
    );
    expect(parsed.subject).toBe('您好，我想订购二十台');
    expect(parsed.from).toEqual({ name: '您好', address: 'li@example.cn' });
    expect(parsed.text).toBe('您好');
  });

  test('a body declared UTF-8 that is not UTF-8 is read in what it is', async () => {
    const big5 = hex('b17aa66ea141a7dab751ad71c1caa447a451a578');
    const named = lines('Subject: =?big5?B?sXqmbg==?=', 'Content-Type: text/plain; charset=utf-8', '', big5);
    expect((await parseMessage(named)).text).toBe('您好，我想訂購二十台');
    const japanese = lines('Subject: x', '', hex('8ca990cf82e082e882f082a88ae882a282b582dc82b7'));
    expect((await parseMessage(japanese)).text).toBe('見積もりをお願いします');
    const latin = lines(
      'Subject: x',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      hex('536368f66e65204772fcdf65'),
    );
    expect((await parseMessage(latin)).text).toBe('Schöne Grüße');
  });
});

describe('ORD-8 parseMessage keeps what broken messages hold', () => {
  test('a boundary that was never declared', async () => {
    const parsed = await parseMessage(
      lines(
        'Subject: x',
        'Content-Type: multipart/mixed',
        '',
        '--b1',
        'Content-Type: text/plain',
        '',
        'Hello',
        '--b1',
        'Content-Type: image/png; name=a.png',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
        '--b1--',
      ),
    );
    expect(parsed.text).toBe('Hello');
    expect(parsed.attachments.map(({ name, content }) => [name, content.length])).toEqual([['a.png', 3]]);
    expect(parsed.problems).toContain('boundary missing or wrong');
  });

  test('a multipart message without any delimiter is text', async () => {
    expect(
      (await parseMessage(lines('Content-Type: multipart/alternative; boundary=none', '', 'Just words'))).text,
    ).toBe('Just words');
  });

  test('a parameter that was not indented, a missing blank line, an mbox line, bare CR', async () => {
    const unfolded = lines(
      'Content-Type: multipart/mixed;',
      'boundary="b:1"',
      'Subject: x',
      '',
      '--b:1',
      '',
      'Hello',
      '--b:1--',
    );
    expect((await parseMessage(unfolded)).text).toBe('Hello');
    const joined = await parseMessage(lines('From: a@example.com', 'Subject: Hi', 'Hello there', 'second line'));
    expect([joined.subject, joined.text]).toEqual(['Hi', 'Hello there\nsecond line']);
    const mbox = await parseMessage(
      lines('From li@example.cn Mon Mar  2 10:00:00 2026', 'From: li@example.cn', '', 'Hello'),
    );
    expect([mbox.from?.address, mbox.text]).toEqual(['li@example.cn', 'Hello']);
    const mac = await parseMessage(Buffer.from('Subject: Hi\rFrom: a@example.com\r\rHello'));
    expect([mac.subject, mac.text]).toEqual(['Hi', 'Hello']);
  });

  test('more nesting than anyone needs: the whole message is kept as attachment and the text stays', async () => {
    const deep = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
    ).join('\r\n');
    const parsed = await parseMessage(Buffer.from(`Subject: Deep\r\n${deep}\r\n\r\nthe treasure`));
    expect(parsed.subject).toBe('Deep');
    expect(parsed.text).toContain('the treasure');
    expect(parsed.attachments[0]?.type).toBe('message/rfc822');
  });

  test('winmail.dat, calendar entries and attached mails stay attachments', async () => {
    const part = (type: string, body: string) => ['--b', `Content-Type: ${type}`, '', body];
    const parsed = await parseMessage(
      lines(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...part('application/ms-tnef; name=winmail.dat', 'xx'),
        ...part('text/calendar; method=REQUEST', 'BEGIN:VCALENDAR'),
        ...part('message/rfc822', 'Subject: Inside\r\nFrom: x@example.com\r\n\r\nInner words'),
        '--b--',
      ),
    );
    expect(parsed.attachments.map(({ name }) => name)).toEqual(['winmail.dat', 'attachment-2.ics', 'Inside.eml']);
    expect(parsed.text).toBe('Inner words');
  });

  test('file names lose paths and control characters, never their meaning', async () => {
    const attach = async (name: string) =>
      (
        await parseMessage(
          lines('Content-Type: application/pdf', `Content-Disposition: attachment; filename="${name}"`, '', 'x'),
        )
      ).attachments[0]?.name;
    expect(await attach('..\\\\..\\\\evil.pdf')).toBe('evil.pdf');
    expect(await attach('../../etc/passwd')).toBe('passwd');
    expect(await attach('=?utf-8?B?5oql5Lu3LnBkZg==?=')).toBe('报价.pdf');
    expect(await attach(' \u202Efdp.exe')).toBe('fdp.exe');
    expect(await attach('')).toBe('attachment-1.pdf');
  });

  test('any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const parsed = await parseMessage(bytes);
        expect(parsed.text).not.toContain('\u0000');
      }),
      { numRuns: 300 },
    );
  });

  test('any mixture of header lines, delimiters and text', async () => {
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Type: text/html; charset=gbk',
      'Content-Transfer-Encoding: base64',
      '--b',
      '--b--',
      '',
      ' folded',
      'To: "x',
      'Subject: =?utf-8?B?4oKs?=',
      '你好',
      '<b>hi',
      '\u0000',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        await expect(parseMessage(Buffer.from(pieces.join('\r\n')))).resolves.toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('ORD-8 parseMessage reads addresses and identifiers', () => {
  test('every In-Reply-To and Reference, delivery addresses, the null return path', async () => {
    const parsed = await parseMessage(
      lines(
        'Return-Path: <>',
        'Delivered-To: a@example.com',
        'X-Original-To: b@example.com',
        'From: "Li, Wei" <li@example.cn>, second@example.cn',
        'To: Team: one@example.com, Two <two@example.com>;',
        'Cc: reply+abc@example.com',
        'Message-ID: <m1@example.cn>',
        'In-Reply-To: <p1@x> <p2@x>',
        'In-Reply-To: Your message of Monday <p3@x>',
        'References: <r1@x>',
        ' <r2@x>',
        'Date: Mon, 2 Mar 2026 10:00:00 +0800 (CST)',
        '',
        'x',
      ),
    );
    expect(parsed.returnPath).toBe('');
    expect(parsed.deliveredTo).toEqual(['a@example.com', 'b@example.com']);
    expect(parsed.from).toEqual({ name: 'Li, Wei', address: 'li@example.cn' });
    expect(parsed.to.map(({ address }) => address)).toEqual(['one@example.com', 'two@example.com']);
    expect(parsed.messageId).toBe('m1@example.cn');
    expect(parsed.inReplyTo).toEqual(['p1@x', 'p2@x', 'p3@x']);
    expect(parsed.references).toEqual(['r1@x', 'r2@x']);
    expect(parsed.date?.toISOString()).toBe('2026-03-02T02:00:00.000Z');
  });

  test('an encoded comma does not make a second sender; obsolete syntax is understood', async () => {
    const parsed = await parseMessage(
      lines(
        'From: =?utf-8?Q?boss=40bank.com=2C_Li?= <li@example.cn>',
        'To: Mary <@a.example,@b.example:mary@example . net>',
        '',
        'x',
      ),
    );
    expect(parsed.from).toEqual({ name: 'boss@bank.com, Li', address: 'li@example.cn' });
    expect(parsed.to).toEqual([{ name: 'Mary', address: 'mary@example.net' }]);
  });
});

describe('ORD-8 parseMessage makes HTML harmless', () => {
  const html = async (body: string) => parseMessage(lines('Content-Type: text/html; charset=utf-8', '', body));

  test('nothing runs and nothing is loaded', async () => {
    const parsed = await html(
      '<style>p{background:url(http://t.example/1)}</style><script>alert(1)</script><p style="color:red;background:url(http://t.example/2);position:fixed" onclick="x()">Hi <img src="http://t.example/p.gif" alt="logo"><img src="cid:a1"><a href="javascript:alert(1)">a</a><a href="https://example.com">b</a></p><iframe src="http://t.example"></iframe><form action="http://t.example"><input></form><link rel=stylesheet href=http://t.example>',
    );
    expect(parsed.html).not.toMatch(/t\.example|javascript|onclick|script|position|<style|<form|<iframe|<input|<link/);
    expect(parsed.html).toContain('<img alt="logo" data-blocked="remote" />');
    expect(parsed.html).toContain('src="cid:a1"');
    expect(parsed.html).toContain('href="https://example.com"');
    expect(parsed.html).toContain('rel="noopener noreferrer nofollow"');
    expect(parsed.html).toContain('color:red');
  });

  test('its text serves where no text part came, with quotes marked', async () => {
    const parsed = await html('<p>Yes, please.</p><blockquote><p>Shall we ship?</p></blockquote>');
    expect(parsed.text).toBe('Yes, please.\n\n> Shall we ship?');
  });

  test('a hundred thousand open elements cost no time', async () => {
    const started = performance.now();
    expect((await html(`${'<div>'.repeat(100_000)}end`)).text).toBe('end');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
