import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitAnswer, splitQuotes } from './split-quotes.js';

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const said = 'Yes, twenty please.';
const quote = '> Shall we ship?\n> Regards';

describe('ORD-7 splitQuotes finds where the answer ends', () => {
  test.each([
    ['Gmail', 'On Mon, Mar 2, 2026 at 10:00 AM Li <li@example.com> wrote:'],
    ['Gmail, wrapped', 'On Mon, Mar 2, 2026 at 10:00 AM Li Wei from the sales team <\nli@example.com> wrote:'],
    ['Apple Mail', 'On 2 Mar 2026, at 10:00, Li Wei <li@example.com> wrote:'],
    ['Thunderbird, German', 'Am 02.03.26 um 10:00 schrieb Li Wei:'],
    ['Gmail, French', 'Le lun. 2 mars 2026 à 10:00, Li Wei <li@example.com> a écrit :'],
    ['Gmail, Spanish', 'El lun, 2 mar 2026 a las 10:00, Li Wei (<li@example.com>) escribió:'],
    ['Gmail, Portuguese', 'Em seg., 2 de mar. de 2026 às 10:00, Li Wei <li@example.com> escreveu:'],
    ['Gmail, Italian', 'Il giorno lun 2 mar 2026 alle ore 10:00 Li Wei <li@example.com> ha scritto:'],
    ['Gmail, Dutch', 'Op ma 2 mrt 2026 om 10:00 schreef Li Wei <li@example.com>:'],
    ['Gmail, Swedish', 'Den mån 2 mars 2026 kl 10:00 skrev Li Wei <li@example.com>:'],
    ['Gmail, Polish', 'pon., 2 mar 2026 o 10:00 Li Wei <li@example.com> napisał(a):'],
    ['Gmail, Czech', 'po 2. 3. 2026 v 10:00 odesílatel Li Wei <li@example.com> napsal:'],
    ['Gmail, Russian', 'пн, 2 мар. 2026 г. в 10:00, Li Wei <li@example.com>:'],
    ['Gmail, Turkish', 'Li Wei <li@example.com>, 2 Mar 2026 Pzt, 10:00 tarihinde şunu yazdı:'],
    ['Gmail, Chinese', 'Li Wei <li@example.com> 于2026年3月2日周一 10:00写道：'],
    ['Gmail, traditional Chinese', 'Li Wei <li@example.com> 於 2026年3月2日 週一 上午10:00寫道：'],
    ['Apple Mail, Chinese', '在 2026年3月2日，10:00，Li Wei <li@example.com> 写道：'],
    ['163', 'At 2026-03-02 10:00:00, "Li Wei" <li@example.com> wrote:'],
    ['Gmail, Japanese', '2026年3月2日(月) 10:00 Li Wei <li@example.com>:'],
    ['Gmail, Korean', '2026년 3월 2일 (월) 오전 10:00, Li Wei <li@example.com>님이 작성:'],
    ['Outlook for web, no date', 'Li Wei wrote:'],
  ])('%s', (_, introduction) => {
    const { fresh, quoted } = splitQuotes(`${said}\n\n${introduction}\n${quote}\n`);
    expect(fresh).toBe(said);
    expect(fold(quoted)).toBe(fold(`${introduction} ${quote}`));
  });

  test.each([
    [
      'Outlook',
      '________________________________\nFrom: Li Wei <li@example.com>\nSent: Monday, March 2, 2026 10:00\nTo: Wang <wang@example.cn>\nSubject: Offer',
    ],
    ['Outlook, bold', '*From:* Li Wei\n*Sent:* Monday\n*To:* Wang\n*Subject:* Offer'],
    ['Outlook, German', 'Von: Li Wei\nGesendet: Montag, 2. März 2026 10:00\nAn: Wang\nBetreff: Angebot'],
    ['Outlook, Chinese', '发件人: Li Wei <li@example.com>\n发送时间: 2026年3月2日 10:00\n收件人: Wang\n主题: 报价'],
    ['Outlook, traditional Chinese', '寄件者: Li Wei\n寄件日期: 2026年3月2日\n收件者: Wang\n主旨: 報價'],
    ['Outlook, Japanese', '差出人: Li Wei\n送信日時: 2026年3月2日\n宛先: Wang\n件名: 見積'],
    ['Outlook, Korean', '보낸 사람: Li Wei\n보낸 날짜: 2026년 3월 2일\n받는 사람: Wang\n제목: 견적'],
    [
      'QQ',
      '------------------ 原始邮件 ------------------\n发件人: "Li Wei" <li@example.com>;\n发送时间: 2026年3月2日',
    ],
    ['Outlook Express', '-----Original Message-----\nFrom: Li Wei'],
    ['Zoho', '---- On Mon, 02 Mar 2026 10:00:00 +0800 Li Wei <li@example.com> wrote ----'],
    ['German client', '-----Ursprüngliche Nachricht-----\nVon: Li Wei'],
  ])('%s: everything below belongs to the earlier mail', (_, introduction) => {
    const { fresh, quoted } = splitQuotes(`${said}\n\n${introduction}\n\nShall we ship?\nRegards\n`);
    expect(fresh).toBe(said);
    expect(fold(quoted)).toBe(fold(`${introduction} Shall we ship? Regards`));
  });

  test('an answer below the quote, and answers between its lines', () => {
    const below = splitQuotes(`On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}\n\n${said}`);
    expect(below.fresh).toBe(said);
    const between = splitQuotes(
      'On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n> Colour?\nRed.\n> Number?\nTwenty.\n> Regards',
    );
    expect(fold(between.fresh)).toBe('> Colour? Red. > Number? Twenty.');
  });

  test('a forward without a word, and a mail that is all quote, stay in view', () => {
    const forward =
      '---------- Forwarded message ---------\nFrom: A <a@example.com>\nDate: Mon\nSubject: Hi\nTo: b@example.com\n\nText';
    expect(splitQuotes(forward).fresh).toBe(forward);
    expect(splitQuotes('> only this').fresh).toBe('> only this');
  });

  test('signatures go below the fold, wherever the phone put them', () => {
    expect(splitQuotes(`${said}\n\n-- \nWang\nACME Ltd.`)).toEqual({
      fresh: said,
      quoted: '-- \nWang\nACME Ltd.',
      signature: '-- \nWang\nACME Ltd.',
    });
    expect(splitQuotes(`${said}\n\n发自我的 iPhone`).fresh).toBe(said);
    expect(
      splitQuotes(`${said}\n\n从我的 iPhone 发送\n\nOn 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}`)
        .fresh,
    ).toBe(said);
  });

  test.each([
    ['a question about a date', 'On Monday at 10:00 I wrote:\nno, I called. Please answer.'],
    ['labels in an order', 'From: 10\nTo: 20 pieces\nThanks'],
    ['a rule between long paragraphs', `First part.\n---\n${'A long second part that goes on. '.repeat(40)}`],
    ['code', '```\n# a\n> b\n-- \n```\ndone'],
  ])('%s is left alone', (_, text) => {
    expect(splitQuotes(text).fresh).toBe(text.trim());
  });
});

