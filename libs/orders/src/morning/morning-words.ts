import type { OrderLocale } from '../dto/order.response.js';
import type { TaskKind } from '../tasks/task-words.js';

/** What the mail with the day's tasks says. */
export interface MorningWords {
  subject: (due: number, overdue: number) => string;
  heading: string;
  greeting: (name: string) => string;
  overdue: (count: number) => string;
  today: (count: number) => string;
  more: (count: number) => string;
  kinds: Readonly<Record<TaskKind, string>>;
  action: string;
  footer: string;
}

export const MORNING_WORDS: Readonly<Record<OrderLocale, MorningWords>> = {
  en: {
    subject: (due, overdue) => `Your day: ${due} due${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    heading: 'Your day',
    greeting: (name) => `Good morning, ${name}.`,
    overdue: (count) => `Overdue (${count}):`,
    today: (count) => `Due today (${count}):`,
    more: (count) => `… and ${count} more.`,
    kinds: { call: 'Call', mail: 'Write a mail', visit: 'Visit', other: 'Task' },
    action: 'Open my day',
    footer: 'This comes on your working days when something is due. You can switch it off under Account.',
  },
  'zh-CN': {
    subject: (due, overdue) => `今日待办：${due} 项到期${overdue > 0 ? `，${overdue} 项已逾期` : ''}`,
    heading: '今日待办',
    greeting: (name) => `${name}，早上好。`,
    overdue: (count) => `已逾期（${count}）：`,
    today: (count) => `今天到期（${count}）：`,
    more: (count) => `……另有 ${count} 项。`,
    kinds: { call: '打电话', mail: '写邮件', visit: '拜访', other: '任务' },
    action: '打开今日待办',
    footer: '有任务到期的工作日早上会发送本邮件，可在“我的账号”中关闭。',
  },
  'zh-TW': {
    subject: (due, overdue) => `今日待辦：${due} 項到期${overdue > 0 ? `，${overdue} 項已逾期` : ''}`,
    heading: '今日待辦',
    greeting: (name) => `${name}，早安。`,
    overdue: (count) => `已逾期（${count}）：`,
    today: (count) => `今天到期（${count}）：`,
    more: (count) => `……另有 ${count} 項。`,
    kinds: { call: '打電話', mail: '寫郵件', visit: '拜訪', other: '任務' },
    action: '開啟今日待辦',
    footer: '有任務到期的工作日早上會寄送本郵件，可在「我的帳號」中關閉。',
  },
};
