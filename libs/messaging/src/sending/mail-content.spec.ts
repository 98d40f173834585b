import { describe, expect, test } from '@jest/globals';
import { sanitiseHtml, splitAnswer, textOfHtml } from '@regulars/mime';
import { readMailbox, safeMailbox } from '../mailbox.js';
import { aboveAnswerLine } from './answer-line.js';
import { rewrittenIds } from './mail-transport.js';
import { renderMail } from './render-mail.js';

const EVIL = '<img src=x onerror=alert(1)>"\' & </td>';

describe('ORD-7 renderMail', () => {
  const mail = renderMail({
    lang: 'zh-CN',
    heading: `收到 ${EVIL}`,
    paragraphs: [`您好\n${EVIL}`, 'See https://example.com/a?b=1&c=2.'],
    rows: [{ label: EVIL, value: `二十台\n${EVIL}` }],
    quote: { title: EVIL, text: EVIL },
    action: { label: EVIL, url: `javascript:alert(1)` },
    footer: EVIL,
    answerAbove: true,
  });

  test('escapes every value and loads nothing', () => {
    expect(mail.html).not.toMatch(/<img|<script|javascript:|\ssrc="/);
    expect(mail.html).toContain('lang="zh-CN"');
    expect(mail.html).toContain('<a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>.');
    expect(sanitiseHtml(mail.html)).not.toBeNull();
  });

  test('says the same in text', () => {
    for (const text of [mail.text, textOfHtml(mail.html)]) {
      expect(text).toContain('二十台');
      expect(text).toContain('请在此行上方回复');
      expect(text).toContain('<img src=x onerror=alert(1)>');
    }
  });

  test('whatever program quotes it, an answer ends above the answer line', () => {
    const quotings = [
      (text: string) =>
        text
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
      (text: string) => text,
      (text: string) =>
        text
          .split('\n')
          .map((line) => `| ${line}`)
          .join('\n'),
      (text: string) => text.replaceAll('— ', '- ').replace('上方回复', '上方回复'),
    ];
    for (const quoting of quotings) {
      const answer = `Nine dollars.\n\nRegards\nLi\n\n${quoting(mail.text)}`;
      expect(splitAnswer(aboveAnswerLine(answer)).fresh).toBe('Nine dollars.\n\nRegards\nLi');
    }
    const english = renderMail({ lang: 'en', heading: 'x', paragraphs: [], answerAbove: true }).text;
    const wrapped = english.replace('this line; it goes', 'this line;\n> it goes');
    expect(aboveAnswerLine(`Yes\n> ${wrapped}`).trim()).toBe('Yes');
  });
});

describe('ORD-7 mailboxes', () => {
  test('names keep to their line; an address is one address', () => {
    expect(safeMailbox({ name: 'Li\r\nBcc: x@y.example', address: ' li@example.com ' })).toEqual({
      name: 'Li Bcc: x@y.example',
      address: 'li@example.com',
    });
    for (const address of [
      'a@b.example, c@d.example',
      'a@b.example>',
      '"a b"@c.example',
      'a@[127.0.0.1]',
      '@b.example',
      'a@',
      `${'a'.repeat(250)}@b.example`,
    ]) {
      expect(safeMailbox({ address })).toBeNull();
    }
    expect(readMailbox('"ACME Ltd." <sales@acme.example>')).toEqual({
      name: 'ACME Ltd.',
      address: 'sales@acme.example',
    });
    expect(readMailbox('sales@acme.example')).toEqual({ name: '', address: 'sales@acme.example' });
    expect(readMailbox('ACME')).toBeNull();
  });
});

describe('ORD-8 rewritten Message-IDs', () => {
  test('as the provider tells them', () => {
    expect(rewrittenIds('250 2.0.0 Ok: queued as 4F2', 'smtp://mx.example')).toEqual([]);
    expect(rewrittenIds('250 2.6.0 <abc@prod.outlook.com> Queued mail for delivery', 'smtp://mx.example')).toEqual([
      'abc@prod.outlook.com',
    ]);
    expect(rewrittenIds('250 Ok 010001939b0f-1f2e3d4c-0000', 'smtps://email-smtp.eu-west-1.amazonaws.com')).toEqual([
      '010001939b0f-1f2e3d4c-0000@email.amazonses.com',
      '010001939b0f-1f2e3d4c-0000@eu-west-1.amazonses.com',
    ]);
  });
});
