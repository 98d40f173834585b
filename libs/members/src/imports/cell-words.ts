import type { Education, Gender } from '../member-row.js';

/** Words of other programs for what we have a list of, plain: without case, width, blanks and points. */
const known = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string>(words).flatMap(([value, list]) =>
      [value, ...list.split('|')].map((word) => [plainWord(word), value as T] as const),
    ),
  );

const GENDER_WORDS = known<Gender>({
  female: 'f|w|woman|women|girl|ms|mrs|miss|weiblich|frau|femme|mujer|女|女性|女士|小姐|2',
  male: 'm|man|men|boy|mr|männlich|herr|homme|hombre|男|男性|先生|1',
  other: 'o|x|d|diverse|divers|non-binary|nonbinary|其他|其它|その他',
});

/** What says that nothing is known. */
const UNKNOWN_GENDER = new Set(
  ['u', 'unknown', 'na', 'n/a', '0', '未知', '保密', '不明', '不詳', '未回答', '9'].map(plainWord),
);

const EDUCATION_WORDS = known<Education>({
  primary: 'primary school|elementary|elementary school|小学|小學|小学校|小学卒|国小',
  secondary:
    'secondary school|high school|middle school|junior high|senior high|graduated high school|中学|初中|高中|中專|國中|中学校|高校|高校卒|高等学校',
  vocational:
    'college|some college|associate|technical|vocational school|polytechnic|partial college|大专|中专|专科|职高|技校|高职|專科|大專|高職|五專|専門学校|短大|短期大学|高専|専門卒',
  bachelor:
    'bachelors|bachelor’s|bachelor degree|bachelors degree|undergraduate|university|ba|bsc|本科|大学|学士|大學|學士|大学本科|大卒|大学卒',
  master:
    'masters|master’s|master degree|masters degree|graduate|postgraduate|graduate degree|ma|msc|mba|硕士|研究生|碩士|修士|大学院|院卒',
  doctorate: 'doctor|phd|dphil|doctoral|博士|博士研究生|博士后',
});

const YES = new Set('true|yes|y|1|x|on|ok|opt-in|opted in|optin|subscribed|agree|agreed|given|granted|是|有|同意|已同意|订阅|已订阅|接受|愿意|願意|訂閱|已訂閱|はい|希望|希望する|同意する|可|ja|oui|si|○|✓|√|✔'.split('|').map(plainWord)); // prettier-ignore
const NO = new Set('false|no|n|0|off|opt-out|opted out|optout|unsubscribed|not subscribed|cleaned|refused|denied|withdrawn|否|无|無|不同意|未同意|退订|已退订|未订阅|拒绝|不愿意|不願意|退訂|已退訂|未訂閱|拒絕|いいえ|希望しない|不可|nein|non|×|✗'.split('|').map(plainWord)); // prettier-ignore

const LOCALE_WORDS = known<'en' | 'zh-CN' | 'zh-TW'>({
  en: 'english|en-us|en-gb|eng|英语|英文|英語',
  'zh-CN': 'zh|zh-hans|zh_hans|chinese|simplified chinese|cn|zh-sg|中文|简体|简体中文|汉语|普通话|簡體中文|中国語',
  'zh-TW': 'zh-hant|zh_hant|zh-hk|traditional chinese|tw|繁体|繁体中文|繁體|繁體中文|正體中文|台灣中文|繁体字',
});

export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.’'_-]+/gu, '');
}

/** Undefined: a word that is none of these. Null: not known. */
export function genderOf(text: string): Gender | null | undefined {
  const word = plainWord(text);
  return UNKNOWN_GENDER.has(word) ? null : GENDER_WORDS.get(word);
}

export function educationOf(text: string): Education | undefined {
  return EDUCATION_WORDS.get(plainWord(text));
}

export function localeOf(text: string): 'en' | 'zh-CN' | 'zh-TW' | undefined {
  return LOCALE_WORDS.get(plainWord(text));
}

export function yesOrNo(text: string): boolean | undefined {
  const word = plainWord(text);
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'de', 'fr', 'es'] as const;
const OTHER_COUNTRIES = {
  GB: 'uk|great britain|britain|england|scotland|wales|northern ireland|channel islands|英国',
  US: 'usa|u s a|united states of america|america|美国|美國',
  IE: 'eire|republic of ireland',
  ZA: 'rsa',
  CN: 'prc|p r china|mainland china|中国大陆|中國大陸|中华人民共和国',
  TW: 'taiwan|roc|台湾|臺灣|台灣',
  HK: 'hongkong|hong kong|香港',
  MO: 'macao|macau|澳门|澳門',
  KR: 'korea|south korea|韩国|韓國',
  RU: 'russia|俄罗斯|俄羅斯',
  VN: 'vietnam|越南',
  AE: 'uae|dubai',
  CZ: 'czech republic',
  NL: 'holland|the netherlands',
};
let countries: ReadonlyMap<string, string> | undefined;

/** By its code or its name in one of the common languages. @returns ISO 3166-1, two letters */
export function countryOf(text: string): string | undefined {
  countries ??= allCountries();
  return countries.get(plainWord(text));
}

function allCountries(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const said = names.flatMap((each) => each.of(code) ?? []);
    // Ranges that nobody has for a country, and groups of countries.
    if (said.length === 0 || /^(?:X[A-Z]|Q[M-Z]|ZZ|AA|EU|EZ|UN|UK)$/.test(code)) continue;
    for (const word of [code, ...said]) found.set(plainWord(word), code);
  }
  for (const [code, words] of Object.entries(OTHER_COUNTRIES))
    for (const word of words.split('|')) found.set(plainWord(word), code);
  return found;
}
