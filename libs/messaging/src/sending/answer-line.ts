type Lang = 'en' | 'zh-CN' | 'zh-TW';

const ANSWER_LINES: Readonly<Record<Lang, string>> = {
  en: '— — — Write your answer above this line; it goes to the customer — — —',
  'zh-CN': '— — — 请在此行上方回复，内容将发送给客户 — — —',
  'zh-TW': '— — — 請在此行上方回覆，內容將傳送給客戶 — — —',
};

/** Stands on top of mail to a colleague. Whatever mail program quotes it, nothing from here on is the colleague's own. */
export function answerLine(lang: Lang): string {
  return ANSWER_LINES[lang];
}

// Programs rewrap and re-quote the line, and some change its dashes: its words are enough.
const WORDS = Object.values(ANSWER_LINES).map((line) => line.replaceAll('—', '').trim());

/** The text in front of an answer line; all of it when there is none. */
export function aboveAnswerLine(text: string): string {
  const pattern = WORDS.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s>|]+')).join(
    '|',
  );
  const found = new RegExp(`^.*(?:${pattern})`, 'm').exec(text);
  return found === null ? text : text.slice(0, found.index);
}
