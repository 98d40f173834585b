/** Where well-known providers keep their IMAP servers; all of them by TLS. `note` names the words about what they want instead of the password. */
export const MAIL_PROVIDERS = {
  gmail: { name: 'Gmail', host: 'imap.gmail.com', note: 'gmail' },
  outlook: { name: 'Outlook.com', host: 'outlook.office365.com', note: 'outlook' },
  qq: { name: 'QQ 邮箱', host: 'imap.qq.com', note: 'code' },
  exmail: { name: '腾讯企业邮箱', host: 'imap.exmail.qq.com', note: 'code' },
  netease: { name: '163 网易邮箱', host: 'imap.163.com', note: 'code' },
  aliyun: { name: '阿里企业邮箱', host: 'imap.qiye.aliyun.com', note: 'aliyun' },
  other: { name: '', host: '', note: 'other' },
} as const;

export type MailProvider = keyof typeof MAIL_PROVIDERS;

export const PROVIDER_KEYS = Object.keys(MAIL_PROVIDERS) as MailProvider[];

export function providerOf(host: string): MailProvider {
  const known = host.trim().toLowerCase();
  return PROVIDER_KEYS.find((key) => MAIL_PROVIDERS[key].host === known && known !== '') ?? 'other';
}
