import { describe, expect, test } from '@jest/globals';
import { saysAutoReply } from './auto-reply-subject.js';
import { classifyMessage } from './classify-message.js';
import { parseMessage } from './parse-message.js';
import { splitQuotes } from './split-quotes.js';

const mail = (headers: string[], body: string) => parseMessage(Buffer.from([...headers, '', body, ''].join('\r\n')));
const utf8 = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

describe('ORD-8 automatic answers in the languages of their programs', () => {
  test.each([
    ['en', ['Automatic reply: Your order', 'Out of Office: x', 'Re: Order [Auto-Reply]', 'On vacation until 5 May']],
    ['de', ['Automatische Antwort: Anfrage', 'Abwesenheitsnotiz: x', 'Ich bin nicht im Büro', 'Urlaub']],
    ['fr', ['Réponse automatique : Commande', 'Absent du bureau', 'Absence : x', 'En congés du 3 au 9']],
    ['es', ['Respuesta automática: Pedido', 'Fuera de la oficina: x', 'Ausente hasta el lunes']],
    ['pt', ['Resposta automática: Pedido', 'Fora do escritório: x']],
    ['it', ['Risposta automatica: Ordine', 'Fuori sede', 'Assente fino al 3']],
    ['nl', ['Automatisch antwoord: Bestelling', 'Afwezigheidsbericht']],
    ['sv, da, no', ['Autosvar: Ordre', 'Automatiskt svar: Order', 'Automatisk svar: x']],
    ['fi, et', ['Automaattinen vastaus: Tilaus', 'Automaatvastus: x']],
    ['pl', ['Automatyczna odpowiedź: Zamówienie', 'Nieobecność w biurze', 'Urlop: x']],
    [
      'cs, sk, sl, hr',
      ['Automatická odpověď: x', 'Automatická odpoveď: x', 'Samodejni odgovor: x', 'Automatski odgovor: x'],
    ],
    ['hu, ro', ['Automatikus válasz: x', 'Răspuns automat: x']],
    ['lt, lv', ['Automatinis atsakymas: x', 'Automātiskā atbilde: x']],
    [
      'ru, uk, bg',
      ['Автоматический ответ: Заказ', 'Автоматична відповідь: x', 'Автоматичен отговор: x', 'Я в отпуске'],
    ],
    ['el, tr', ['Αυτόματη απάντηση: x', 'Otomatik yanıt: x', 'Ofis dışındayım']],
    [
      'zh',
      ['自动回复: 订单', '自動回覆: 訂單', '张三的自动回复', '休假自动回复', '我正在休假', '邮件已收到（自动回复）'],
    ],
    ['ja', ['自動応答: 注文', '【自動返信】お問い合わせありがとうございます', '休業のお知らせ', '不在通知：田中']],
    ['ko', ['자동 회신: 주문', '[자동응답] 주문', '부재중: 주문']],
    ['ar, he, fa', ['رد تلقائي: طلب', 'الرد التلقائي: طلب', 'خارج المكتب', 'תשובה אוטומטית: x', 'پاسخ خودکار: x']],
    ['vi, th, id, hi', ['Trả lời tự động: x', 'ตอบกลับอัตโนมัติ: x', 'Balasan otomatis: x', 'स्वचालित उत्तर: x']],
  ])('%s', (_, subjects) => {
    expect(subjects.filter((subject) => !saysAutoReply(subject))).toEqual([]);
  });

  test('a person who orders something of that name is a person', () => {
    const written = [
      ...['Re: Automatic valve', 'Automatic valves needed', 'Automatic reply feature request', 'Auto: Ersatzteile'],
      ...['Absence of a part in my order', 'Vacation home order', 'On vacation hire', 'Urlaubskatalog 2026 bestellen'],
      ...[
        '自动门报价',
        '自动化设备询价',
        '外出用帐篷',
        '自動販売機の見積',
        '휴가용 텐트 주문',
        '休暇村の注文',
        '不在者投票箱',
      ],
      ...['Отпуск продукции', 'Ausente de piezas? pedido', 'お休み用の毛布', 'Absences module pricing'],
    ];
    expect(written.filter(saysAutoReply)).toEqual([]);
  });
});