describe('ORD-7 splitAnswer passes on nothing that was only quoted', () => {
  test.each([
    ['an empty answer', `On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}`],
    ['an empty answer, unmarked', 'On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n\nOur margin is 40 %.'],
    ['an empty answer by Outlook', 'From: Li\nSent: Monday\nTo: Wang\nSubject: Offer\n\nOur margin is 40 %.'],
    ['only marked lines', quote],
    ['nothing but a signature', `Sent from my iPhone\n\nOn 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}`],
  ])('%s', (_, text) => {
    expect(splitAnswer(text).fresh).toBe('');
  });

  test('an answer above or below goes through', () => {
    expect(splitAnswer(`${said}\n\nOn 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}`).fresh).toBe(said);
    expect(splitAnswer(`On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:\n${quote}\n\n${said}`).fresh).toBe(said);
    expect(splitAnswer(said).fresh).toBe(said);
  });
});

describe('ORD-7 splitQuotes throws nothing away', () => {
  test('every line is in exactly one half, in order', () => {
    const line = fc.oneof(
      fc.constantFrom(
        said,
        '',
        quote,
        '> x',
        'On 2 Mar 2026, at 10:00, Li <li@example.com> wrote:',
        '-- ',
        'Sent from my iPhone',
        '-----Original Message-----',
        'From: a',
        'To: b',
        'Subject: c',
        '```',
        '____________',
      ),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const text = lines.join('\n');
        const { fresh, quoted } = splitQuotes(text);
        const words = (value: string) =>
          value
            .split(/[\r\n\u2028]+/)
            .map((part) => part.trim())
            .filter((part) => part !== '')
            .sort();
        expect([...words(fresh), ...words(quoted)].sort()).toEqual(words(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('ten thousand lines that each look like an introduction take no time', () => {
    const started = performance.now();
    splitQuotes('On 2020 12:30 someone\n'.repeat(100_000));
    splitQuotes(`${'-'.repeat(100)}\n`.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
