import type { Locale } from '@regulars/staff';

/** One text in the languages of the house. */
export type Words = Readonly<Record<Locale, string>>;

export function words(en: string, zhCN: string, zhTW: string): Words {
  return { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
}

/** In every language: what is missing is said in English, else in any, else by the key. */
export function completed(label: Readonly<Partial<Words>>, otherwise: string): Words {
  const any = label.en ?? Object.values(label)[0] ?? otherwise;
  return { en: any, 'zh-CN': label['zh-CN'] ?? any, 'zh-TW': label['zh-TW'] ?? any };
}

/** Fills `{name}`. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

const AND = words(' and ', '且', '且');
const OR = words(' or ', '或', '或');
const NOT = words('not ({rule})', '不是（{rule}）', '不是（{rule}）');
const LIST_OR = words(' or ', ' 或 ', ' 或 ');
const COMMA = words(', ', '、', '、');
export const EVERYBODY = words('all members', '全部会员', '全部會員');
const GONE = words('(no longer there)', '（已不存在）', '（已不存在）');

/** Chinese is set without blanks, except beside Latin letters and figures. */
const BLANK_IN_CHINESE = /(?<=[\p{Script=Han}，、（）]) (?=[\p{Script=Han}，、（）])/gu;

/** How rules are put into words in one language. */
export interface Language {
  locale: Locale;
  say(text: Words, values?: Readonly<Record<string, string>>): string;
  /** What is asked, and what of it. */
  phrase(subject: Words, predicate: string): string;
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
  not(rule: string): string;
  /** `Berlin, Hamburg or Munich` */
  list(items: readonly string[]): string;
  bracketed(text: string): string;
  number(value: number): string;
  /** Minor units of the main currency. */
  money(amount: number): string;
  day(day: string): string;
  /** What people call a record; a word for those that are gone. */
  name(of: string, id: string): string;
}

export function languageOf(
  locale: Locale,
  money: (amount: number) => string,
  names: ReadonlyMap<string, string>,
): Language {
  const say = (text: Words, values: Readonly<Record<string, string>> = {}) => filled(text[locale], values);
  const set = (text: string) => (locale === 'en' ? text : text.replaceAll(BLANK_IN_CHINESE, ''));
  const comma = locale === 'en' ? '' : '，';
  return {
    locale,
    say,
    phrase: (subject, predicate) => set(`${say(subject)} ${predicate}`).trim(),
    and: (parts) => parts.join(`${comma}${AND[locale]}`),
    or: (parts) => parts.join(`${comma}${OR[locale]}`),
    not: (rule) => say(NOT, { rule }),
    list: (items) =>
      items.length < 2
        ? (items[0] ?? '')
        : `${items.slice(0, -1).join(COMMA[locale])}${LIST_OR[locale]}${items.at(-1) ?? ''}`,
    bracketed: (text) => (locale === 'en' ? `(${text})` : `（${text}）`),
    number: (value) => value.toLocaleString(locale),
    money,
    day: (day) => new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    name: (of, id) => names.get(`${of} ${id}`) ?? GONE[locale],
  };
}
