import { describe, expect, test } from '@jest/globals';
import { classifyMessage } from './classify-message.js';
import { isHardFailure } from './bounce-reason.js';
import { parseMessage } from './parse-message.js';

const classify = async (...lines: string[]) => classifyMessage(await parseMessage(Buffer.from(lines.join('\r\n'))));
const mail = (headers: string[], body = 'Hello') =>
  classify('From: Wang <wang@example.cn>', 'To: sales@example.com', ...headers, '', body);

describe('ORD-8 automatic answers', () => {
  test.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-replied (vacation)'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: Re: Hello'],
    ['Precedence: auto_reply'],
    ['Subject: Automatic reply: Your offer'],
    ['Subject: Out of Office: Your offer'],
    ['Subject: Auto: Re: Your offer'],
    ['Subject: Abwesenheitsnotiz: Angebot'],
    ['Subject: Automatische Antwort: Angebot'],
    ['Subject: Réponse automatique : devis'],
    ['Subject: Respuesta automática: oferta'],
    ['Subject: Risposta automatica: offerta'],
    ['Subject: Resposta automática: oferta'],
    ['Subject: Automatisch antwoord: offerte'],
    ['Subject: Autosvar: tilbud'],
    ['Subject: Automaattinen vastaus: tarjous'],
    ['Subject: Automatyczna odpowiedź: oferta'],
    ['Subject: Автоматический ответ: предложение'],
    ['Subject: Otomatik yanıt: teklif'],
    ['Subject: 自动回复: 报价'],
    ['Subject: 自動回覆：報價'],
    ['Subject: 【自動返信】お問い合わせ'],
    ['Subject: 不在通知'],
    ['Subject: 자동 회신: 견적'],
  ])('%s', async (header) => {
    const { kind, mayAcknowledge } = await mail([header]);
    expect([kind, mayAcknowledge]).toEqual(['auto-reply', false]);
  });

  test.each([
    ['Subject: Re: Automatic reply: Your offer'],
    ['Subject: Automatic doors: price of twenty'],
    ['Subject: Autos and trucks'],
    ['Subject: Out of stock?'],
    ['Subject: Vacation homes, price list please'.replace('Vacation', 'Holiday')],
    ['Auto-Submitted: no'],
    ['Subject: 关于自动售货机的报价'],
    ['Subject: Delivery to Hamburg'],
    ['Subject: Your delivery failed to arrive'],
    ['X-Autoreply: no'],
  ])('a person wrote: %s', async (header) => {
    expect((await mail([header])).kind).toBe('human');
  });

  test('other programs and the many', async () => {
    expect((await mail(['Auto-Submitted: auto-generated'])).kind).toBe('notification');
    expect((await mail(['List-Id: <news.example.com>'])).kind).toBe('list');
    expect((await mail(['Precedence: bulk'])).kind).toBe('list');
  });

  test.each([
    ['Return-Path: <>'],
    ['X-Auto-Response-Suppress: OOF, AutoReply'],
    ['X-Loop: sales@example.com'],
    ['Precedence: junk'],
  ])('a person who must get no automatic answer: %s', async (header) => {
    const { kind, mayAcknowledge } = await mail([header]);
    expect([kind, mayAcknowledge]).toEqual(['human', false]);
  });
});

const dsn = (recipientFields: string[], letter = 'This is the mail system.', headers: string[] = []) =>
  classify(
    'Return-Path: <>',
    'From: Mail Delivery System <mailer-daemon@mx.example.net>',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    ...headers,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    letter,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    ...recipientFields,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: Regulars <sales@example.com>',
    'To: wang@example.cn',
    'Message-ID: <out-1@example.com>',
    'References: <r1@x> <r2@x>',
    '',
    '--b--',
  );

