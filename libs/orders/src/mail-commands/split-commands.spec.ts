import { describe, expect, test } from '@jest/globals';
import { parseMessage, splitAnswer } from '@regulars/mime';
import { splitCommands } from './split-commands.js';

const read = (text: string) => {
  const { commands, rest } = splitCommands(text);
  return [commands.map(({ name, rest: words }) => (words === '' ? name : `${name ?? '?'} ${words}`)), rest];
};

describe('ORD-7 commands in the first lines of a mail', () => {
  test.each([
    ['#won 1200 USD', 'won 1200 USD'],
    ['#Won 1200 usd', 'won 1200 usd'],
    ['# WON: 1200', 'won 1200'],
    ['＃won 1200', 'won 1200'],
    ['  #lost price too high', 'lost price too high'],
    ['#assign Li Wei', 'assign Li Wei'],
    ['#note 客户下周来厂', 'note 客户下周来厂'],
    ['#成单 1200', 'won 1200'],
    ['#成单1200', 'won 1200'],
    ['＃备注：客户要求加急', 'note 客户要求加急'],
    ['#備註客戶要求加急', 'note 客戶要求加急'],
    ['#分配 李娜', 'assign 李娜'],
    ['#转给李娜', 'assign 李娜'],
    ['#已成交 8万元', 'won 8万元'],
    ['#未成交 价格', 'lost 价格'],
    ['#已處理', 'processed'],
    ['#回收', 'recycle'],
    ['*#won 1200*', 'won 1200'],
    ['\uFEFF\u200B#processed', 'processed'],
    ['#ＷＯＮ 5', 'won 5'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([[expected], '']);
  });

  test('several lines, with empty ones between; the rest is the customer’s', () => {
    expect(read('\n#won 1200\n\n#note paid by card\n\nDear Ann,\n#1 is on its way.')).toEqual([
      ['won 1200', 'note paid by card'],
      'Dear Ann,\n#1 is on its way.',
    ]);
  });

  test('a word that is none is a command too, so that nothing of the mail goes out by mistake', () => {
    expect(splitCommands('#wonn 1200\nThanks').commands).toEqual([{ line: '#wonn 1200', name: null, rest: '1200' }]);
    expect(splitCommands('#winner takes it').commands[0]?.name).toBeNull();
  });

  test.each([
    'Dear Ann,\n#won 1200',
    '#1 is on its way',
    '# 12 pieces\nare ready',
    '> #won 1200',
    'won 1200',
    '',
    'Look at #won',
    '##won 1200',
  ])('%j is a message like any other', (text) => {
    expect(splitCommands(text)).toEqual({ commands: [], rest: text.trim() });
  });

  test.each([
    'Best regards,\nLi Wei\nAcme Valves\n+86 21 1234',
    'Regards',
    '祝好\n李娜',
    '此致\n敬礼',
    'Kind regards\n\nLi',
  ])('a closing under commands is no message: %j', (closing) => {
    expect(splitCommands(`#processed\n\n${closing}`).rest).toBe('');
    expect(splitCommands(closing).rest).toBe(closing);
  });

  test('a message with a closing is one', () => {
    expect(splitCommands('#processed\nIt is on its way.\n\nRegards\nLi').rest).toBe('It is on its way.\n\nRegards\nLi');
  });
});

describe('what mail programs make of it', () => {
  const own = async (raw: string) => {
    const parsed = await parseMessage(Buffer.from(raw.replaceAll('\n', '\r\n')));
    return read(splitAnswer(parsed.text).fresh);
  };

  test('a phone’s signature and the quoted mail are nobody’s words', async () => {
    const raw = `From: li@acme.example\nContent-Type: text/plain; charset=utf-8\n\n#Won 1200\n\nSent from my iPhone\n\n> On 2 Nov 2026, at 10:00, Acme wrote:\n>\n> #lost too dear\n`;
    expect(await own(raw)).toEqual([['won 1200'], '']);
  });

  test('commands that were quoted are not obeyed, also where the answer stands below', async () => {
    const raw = `From: li@acme.example\nContent-Type: text/plain\n\nOn Mon, 2 Nov 2026 at 10:00, Ann <ann@customer.example> wrote:\n> #won 1\n> #assign me\n\nThank you, Ann.\n`;
    expect(await own(raw)).toEqual([[], 'Thank you, Ann.']);
  });

  test('a mail that only quotes orders nothing', async () => {
    const raw = `From: li@acme.example\nContent-Type: text/plain\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Li\nSubject: x\n\n#won 1\n`;
    expect((await own(raw))[0]).toEqual([]);
  });

  test('HTML without a text part', async () => {
    const raw = `From: li@acme.example\nContent-Type: text/html; charset=utf-8\n\n<div dir="ltr"><div><b>#成单 1,200 USD</b></div><div>#note&nbsp;paid</div><div><br></div><div>Dear Ann, thanks!</div></div><blockquote type="cite">#lost x</blockquote>\n`;
    expect(await own(raw)).toEqual([['won 1,200 USD', 'note paid'], 'Dear Ann, thanks!']);
  });
});
