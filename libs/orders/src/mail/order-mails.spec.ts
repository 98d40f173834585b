import { describe, expect, test } from '@jest/globals';
import { renderMail } from '@regulars/messaging';
import type { OrderItemRow, OrderRow } from '../order-row.js';
import { acknowledgementOf, forwardOf, furtherMailOf } from './order-mails.js';
import { languageOf } from './orders-from-mail.js';

const order = {
  id: '0198a000-0000-7000-8000-000000000001',
  number: 'R-2026-000123',
  locale: 'zh-CN',
  subject: '询价',
  message: '请报价',
  contact_name: '<b>王</b>',
  contact_email: 'wang@example.com',
  contact_phone: '138 0013 8000',
  contact_company: null,
  currency: 'USD',
  value: 3750,
  answers: [
    { key: 'name', label: '姓名', value: '<b>王</b>', display: '<b>王</b>' },
    { key: 'message', label: '留言', value: 'x', display: '<script>alert(1)</script>' },
    { key: 'empty', label: '空', value: '', display: '' },
  ],
  files: [],
} as unknown as OrderRow;
const items = [{ name: 'Steel bottle', quantity: 3, unit_price: 1250 }] as OrderItemRow[];

describe('ORD-7 the customer’s acknowledgement', () => {
  const { subject, content } = acknowledgementOf(order, items, 'Acme');
  const { html, text } = renderMail(content);

  test('is in their language, with the number in the subject', () => {
    expect(subject).toBe('我们已收到您的留言 [R-2026-000123]');
    expect(text).toContain('感谢您');
  });

  test('says what they sent, escaped, with product lines and exact amounts', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<b>王');
    expect(text).toContain('3 × Steel bottle');
    expect(text).toContain('37.50');
  });
});

describe('ORD-7 the mail to the person in charge', () => {
  test('holds the whole content once, with a link and a line to answer above', () => {
    const { subject, content } = forwardOf(order, items, 'en', 'https://crm.example/orders/1');
    const { text } = renderMail(content);
    expect(subject).toBe('New order [R-2026-000123] 询价');
    expect(text).toContain('wang@example.com');
    expect(text).toContain('https://crm.example/orders/1');
    expect(text.match(/<b>王<\/b>/g)).toHaveLength(1);
    expect(content.answerAbove).toBe(true);
  });

  test('says so when there is no address to answer to', () => {
    const { content } = forwardOf({ ...order, contact_email: null }, items, 'en', 'https://crm.example/orders/1');
    expect(content.paragraphs.join()).toContain('no e-mail address');
  });

  test('a further mail quotes what the customer wrote', () => {
    const { subject, content } = furtherMailOf(order, 'And blue please', 'en', 'https://crm.example/orders/1');
    expect(subject).toContain('[R-2026-000123]');
    expect(content.quote?.text).toBe('And blue please');
  });
});

describe('ORD-8 the language of a mail', () => {
  test('is what most of it is written in', () => {
    expect(languageOf('请报价，谢谢', 'en')).toBe('zh-CN');
    expect(languageOf('請報價', 'zh-TW')).toBe('zh-TW');
    expect(languageOf('We need 500 bottles, please (报价)', 'zh-CN')).toBe('en');
    expect(languageOf('見積書をお願いします', 'zh-CN')).toBe('en');
  });
});
