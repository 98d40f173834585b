import type { Locale } from '@regulars/staff';

interface MailWords {
  confirmSubject: (company: string) => string;
  confirmText: (company: string) => string[];
  confirmButton: string;
  confirmFooter: (company: string) => string;
  welcomeSubject: (company: string) => string;
  welcomeText: string[];
  ownPage: string;
  leave: string;
  /** The way to their own page. */
  link: AskedMail;
  /** To an address that is to become theirs. */
  newAddress: AskedMail;
  /** To the address that was theirs. */
  oldAddress: AskedMail;
}

/** What they get because they asked for something on their page. */
export interface AskedMail {
  subject: (company: string) => string;
  text: string[];
  button: string;
  footer: string;
}

/** What members are written to about being one. */
export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = {
  en: {
    confirmSubject: (company) => `Confirm your registration with ${company}`,
    confirmText: (company) => [
      `Somebody, probably you, filled in the registration form of ${company} with this address.`,
      'If it was you, open the link and press the button there. The link works for 7 days.',
    ],
    confirmButton: 'Confirm registration',
    confirmFooter: (company) =>
      `If it wasn’t you, do nothing: without your confirmation you are no member of ${company}, and what was typed is deleted.`,
    welcomeSubject: (company) => `Welcome to ${company}`,
    welcomeText: [
      'Thank you, your registration is confirmed.',
      'On your own page you can change your details, choose what you hear from us and how often, see your orders, or leave.',
    ],
    ownPage: 'Your page',
    leave: 'Leave by one click',
    link: {
      subject: (company) => `Your link to your page at ${company}`,
      text: ['Open the link and press the button there. It works once, within 30 minutes.'],
      button: 'Open my page',
      footer: 'If you didn’t ask for this, do nothing. Nobody gets in without this mail.',
    },
    newAddress: {
      subject: (company) => `Confirm your new e-mail address at ${company}`,
      text: [
        'Somebody, probably you, gave this address as their new one.',
        'If it was you, open the link and press the button there. It works once, within 30 minutes.',
      ],
      button: 'Confirm address',
      footer: 'If it wasn’t you, do nothing: without your confirmation nothing changes.',
    },
    oldAddress: {
      subject: (company) => `Your e-mail address at ${company} was changed`,
      text: ['From now on you get in, and are written to, by your new address.'],
      button: 'Your page',
      footer: 'If it wasn’t you, please answer this mail.',
    },
  },
  'zh-CN': {
    confirmSubject: (company) => `请确认您在 ${company} 的会员注册`,
    confirmText: (company) => [
      `有人（很可能是您本人）使用此邮箱填写了 ${company} 的会员注册表。`,
      '如果是您本人，请打开链接并点击页面上的按钮。链接 7 天内有效。',
    ],
    confirmButton: '确认注册',
    confirmFooter: (company) =>
      `如果不是您本人，请忽略此邮件：未经确认，您不会成为 ${company} 的会员，所填内容也会被删除。`,
    welcomeSubject: (company) => `欢迎加入 ${company}`,
    welcomeText: ['谢谢，您的注册已确认。', '在您的个人页面可以修改资料、选择接收的内容和频率、查看订单，或退出会员。'],
    ownPage: '我的页面',
    leave: '一键退出',
    link: {
      subject: (company) => `${company} 个人页面的登录链接`,
      text: ['请打开链接并点击页面上的按钮。链接 30 分钟内有效，只能使用一次。'],
      button: '打开我的页面',
      footer: '如果不是您本人操作，请忽略。没有此邮件，任何人都无法进入。',
    },
    newAddress: {
      subject: (company) => `请确认您在 ${company} 的新邮箱`,
      text: [
        '有人（很可能是您本人）将此邮箱设为新的会员邮箱。',
        '如果是您本人，请打开链接并点击页面上的按钮。链接 30 分钟内有效，只能使用一次。',
      ],
      button: '确认邮箱',
      footer: '如果不是您本人，请忽略此邮件：未经确认，不会有任何更改。',
    },
    oldAddress: {
      subject: (company) => `您在 ${company} 的邮箱已更改`,
      text: ['从现在起，请使用新邮箱进入个人页面，我们也会写信到新邮箱。'],
      button: '我的页面',
      footer: '如果不是您本人操作，请直接回复此邮件。',
    },
  },
  'zh-TW': {
    confirmSubject: (company) => `請確認您在 ${company} 的會員註冊`,
    confirmText: (company) => [
      `有人（很可能是您本人）使用此電子郵件填寫了 ${company} 的會員註冊表。`,
      '如果是您本人，請開啟連結並點擊頁面上的按鈕。連結 7 天內有效。',
    ],
    confirmButton: '確認註冊',
    confirmFooter: (company) =>
      `如果不是您本人，請忽略此郵件：未經確認，您不會成為 ${company} 的會員，所填內容也會被刪除。`,
    welcomeSubject: (company) => `歡迎加入 ${company}`,
    welcomeText: ['謝謝，您的註冊已確認。', '在您的個人頁面可以修改資料、選擇接收的內容與頻率、查看訂單，或退出會員。'],
    ownPage: '我的頁面',
    leave: '一鍵退出',
    link: {
      subject: (company) => `${company} 個人頁面的登入連結`,
      text: ['請開啟連結並點擊頁面上的按鈕。連結 30 分鐘內有效，只能使用一次。'],
      button: '開啟我的頁面',
      footer: '如果不是您本人操作，請忽略。沒有此郵件，任何人都無法進入。',
    },
    newAddress: {
      subject: (company) => `請確認您在 ${company} 的新電子郵件`,
      text: [
        '有人（很可能是您本人）將此電子郵件設為新的會員信箱。',
        '如果是您本人，請開啟連結並點擊頁面上的按鈕。連結 30 分鐘內有效，只能使用一次。',
      ],
      button: '確認電子郵件',
      footer: '如果不是您本人，請忽略此郵件：未經確認，不會有任何變更。',
    },
    oldAddress: {
      subject: (company) => `您在 ${company} 的電子郵件已變更`,
      text: ['從現在起，請使用新的電子郵件進入個人頁面，我們也會寫信到新信箱。'],
      button: '我的頁面',
      footer: '如果不是您本人操作，請直接回覆此郵件。',
    },
  },
};