describe('ORD-8 bounces', () => {
  test('RFC 3464: status, recipient, what the server said, and the mail that came back', async () => {
    const { kind, bounce } = await dsn([
      'Final-Recipient: rfc822; wang@example.cn',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <wang@example.cn>:',
      ' User unknown',
    ]);
    expect(kind).toBe('bounce');
    expect(bounce).toMatchObject({ action: 'failed', hard: true, status: '5.1.1', replyCode: '550' });
    expect(bounce?.recipients.map(({ address }) => address)).toEqual(['wang@example.cn']);
    expect(bounce?.returned).toMatchObject({
      messageId: 'out-1@example.com',
      references: ['r1@x', 'r2@x'],
      to: ['wang@example.cn'],
    });
  });

  test('a late mail is no failure, a delivered one a receipt', async () => {
    const late = await dsn(['Final-Recipient: rfc822; wang@example.cn', 'Action: delayed', 'Status: 4.4.1']);
    expect([late.kind, late.bounce?.action, late.bounce?.hard]).toEqual(['bounce', 'delayed', false]);
    expect((await dsn(['Final-Recipient: rfc822; wang@example.cn', 'Action: delivered', 'Status: 2.0.0'])).kind).toBe(
      'receipt',
    );
  });

  test('one dead address among two is told apart', async () => {
    const { bounce } = await dsn([
      'Final-Recipient: rfc822; a@example.cn',
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2 Mailbox full',
      '',
      'Final-Recipient: rfc822; b@example.cn',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 No such user',
    ]);
    expect(bounce?.recipients.map(({ address, hard }) => [address, hard])).toEqual([
      ['a@example.cn', false],
      ['b@example.cn', true],
    ]);
    expect(bounce?.hard).toBe(false);
  });

  test('a letter without report part (qmail)', async () => {
    const { kind, bounce } = await classify(
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      '<wang@example.cn>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Received: (qmail 1 invoked from network); 1 Mar 2026 10:00:00 -0000',
      'Message-ID: <out-2@example.com>',
      'To: wang@example.cn',
    );
    expect(kind).toBe('bounce');
    expect(bounce?.recipients).toMatchObject([{ address: 'wang@example.cn', status: '5.1.1', hard: true }]);
    expect(bounce?.returned?.messageId).toBe('out-2@example.com');
  });

  test('an abuse report is a complaint, a question about a bounce is a person', async () => {
    const arf = await classify(
      'From: abuse@isp.example',
      'Subject: complaint',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
      '',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'Version: 1',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <out-3@example.com>',
      '',
      'x',
      '--b--',
    );
    expect([arf.kind, arf.bounce?.returned?.messageId]).toEqual(['complaint', 'out-3@example.com']);
    expect(
      (await mail(['Subject: My mail to you was returned'], 'It said 550 5.1.1 user unknown. Is your address right?'))
        .kind,
    ).toBe('human');
  });
});

describe('ORD-8 hard and soft', () => {
  const hard = (text: string, status: string | null = null) => isHardFailure({ status, replyCode: null, text });

  test.each([
    '550 5.1.1 <x@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    '550-5.1.1 The email account that you tried to reach does not exist.',
    '550 No such user here',
    'Host or domain name not found. Name service error for name=example.invalid type=MX: Host not found',
    '556 5.1.10 Recipient address has a null MX',
    '550 mailbox unavailable',
    'The account has moved: no longer employed here',
    '550 5.4.1 用户不存在',
  ])('never works again: %s', (text) => {
    expect(hard(text)).toBe(true);
  });

  test.each([
    '552 5.2.2 <x@example.com>: Mailbox full',
    '554 5.7.1 <me@example.com>: Sender address rejected: Domain not found',
    '550 5.1.1 RCP-P2 Refused due to recipient preferences',
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
    '550 5.2.1 The email account that you tried to reach is disabled',
    '550 5.7.26 Unauthenticated email is not accepted due to domain DMARC policy',
    'connect to mx.example.com: Connection timed out',
    '552 5.3.4 Message size exceeds fixed limit',
    '550 5.7.1 Relaying denied for <no-such-user@example.com>',
  ])('may work again: %s', (text) => {
    expect(hard(text)).toBe(false);
  });
});