describe('ORD-8 bounces without a report part, by who writes them', () => {
  const NOBODY = 'nobody@y.example';
  test.each([
    [
      'Sendmail',
      ['From: Mail Delivery Subsystem <MAILER-DAEMON@x.example>', 'Subject: Returned mail: see transcript for details'],
      `The original message was received at Tue, 3 Nov 2026\r\n   ----- The following addresses had permanent fatal errors -----\r\n<${NOBODY}>\r\n    (reason: 550 5.1.1 User unknown)`,
    ],
    [
      'qmail',
      ['From: MAILER-DAEMON@x.example', 'Subject: failure notice', 'Return-Path: <>'],
      `Hi. This is the qmail-send program at x.example.\r\nI'm afraid I wasn't able to deliver your message.\r\n\r\n<${NOBODY}>:\r\nRemote host said: 550 5.1.1 User unknown`,
    ],
    [
      'QQ',
      [
        `From: ${utf8('QQ邮箱团队')} <PostMaster@qq.com>`,
        `Subject: ${utf8('来自qq.com的退信')}`,
        'Content-Type: text/plain; charset=utf-8',
      ],
      `抱歉，您的邮件被退回来了\r\n收件人：${NOBODY}\r\n退信原因：收件人邮件地址（${NOBODY}）不存在，邮件无法送达。`,
    ],
    [
      '163',
      [
        'From: Postmaster@163.com',
        `Subject: ${utf8('系统退信/Systems bounce')}`,
        'Content-Type: text/plain; charset=utf-8',
      ],
      `抱歉，您的邮件未能被送达\r\n收件人 ${NOBODY}\r\n退信原因 User not found: ${NOBODY}`,
    ],
    [
      'Exchange, Chinese',
      [
        'From: postmaster@corp.example',
        `Subject: ${utf8('未送达: 您的订单')}`,
        'Content-Type: text/plain; charset=utf-8',
      ],
      `未能将邮件传递到以下收件人或组:\r\n\r\n${NOBODY}\r\n找不到输入的电子邮件地址。\r\n550 5.1.10 RESOLVER.ADR.RecipientNotFound`,
    ],
    [
      'Yandex',
      [
        'From: mailer-daemon@yandex.ru',
        `Subject: ${utf8('Недоставленное сообщение')}`,
        'Content-Type: text/plain; charset=utf-8',
      ],
      `Ваше письмо не может быть доставлено.\r\n<${NOBODY}>: 550 5.1.1 user not found`,
    ],
    [
      'docomo',
      [
        'From: MAILER-DAEMON@docomo.ne.jp',
        `Subject: ${utf8('メール配信不能通知')}`,
        'Content-Type: text/plain; charset=utf-8',
      ],
      `次の宛先に配信できませんでした ${NOBODY} 550 Unknown user`,
    ],
  ])('%s', async (_, headers, body) => {
    const { kind, bounce } = classifyMessage(await mail([...headers, 'To: sales@company.example'], body));
    expect(kind).toBe('bounce');
    expect(bounce).toMatchObject({ action: 'failed', hard: true, recipients: [{ address: NOBODY }] });
  });
});

describe('ORD-8 quotes as clients introduce them', () => {
  test.each([
    ['Gmail, Hungarian', 'Ann Lee <ann@x.example> ezt írta (időpont: 2026. nov. 3., K, 16:05):\n\n> Old'],
    ['Gmail, Thai', 'เมื่อ อ. 3 พ.ย. 2026 เวลา 16:05 Ann Lee <ann@x.example> เขียนว่า:\n\n> Old'],
    ['Gmail, Turkish', 'Ann Lee <ann@x.example>, 3 Kas 2026 Sal, 16:05 tarihinde şunu yazdı:\n\n> Old'],
    ['Gmail, Hebrew', 'בתאריך יום ג׳, 3 בנוב׳ 2026 ב-16:05 מאת Ann Lee <ann@x.example>:\n\n> Old'],
    ['Gmail, Korean', '2026년 11월 3일 (화) 오후 4:05, Ann Lee <ann@x.example>님이 작성:\n\n> Old'],
    [
      'Outlook, traditional Chinese',
      '寄件者: Ann <ann@x.example>\n寄件日期: 2026年11月3日\n收件者: me\n主旨: Old\n\nOld',
    ],
    ['Outlook, Arabic', 'من: Ann Lee <ann@x.example>\nتم الإرسال: 3 نوفمبر 2026\nإلى: me\nالموضوع: Old\n\nOld'],
    [
      'Alibaba',
      '----------------------------------------\n发件人：Ann <ann@x.example>\n发送时间：2026年11月3日\n收件人：me\n主　题：Old\n\nOld',
    ],
  ])('%s', (_, quoted) => {
    expect(splitQuotes(`Yes, please.\n\n${quoted}`).fresh).toBe('Yes, please.');
  });
});
