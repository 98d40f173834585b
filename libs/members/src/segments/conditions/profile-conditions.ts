import { bitsOf } from '../../member.mapper.js';
import { CHANNELS, type Channel, EDUCATIONS, GENDERS, MEMBER_SOURCES } from '../../member-row.js';
import { type ConditionKind, type Operator, type Statement, operator } from '../condition.js';
import { knownOperators, momentOperators } from '../date-operators.js';
import { birthdaysWithin, yearsBefore } from '../days.js';
import type { Option } from '../value-shapes.js';
import { type Between, choices, integer, integers, records, texts } from '../values.js';
import { type Words, words } from '../words.js';

const ONE_OF = words('is {value}', '是 {value}', '是 {value}');
const NONE_OF = words('is not {value}', '不是 {value}', '不是 {value}');

/** Options whose values are those of a column, in the column's order. */
function options<T extends string>(values: readonly T[], labels: Record<T, Words>): Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

const same = (text: string) => words(text, text, text);
const GENDER_OPTIONS = options(GENDERS, {
  female: words('female', '女', '女'),
  male: words('male', '男', '男'),
  other: words('other', '其他', '其他'),
});
const EDUCATION_OPTIONS = options(EDUCATIONS, {
  primary: words('primary school', '小学', '小學'),
  secondary: words('secondary school', '中学', '中學'),
  vocational: words('vocational school', '职业学校', '職業學校'),
  bachelor: words('bachelor', '本科', '學士'),
  master: words('master', '硕士', '碩士'),
  doctorate: words('doctorate', '博士', '博士'),
});
const SOURCE_OPTIONS = options(MEMBER_SOURCES, {
  order: words('an order', '订单', '訂單'),
  form: words('a form', '表单', '表單'),
  hand: words('by hand', '手工录入', '手動新增'),
  api: words('a program', '接口', '程式介面'),
  import: words('a file', '文件导入', '檔案匯入'),
  register: words('the sales register', '销售登记', '銷售登記'),
});
const LOCALE_OPTIONS = options(['en', 'zh-CN', 'zh-TW'], {
  en: same('English'),
  'zh-CN': same('简体中文'),
  'zh-TW': same('繁體中文'),
});
const CHANNEL_OPTIONS = options(CHANNELS, {
  email: words('e-mail', '电子邮件', '電子郵件'),
  phone: words('phone', '电话', '電話'),
  sms: words('SMS', '短信', '簡訊'),
  post: words('letters', '信函', '信函'),
  messenger: words('messengers', '即时通讯', '即時通訊'),
});

function oneOf(column: string, value: ReturnType<typeof choices>): Record<string, Operator> {
  const nullable = true;
  const are = (values: string[], s: Statement) => `${column} = ANY(${s.param(values, 'text[]')})`;
  return {
    in: operator({ words: ONE_OF, value, nullable, sql: are }),
    'not-in': operator({
      words: NONE_OF,
      value,
      sql: (values, s) => `(${are(values, s)}) IS NOT TRUE`,
    }),
  };
}

/** @param column a text of `f` that members share */
function suggestionsOf(column: string) {
  return (begun: string, { param }: Statement) =>
    `SELECT ${column} AS value FROM members.facts f WHERE starts_with(lower(${column}), lower(${param(begun, 'text')}))
     GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 20`;
}

function shared(key: string, label: Words, maxLength: number, accepts?: RegExp): ConditionKind {
  const column = `f.${key}`;
  return {
    key,
    group: 'profile',
    label,
    operators: { ...oneOf(column, texts(maxLength, accepts)), ...knownOperators(column) },
    suggestions: suggestionsOf(column),
  };
}

function chosen(key: string, label: Words, from: readonly Option[], { known }: { known: boolean }): ConditionKind {
  const column = `f.${key}`;
  return {
    key,
    group: 'profile',
    label,
    operators: { ...oneOf(column, choices(from)), ...(known ? knownOperators(column) : {}) },
  };
}

const MONTHS: Option[] = Array.from({ length: 12 }, (_, month) => {
  const nth = new Date(Date.UTC(2024, month, 1));
  const said = (locale: string) => nth.toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });
  return { value: String(month + 1), label: words(said('en'), said('zh-CN'), said('zh-TW')) };
});
const BIRTHDAY = '(extract(month FROM f.birth_date) * 100 + extract(day FROM f.birth_date))::int';

const AGE: ConditionKind = {
  key: 'age',
  group: 'profile',
  label: words('age', '年龄', '年齡'),
  operators: {
    between: operator({
      words: words('is between {from} and {to}', '在 {from} 至 {to} 岁', '在 {from} 至 {to} 歲'),
      value: integers(0, 120),
      nullable: true,
      sql: ({ from, to }: Between<number>, { param, today }) =>
        `f.birth_date <= ${param(yearsBefore(today, from), 'date')} AND f.birth_date > ${param(yearsBefore(today, to + 1), 'date')}`,
    }),
    ...knownOperators('f.birth_date'),
  },
};

