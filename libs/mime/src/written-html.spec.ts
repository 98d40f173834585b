import { describe, expect, test } from '@jest/globals';
import { writtenHtml } from './written-html.js';

const IMAGE = '0198a000-0000-7000-8000-00000000000f';

describe('ORD-6 what a colleague writes in the editor', () => {
  test('keeps what the editor makes, with a text that says the same', () => {
    const written = writtenHtml(
      `<p>Dear <b>Anna</b>,</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>See <a href="https://a.example/x">our site</a></p><img src="/api/v1/files/${IMAGE}" alt="drawing"><p></p>`,
    );
    expect(written?.html).toBe(
      `<p>Dear <strong>Anna</strong>,</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>See <a href="https://a.example/x">our site</a></p><img src="/api/v1/files/${IMAGE}" alt="drawing" />`,
    );
    expect(written?.imageIds).toEqual([IMAGE]);
    for (const part of ['Dear Anna,', '* one', '* two', 'our site [https://a.example/x]'])
      expect(written?.text).toContain(part);
  });

  test.each([
    '<script>alert(1)</script>',
    '<p style="position:fixed" onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<img src="https://spy.example/1.gif">',
    '<img src=x onerror=alert(1)>',
    '<img src="/api/v1/files/../auth/session">',
    '<img src="data:image/png;base64,AAAA">',
    '<svg><script>alert(1)</script></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>p{display:none}</style>',
    '<form action="https://evil.example"><input name="password"></form>',
  ])('takes away what runs, loads or covers: %s', (evil) => {
    const html = writtenHtml(`<p>Hello</p>${evil}`)?.html ?? '';
    expect(html).toMatch(/^<p>Hello<\/p>/);
    expect(html).not.toMatch(/script|style|javascript|onerror|onclick|<img|svg|iframe|form|input/);
  });

  test('nothing but space is nothing; so is an attack by depth', () => {
    expect(['', '<p></p>', '<p><br></p><p>&nbsp;</p>', '<div>'.repeat(5000)].map(writtenHtml)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
