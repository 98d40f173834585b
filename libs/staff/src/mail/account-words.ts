import type { Locale } from '../accounts/locale.js';

interface LetterWords {
  subject: string;
  heading: string;
  paragraphs: string[];
  action: string;
  footer: string;
}

interface Words {
  greeting: (name: string) => string;
  invitation: (by: string, company: string) => LetterWords;
  reset: (company: string) => LetterWords;
}

/** What mails about accounts say. `company` is empty where nobody has named it. */
export const ACCOUNT_WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    invitation: (by, company) => ({
      subject: `${by} invites you to ${company || 'Regulars'}`,
      heading: `You are invited to ${company || 'Regulars'}`,
      paragraphs: [
        `${by} has invited you to work with them in Regulars, where the team answers customers and looks after orders.`,
        'Choose a password with the link below, and you are in. The link works once and for 7 days.',
      ],
      action: 'Accept the invitation',
      footer: 'You don’t know the sender? Then simply ignore this mail: nothing happens without your doing.',
    }),
    reset: (company) => ({
      subject: `Choose a new password${company ? ` for ${company}` : ''}`,
      heading: 'Choose a new password',
      paragraphs: [
        'Somebody, hopefully you, has asked for a new password for this account.',
        'The link below works once and for one hour. When you use it, you are signed out everywhere.',
      ],
      action: 'Choose a new password',
      footer: 'It wasn’t you? Then simply ignore this mail: your password stays as it is.',
    }),
  },
  'zh-CN': {
    greeting: (name) => (name === '' ? '您好：' : `${name}，您好：`),
    invitation: (by, company) => ({
      subject: `${by} 邀请您加入 ${company || 'Regulars'}`,
      heading: `邀请您加入 ${company || 'Regulars'}`,
      paragraphs: [
        `${by} 邀请您加入 Regulars，与团队一起回复客户、跟进订单。`,
        '点击下方链接设置密码即可开始使用。链接只能使用一次，7 天内有效。',
      ],
      action: '接受邀请',
      footer: '如果您不认识发件人，请忽略本邮件，不会有任何影响。',
    }),
    reset: (company) => ({
      subject: `重设密码${company ? ` – ${company}` : ''}`,
      heading: '重设密码',
      paragraphs: [
        '有人（希望是您本人）申请重设该账号的密码。',
        '下方链接只能使用一次，1 小时内有效。重设后，所有设备都会退出登录。',
      ],
      action: '重设密码',
      footer: '如果不是您本人操作，请忽略本邮件，密码不会改变。',
    }),
  },
  'zh-TW': {
    greeting: (name) => (name === '' ? '您好：' : `${name}，您好：`),
    invitation: (by, company) => ({
      subject: `${by} 邀請您加入 ${company || 'Regulars'}`,
      heading: `邀請您加入 ${company || 'Regulars'}`,
      paragraphs: [
        `${by} 邀請您加入 Regulars，與團隊一起回覆客戶、追蹤訂單。`,
        '點選下方連結設定密碼即可開始使用。連結只能使用一次，7 天內有效。',
      ],
      action: '接受邀請',
      footer: '如果您不認識寄件人，請忽略這封郵件，不會有任何影響。',
    }),
    reset: (company) => ({
      subject: `重設密碼${company ? ` – ${company}` : ''}`,
      heading: '重設密碼',
      paragraphs: [
        '有人（希望是您本人）申請重設這個帳號的密碼。',
        '下方連結只能使用一次，1 小時內有效。重設後，所有裝置都會登出。',
      ],
      action: '重設密碼',
      footer: '如果不是您本人操作，請忽略這封郵件，密碼不會改變。',
    }),
  },
};
