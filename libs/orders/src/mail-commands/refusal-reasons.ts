import type { DomainError } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';

type Reason = Readonly<Record<OrderLocale, string>>;

/** Why the rules of the API refuse an act, for those who read it in a mail; `{currency}` is the order's. */
const REASONS: Readonly<Record<string, Reason>> = {
  'orders/mixed-currencies': {
    en: 'The order is in {currency}. Give the amount in {currency}.',
    'zh-CN': '订单币种为 {currency}，请用 {currency} 写金额。',
    'zh-TW': '訂單幣別為 {currency}，請用 {currency} 寫金額。',
  },
  'orders/amount-required': {
    en: 'Say what the deal is worth.',
    'zh-CN': '请写明成交金额。',
    'zh-TW': '請寫明成交金額。',
  },
  'orders/reason-required': {
    en: 'Say why the order was lost.',
    'zh-CN': '请写明丢单原因。',
    'zh-TW': '請寫明未成交原因。',
  },
  'orders/already-recycled': {
    en: 'The order lies in the recycle bin already.',
    'zh-CN': '订单已在回收站中。',
    'zh-TW': '訂單已在回收筒中。',
  },
  'orders/recycled': {
    en: 'The order lies in the recycle bin. Restore it first.',
    'zh-CN': '订单在回收站中，请先恢复。',
    'zh-TW': '訂單在回收筒中，請先還原。',
  },
  'orders/may-only-take': {
    en: 'You can take an order that nobody has. To hand it to others, ask a manager.',
    'zh-CN': '您只能领取尚未分配的订单；要分配给他人，请联系主管。',
    'zh-TW': '您只能領取尚未指派的訂單；要指派給他人，請聯絡主管。',
  },
  'orders/unknown-assignee': {
    en: 'There is no such colleague any more.',
    'zh-CN': '这位同事已不在职。',
    'zh-TW': '這位同事已不在職。',
  },
  'orders/not-found': {
    en: 'The order is gone, or belongs to a colleague now.',
    'zh-CN': '订单已不存在，或已由其他同事负责。',
    'zh-TW': '訂單已不存在，或已由其他同事負責。',
  },
  'orders/no-email': {
    en: 'The order has no e-mail address to write to.',
    'zh-CN': '该订单没有可以回复的邮箱地址。',
    'zh-TW': '此訂單沒有可以回覆的電子郵件地址。',
  },
  'messaging/no-recipient': {
    en: 'There is no e-mail address to write to.',
    'zh-CN': '没有可以回复的邮箱地址。',
    'zh-TW': '沒有可以回覆的電子郵件地址。',
  },
};

/** Rather nothing exact than a sentence that they may not be able to read. */
const OTHERWISE: Reason = {
  en: 'The order does not allow it as it stands. Open it to see why.',
  'zh-CN': '订单目前的状态不允许此操作，请打开订单查看。',
  'zh-TW': '訂單目前的狀態不允許此操作，請開啟訂單查看。',
};

export function reasonIn(locale: OrderLocale, { code, message }: DomainError, currency = ''): string {
  const reason = REASONS[code];
  if (!reason && locale === 'en') return message;
  return (reason ?? OTHERWISE)[locale].replaceAll('{currency}', currency);
}
