import type { Locale } from '@regulars/staff';

interface DisabledWords {
  subject: (host: string) => string;
  heading: string;
  greeting: (name: string) => string;
  reason: Readonly<Record<'gone' | 'failing', (url: string) => string>>;
  since: string;
  action: string;
  footer: string;
}

/** What the mail about a webhook that was switched off by itself says. */
export const DISABLED_WORDS: Readonly<Record<Locale, DisabledWords>> = {
  en: {
    subject: (host) => `The webhook to ${host} is switched off`,
    heading: 'A webhook is switched off',
    greeting: (name) => `Hello ${name},`,
    reason: {
      gone: (url) => `${url} answered that it is gone for good (410), so nothing is sent there any more.`,
      failing: (url) => `${url} has not taken a single delivery for five days, so nothing is sent there any more.`,
    },
    since:
      'What happens from now on is not sent later. What failed before is kept for 30 days and can be sent again, once the webhook is switched on.',
    action: 'Look at the webhook',
    footer: 'You get this mail because you manage the integrations.',
  },
  'zh-CN': {
    subject: (host) => `发往 ${host} 的 Webhook 已停用`,
    heading: '一个 Webhook 已停用',
    greeting: (name) => `${name}，您好：`,
    reason: {
      gone: (url) => `${url} 回复该地址已永久失效（410），系统已停止向它推送。`,
      failing: (url) => `${url} 连续五天没有成功接收任何推送，系统已停止向它推送。`,
    },
    since: '停用期间发生的事件不会补发。此前失败的推送保留 30 天，重新启用后可以再次发送。',
    action: '查看 Webhook',
    footer: '您收到本邮件是因为您负责管理集成。',
  },
  'zh-TW': {
    subject: (host) => `傳送到 ${host} 的 Webhook 已停用`,
    heading: '一個 Webhook 已停用',
    greeting: (name) => `${name}，您好：`,
    reason: {
      gone: (url) => `${url} 回覆該網址已永久失效（410），系統已停止傳送。`,
      failing: (url) => `${url} 連續五天沒有成功接收任何傳送，系統已停止傳送。`,
    },
    since: '停用期間發生的事件不會補送。先前失敗的傳送保留 30 天，重新啟用後可以再次傳送。',
    action: '查看 Webhook',
    footer: '您收到這封郵件是因為您負責管理整合。',
  },
};
