import type { AccountLetter, Locale, RosterEntry } from '@regulars/staff';
import type { LateOrder } from './escalation.repository.js';

/** A letter longer than this is not read; the link shows all. */
const NAMED = 20;

interface Words {
  subject: (count: number) => string;
  greeting: (name: string) => string;
  intro: (count: number) => string;
  due: (when: string) => string;
  nobody: string;
  more: (count: number) => string;
  open: string;
  footer: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    subject: (count) =>
      count === 1 ? 'Overdue: a customer waits for an answer' : `Overdue: ${count} customers wait for an answer`,
    greeting: (name) => `Hello ${name},`,
    intro: (count) =>
      count === 1
        ? 'The time to answer this customer is over:'
        : `The time to answer these ${count} customers is over, the longest overdue first:`,
    due: (when) => `due ${when}`,
    nobody: 'nobody in charge',
    more: (count) => `… and ${count} more.`,
    open: 'Show what is overdue',
    footer:
      'You get this mail because you are in charge of these orders, or manage those who are; at most one in a quarter of an hour.',
  },
  'zh-CN': {
    subject: (count) => `回复超时：${count} 位客户在等待答复`,
    greeting: (name) => `${name}，您好：`,
    intro: (count) => `以下 ${count} 个订单已超过回复时限，超时最久的排在最前：`,
    due: (when) => `应于 ${when} 前回复`,
    nobody: '无人负责',
    more: (count) => `……另有 ${count} 个。`,
    open: '查看超时订单',
    footer: '您收到此邮件，是因为您负责这些订单或管理其负责人；每 15 分钟最多一封。',
  },
  'zh-TW': {
    subject: (count) => `回覆逾時：${count} 位客戶在等待答覆`,
    greeting: (name) => `${name}，您好：`,
    intro: (count) => `以下 ${count} 筆訂單已超過回覆時限，逾時最久的排在最前：`,
    due: (when) => `應於 ${when} 前回覆`,
    nobody: '無人負責',
    more: (count) => `……另有 ${count} 筆。`,
    open: '檢視逾時訂單',
    footer: '您收到此郵件，是因為您負責這些訂單或管理其負責人；每 15 分鐘最多一封。',
  },
};

/**
 * One letter about all that is late.
 * @param orders at least one, the longest late first @param names of colleagues by id @param timeZone the reader's
 */
export function overdueLetter(
  { member }: RosterEntry,
  orders: readonly LateOrder[],
  { names, timeZone, url }: { names: ReadonlyMap<string, string>; timeZone: string; url: string },
): AccountLetter {
  const words = WORDS[member.locale];
  const time = new Intl.DateTimeFormat(member.locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const lines = orders.slice(0, NAMED).map((order) => {
    const customer = order.contact_name ?? order.contact_email;
    const inCharge = order.assignee_id === null ? words.nobody : (names.get(order.assignee_id) ?? words.nobody);
    return [order.number, customer, order.subject, words.due(time.format(order.respond_by)), inCharge]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  });
  return {
    to: { name: member.name, address: member.email },
    lang: member.locale,
    subject: words.subject(orders.length),
    heading: words.subject(orders.length),
    paragraphs: [
      words.greeting(member.name),
      words.intro(orders.length),
      ...lines,
      ...(orders.length > NAMED ? [words.more(orders.length - NAMED)] : []),
    ],
    action: { label: words.open, url },
    footer: words.footer,
  };
}
