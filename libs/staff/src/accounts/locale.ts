export const LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];
