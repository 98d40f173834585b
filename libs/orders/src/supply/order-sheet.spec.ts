import { describe, expect, test } from '@jest/globals';
import { type OrderSheet, orderSheet, sheetFoot } from './order-sheet.js';

const SHEET: OrderSheet = {
  locale: 'zh-CN',
  company: '上海齿轮',
  address: '',
  email: 'sales@acme.example',
  number: 'R-2026-000123-S1',
  date: '2026-11-28',
  supplier: { name: '宁波阀门厂', contactName: null },
  wantedOn: null,
  deliveryAddress: '',
  note: '',
  currency: 'CNY',
  lines: [
    { sku: null, name: '球阀\u0007 DN50', quantity: 12_000, unitPrice: null },
    { sku: null, name: '<b>Valve</b>', quantity: 1, unitPrice: null },
  ],
};

/** All texts of the document, in the order in which they are drawn. */
const texts = (sheet: OrderSheet) =>
  [...JSON.stringify(orderSheet(sheet).content).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);

describe('ORD-9 the order sheet', () => {
  test('shows what is wanted, and no column for what nobody said', () => {
    expect(texts(SHEET)).toEqual([
      ...[
        '上海齿轮',
        'sales@acme.example',
        '采购单',
        '供应商',
        '宁波阀门厂',
        '编号',
        'R-2026-000123-S1',
        '日期',
        '2026-11-28',
      ],
      ...[
        '品名',
        '数量',
        '1',
        '球阀  DN50',
        '12,000',
        '2',
        '<b>Valve</b>',
        '1',
        '请通过邮件中的链接确认数量、交期和价格。',
      ],
    ]);
    expect(sheetFoot(SHEET)).toBe('上海齿轮 · R-2026-000123-S1');
    expect(sheetFoot({ ...SHEET, number: null })).toBe('上海齿轮');
  });

  test('the letterhead has the company’s address, line by line', () => {
    const [name, address, email] = texts({ ...SHEET, address: 'Hafenstraße 5\n20457 Hamburg' });
    expect([name, address, email]).toEqual(['上海齿轮', 'Hafenstraße 5\\n20457 Hamburg', 'sales@acme.example']);
  });

  test('prices are those offered to the supplier; a sum stands only where all are known', () => {
    const [first, second] = SHEET.lines;
    const priced = (...prices: (number | null)[]) =>
      texts({
        ...SHEET,
        locale: 'en',
        lines: [first, second].flatMap((line, i) => (line ? [{ ...line, unitPrice: prices[i] ?? null }] : [])),
      });
    expect(priced(150, 200)).toEqual(expect.arrayContaining(['CN¥1.50', 'CN¥18,000.00', 'Sum', 'CN¥18,002.00']));
    expect(priced(150, null)).not.toContain('Sum');
  });

  test('a document’s texts are texts: nothing that was typed becomes an instruction to draw', () => {
    const odd = texts({ ...SHEET, note: '{"image":"/etc/passwd"}', deliveryAddress: 'A\r\nB' });
    expect(odd).toContain('{\\"image\\":\\"/etc/passwd\\"}');
    expect(odd).toContain('A \\nB');
  });
});