const BIRTH: ConditionKind = {
  key: 'birthday',
  group: 'profile',
  label: words('birthday', '生日', '生日'),
  operators: {
    within: operator({
      words: words('is within the next {value} days', '在未来 {value} 天内', '在未來 {value} 天內'),
      value: integer(0, 366),
      nullable: true,
      sql: (count, { param, today }) => `${BIRTHDAY} = ANY(${param(birthdaysWithin(today, count), 'int[]')})`,
    }),
    'in-month': operator({
      words: words('is in {value}', '在 {value}', '在 {value}'),
      value: choices(MONTHS),
      nullable: true,
      sql: (months, { param }) => `extract(month FROM f.birth_date)::int = ANY(${param(months, 'int[]')})`,
    }),
  },
};

const INCOME: ConditionKind = {
  key: 'income_band',
  group: 'profile',
  label: words('income band', '收入档', '收入級距'),
  operators: {
    between: operator({
      words: words('is between {from} and {to}', '在 {from} 至 {to} 档', '在 {from} 至 {to} 級'),
      value: integers(1, 20),
      nullable: true,
      sql: ({ from, to }: Between<number>, { param }) =>
        `f.income_band BETWEEN ${param(from, 'smallint')} AND ${param(to, 'smallint')}`,
    }),
    ...knownOperators('f.income_band'),
  },
};

const owned = (ids: string[], { param }: Statement) => `f.owner_id = ANY(${param(ids, 'uuid[]')})`;
const OWNER: ConditionKind = {
  key: 'owner',
  group: 'profile',
  label: words('looked after by', '负责人', '負責人'),
  operators: {
    in: operator({
      words: words('{value}', '是 {value}', '是 {value}'),
      value: records('colleague'),
      nullable: true,
      sql: owned,
    }),
    'not-in': operator({
      words: words('others than {value}', '不是 {value}', '不是 {value}'),
      value: records('colleague'),
      sql: (ids, s) => `(${owned(ids, s)}) IS NOT TRUE`,
    }),
    ...knownOperators('f.owner_id', words('anybody', '有人负责', '有人負責'), words('nobody', '无人负责', '無人負責')),
  },
};

const CONSENT: ConditionKind = {
  key: 'consent',
  group: 'consent',
  label: words('consent', '同意', '同意'),
  operators: {
    any: operator({
      words: words('was given for {value}', '包含 {value}', '包含 {value}'),
      value: choices(CHANNEL_OPTIONS),
      sql: (channels, { param }) => `(f.consents & ${param(bitsOf(channels as Channel[]), 'smallint')}) <> 0`,
    }),
    none: operator({
      words: words('was not given for {value}', '不含 {value}', '不含 {value}'),
      value: choices(CHANNEL_OPTIONS),
      sql: (channels, { param }) => `(f.consents & ${param(bitsOf(channels as Channel[]), 'smallint')}) = 0`,
    }),
  },
};

/** Words that a member carries. Index: member_search (for tags). */
function carried(key: 'tags' | 'preferences', label: Words): ConditionKind {
  const some =
    (operation: '&&' | '@>') =>
    (values: string[], { param }: Statement) =>
      `EXISTS (SELECT FROM members.member m WHERE m.id = f.member_id AND m.${key} ${operation} ${param(values, 'text[]')})`;
  return {
    key,
    group: 'profile',
    label,
    operators: {
      any: operator({
        words: words('include {value}', '包含 {value}', '包含 {value}'),
        value: texts(50),
        sql: some('&&'),
      }),
      all: operator({
        words: words('include each of {value}', '同时包含 {value}', '同時包含 {value}'),
        value: texts(50),
        sql: some('@>'),
      }),
      none: operator({
        words: words('do not include {value}', '不含 {value}', '不含 {value}'),
        value: texts(50),
        sql: (values, s) => `NOT ${some('&&')(values, s)}`,
      }),
    },
    suggestions: (begun, { param }) =>
      `SELECT value FROM members.member m, unnest(m.${key}) AS value WHERE m.erased_at IS NULL AND starts_with(lower(value), lower(${param(begun, 'text')}))
       GROUP BY value ORDER BY count(*) DESC, value LIMIT 20`,
  };
}

/** What stands on the profile of a member. */
export const PROFILE_CONDITIONS: readonly ConditionKind[] = [
  chosen('gender', words('gender', '性别', '性別'), GENDER_OPTIONS, { known: true }),
  AGE,
  BIRTH,
  shared('city', words('city', '城市', '城市'), 100),
  shared('region', words('region', '地区', '地區'), 100),
  shared('country', words('country', '国家/地区', '國家/地區'), 2, /^[A-Z]{2}$/),
  INCOME,
  chosen('education', words('education', '学历', '學歷'), EDUCATION_OPTIONS, { known: true }),
  shared('level', words('level', '等级', '等級'), 100),
  chosen('locale', words('language', '语言', '語言'), LOCALE_OPTIONS, { known: false }),
  chosen('source', words('came by', '来源', '來源'), SOURCE_OPTIONS, { known: false }),
  OWNER,
  {
    key: 'joined',
    group: 'profile',
    label: words('joined', '加入时间', '加入時間'),
    operators: momentOperators('f.joined_at', null),
  },
  carried('tags', words('tags', '标签', '標籤')),
  carried('preferences', words('preferences', '偏好', '偏好')),
  CONSENT,
];
