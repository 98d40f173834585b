import dayjs from 'dayjs';
import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../api/types.js';
import { recall, remember } from '../lib/storage.js';
import type en from '../locales/en.json';
import type duplicates from '../locales/duplicates/duplicates.en.json';
import type integrations from '../locales/integrations/integrations.en.json';
import type importing from '../locales/importing/importing.en.json';
import type joining from '../locales/joining/joining.en.json';
import type privacy from '../locales/privacy/privacy.en.json';
import type members from '../locales/members/members.en.json';
import type value from '../locales/value/value.en.json';
import type segments from '../locales/segments/segments.en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof en &
        typeof integrations &
        typeof members &
        typeof segments &
        typeof importing &
        typeof duplicates &
        typeof value &
        typeof joining &
        typeof privacy;
    };
    returnNull: false;
  }
}

/** A language joins the switch by a line here and its file in `locales/`. */
export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const satisfies Record<
  Language,
  string
>;
export type AdminLanguage = keyof typeof LANGUAGES;

const STORED = 'regulars.language';

const FILES: Record<AdminLanguage, () => Promise<{ default: object }>> = {
  en: () => import('../locales/en.json'),
  'zh-CN': () => import('../locales/zh-CN.json'),
  'zh-TW': () => import('../locales/zh-TW.json'),
};
const CALENDARS: Record<AdminLanguage, () => Promise<unknown>> = {
  en: () => Promise.resolve(),
  'zh-CN': () => import('dayjs/locale/zh-cn.js'),
  'zh-TW': () => import('dayjs/locale/zh-tw.js'),
};

/** Words of screens that few people open: they come with those screens, not with the first load. */
const PARTS = {
  duplicates: {
    en: () => import('../locales/duplicates/duplicates.en.json'),
    'zh-CN': () => import('../locales/duplicates/duplicates.zh-CN.json'),
    'zh-TW': () => import('../locales/duplicates/duplicates.zh-TW.json'),
  },
  integrations: {
    en: () => import('../locales/integrations/integrations.en.json'),
    'zh-CN': () => import('../locales/integrations/integrations.zh-CN.json'),
    'zh-TW': () => import('../locales/integrations/integrations.zh-TW.json'),
  },
  joining: {
    en: () => import('../locales/joining/joining.en.json'),
    'zh-CN': () => import('../locales/joining/joining.zh-CN.json'),
    'zh-TW': () => import('../locales/joining/joining.zh-TW.json'),
  },
  members: {
    en: () => import('../locales/members/members.en.json'),
    'zh-CN': () => import('../locales/members/members.zh-CN.json'),
    'zh-TW': () => import('../locales/members/members.zh-TW.json'),
  },
  value: {
    en: () => import('../locales/value/value.en.json'),
    'zh-CN': () => import('../locales/value/value.zh-CN.json'),
    'zh-TW': () => import('../locales/value/value.zh-TW.json'),
  },
  privacy: {
    en: () => import('../locales/privacy/privacy.en.json'),
    'zh-CN': () => import('../locales/privacy/privacy.zh-CN.json'),
    'zh-TW': () => import('../locales/privacy/privacy.zh-TW.json'),
  },
  segments: {
    en: () => import('../locales/segments/segments.en.json'),
    'zh-CN': () => import('../locales/segments/segments.zh-CN.json'),
    'zh-TW': () => import('../locales/segments/segments.zh-TW.json'),
  },
  importing: {
    en: () => import('../locales/importing/importing.en.json'),
    'zh-CN': () => import('../locales/importing/importing.zh-CN.json'),
    'zh-TW': () => import('../locales/importing/importing.zh-TW.json'),
  },
} as const satisfies Record<string, Record<AdminLanguage, () => Promise<{ default: object }>>>;
type Part = keyof typeof PARTS;
const wantedParts = new Set<Part>();
/** The language that was asked for last; shown once its words are there. */
let coming: AdminLanguage | undefined;

/** For the route of such a screen: `(await Promise.all([import('…'), loadWords('…')]))[0]`. */
export async function loadWords(part: Part): Promise<void> {
  wantedParts.add(part);
  const now = nearest(i18next.language);
  // While the language is being changed, words for the next one are wanted too: whoever changes it doesn't know of this part any more.
  await Promise.all([...new Set([now, coming ?? now])].map((language) => addPart(part, language)));
}

async function addPart(part: Part, language: AdminLanguage): Promise<void> {
  const words = await PARTS[part][language]();
  i18next.addResourceBundle(language, 'translation', words.default, true);
}

/** A number within words has its thousands apart, as everywhere else. */
const FIGURES: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) =>
    typeof value === 'number' ? value.toLocaleString(language) : (value as string),
};

export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  await i18next
    .use(initReactI18next)
    .use(FIGURES)
    .init({
      lng: language,
      resources: {},
      partialBundledLanguages: true,
      interpolation: { escapeValue: false, alwaysFormat: true },
    });
  await setLanguage(language);
}

export async function setLanguage(language: AdminLanguage): Promise<void> {
  coming = language;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const [words] = await Promise.all([FILES[language](), CALENDARS[language]()]);
    i18next.addResourceBundle(language, 'translation', words.default);
  }
  await Promise.all([...wantedParts].map((part) => addPart(part, language)));
  await i18next.changeLanguage(language);
  dayjs.locale(language.toLowerCase());
  document.documentElement.lang = language;
}

export function chooseLanguage(language: AdminLanguage): void {
  remember(STORED, language);
  void setLanguage(language);
}

/** The account's language counts until the person chose another one on this device. */
export function adoptAccountLanguage(locale: Language): void {
  const language = nearest(locale);
  if (!recall(STORED) && language !== i18next.language) void setLanguage(language);
}

function firstLanguage(): AdminLanguage {
  return nearest(recall(STORED) ?? navigator.language);
}

/** Who reads Chinese in Hong Kong or Macao reads the traditional script too. */
function nearest(tag: string): AdminLanguage {
  if (!/^zh\b/i.test(tag)) return 'en';
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}
