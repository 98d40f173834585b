import type { Lang } from './definition.js';

/** A BCP 47 tag as one of our languages: Hong Kong, Macao and Hant read traditional characters. */
export function toLang(tag: string): Lang | undefined {
  if (/^en\b/i.test(tag)) return 'en';
  if (!/^zh\b/i.test(tag)) return undefined;
  return /-(tw|hk|mo|hant)\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}

/** What a reader of these tags would like, best first; the other Chinese script comes right after the own one. */
export function preferences(tags: readonly (string | null | undefined)[]): Lang[] {
  const wanted = tags.flatMap((tag): Lang[] => {
    const lang = toLang(tag ?? '');
    if (!lang) return [];
    return lang === 'en' ? [lang] : [lang, lang === 'zh-CN' ? 'zh-TW' : 'zh-CN'];
  });
  return [...new Set(wanted)];
}
