import type { AccountLetter, StaffMember } from '@regulars/staff';
import type { OrderRow } from '../order-row.js';

interface Words {
  subject: (by: string, number: string) => string;
  heading: (by: string) => string;
  open: string;
  footer: string;
}

const WORDS: Readonly<Record<StaffMember['locale'], Words>> = {
  en: {
    subject: (by, number) => `${by} mentioned you in a note on ${number}`,
    heading: (by) => `${by} mentioned you`,
    open: 'Open the order',
    footer: 'Answer with a note in the order: an answer to this mail reaches nobody.',
  },
  'zh-CN': {
    subject: (by, number) => `${by} 在订单 ${number} 的备注中提到了您`,
    heading: (by) => `${by} 提到了您`,
    open: '打开订单',
    footer: '请在订单中用备注回复；直接回复本邮件无人会收到。',
  },
  'zh-TW': {
    subject: (by, number) => `${by} 在訂單 ${number} 的備註中提到了您`,
    heading: (by) => `${by} 提到了您`,
    open: '開啟訂單',
    footer: '請在訂單中用備註回覆；直接回覆本郵件無人會收到。',
  },
};

/** What a colleague is told who is not looking: who, where, and the note itself, which they may read there too. */
export function mentionLetter(
  { name, email, locale }: StaffMember,
  by: string,
  order: OrderRow,
  text: string,
  url: string,
): AccountLetter {
  const words = WORDS[locale];
  return {
    to: { name, address: email },
    lang: locale,
    subject: words.subject(by, order.number),
    heading: words.heading(by),
    paragraphs: [text],
    action: { label: words.open, url },
    footer: words.footer,
  };
}
