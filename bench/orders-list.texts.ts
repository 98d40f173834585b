/** Believable inquiries for the bench: every text and every person with the tokens the program itself would make of them. */
export interface SampleText {
  locale: string;
  subject: string;
  message: string;
  excerpt: string;
  tokens: string[];
}

export interface SampleContact {
  name: string;
  email: string;
  phone: string;
  e164: string;
  company: string;
  tokens: string[];
}

type Tokenise = (text: {
  name?: string;
  email?: string;
  phone?: string;
  phoneNormalised?: string;
  company?: string;
  texts?: readonly string[];
}) => string[];

/** Found in one order out of so many; the numbers are what the cases "rare", "medium" and "common" mean. */
export const PLANTED = {
  cjkRare: '麒麟',
  latinRare: 'quetzalcoatl',
  cjkMedium: '合金',
  latinMedium: 'galvanised',
  cjkCommon: '报价',
  latinCommon: 'quotation',
  tagCommon: 'wholesale',
  tagRare: 'museum',
} as const;

const ZH = {
  open: ['您好，', '你好，我们是一家贸易公司，', '贵公司您好！', '请问', '老板您好，'],
  want: ['我想订购', '我们需要', '想了解一下', '希望采购', '请提供', '我司拟购买'],
  what: [
    '不锈钢保温杯',
    '手机壳',
    '儿童书包',
    '蓝牙耳机',
    '竹制餐具',
    '太阳能灯',
    '办公椅',
    '陶瓷茶具',
    '户外帐篷',
    '电动螺丝刀',
    '轴承',
    '水泵配件',
    '滑板车',
  ],
  how: ['五百件', '一千套', '两个货柜', '样品三个', '先试订一百个', '每月三千只'],
  close: [
    '请尽快报价，谢谢！',
    '麻烦发一份报价单。',
    '多久可以发货？',
    '是否支持定制颜色和标志？',
    '请告知最低起订量。',
    '运费怎么计算？',
    '可以开增值税发票吗？',
    '期待您的回复。',
  ],
};
const JA = {
  open: ['お世話になっております。', 'はじめまして。', '突然のご連絡失礼いたします。'],
  what: [
    'ステンレスボトル',
    'スマートフォンケース',
    '竹の食器',
    'ソーラーライト',
    '事務用椅子',
    '急須セット',
    'テント',
  ],
  close: [
    '見積書をお送りいただけますか。',
    '納期を教えてください。',
    'サンプルは可能でしょうか。',
    '最小ロット数をお知らせください。',
    'よろしくお願いいたします。',
  ],
};
const EN = {
  open: ['Hello,', 'Dear sales team,', 'Hi there,', 'Good morning,', 'To whom it may concern,'],
  want: [
    'we would like to order',
    'please send us a quotation for',
    'I am interested in',
    'could you supply',
    'we need',
  ],
  what: [
    'stainless steel bottles',
    'phone cases',
    'school bags',
    'bluetooth earphones',
    'bamboo cutlery',
    'solar lamps',
    'office chairs',
    'ceramic tea sets',
    'camping tents',
    'cordless screwdrivers',
    'ball bearings',
    'pump spare parts',
    'kick scooters',
  ],
  how: ['500 pieces', '1000 sets', 'two containers', 'three samples first', 'about 3000 units a month'],
  close: [
    'What is your lead time?',
    'Please quote CIF Hamburg.',
    'Do you offer custom colours and a printed logo?',
    'What is the minimum order quantity?',
    'How long does delivery to Toronto take?',
    'Looking forward to your reply.',
    'Can we visit your factory in March?',
  ],
};
const GIVEN = ['Anna', 'José', 'Michael', 'Fatima', 'Olga', 'Jürgen', 'Siobhán', 'Rahul', 'Emily', 'Lars', '伟', '秀英', '芳', '健太', '美咲', 'Chloé']; // prettier-ignore
const FAMILY = ['Smith', 'García', 'Müller', 'Okafor', 'Ivanova', 'Nguyễn', '王', '李', '张', '佐藤', '鈴木', 'Kowalski', 'Patel', 'Rossi', 'Haddad', 'Tanaka']; // prettier-ignore
const FIRMS = [
  'Trading',
  'Imports',
  'GmbH',
  'Ltd',
  '贸易有限公司',
  '科技有限公司',
  '株式会社',
  'S.A.',
  'Outdoor',
  'Home & Living',
];
const PLACES = [
  'Hamburg',
  'Toronto',
  '深圳',
  '上海',
  '広州',
  '大阪',
  'Lyon',
  'Lagos',
  'Kraków',
  'Austin',
  'Dubai',
  'Lima',
];

export function sampleTexts(count: number, tokenise: Tokenise): SampleText[] {
  const next = dice(7);
  return Array.from({ length: count }, (_, index) => textOf(index, next, tokenise));
}

/** The orders that hold the rare words, too seldom to be among the drawn texts. */
export function rareText(tokenise: Tokenise): SampleText {
  const message = `请问你们有没有${PLANTED.cjkRare}图案的产品？ Something like a ${PLANTED.latinRare} figure would do.`;
  return withTokens('zh-CN', '特别定制', message, tokenise);
}

export function sampleContacts(count: number, tokenise: Tokenise): SampleContact[] {
  const next = dice(11);
  return Array.from({ length: count }, (_, index) => {
    const given = pick(GIVEN, next);
    const family = pick(FAMILY, next);
    const name = /^[\u3000-\u9fff]/.test(family) ? `${family}${given}` : `${given} ${family}`;
    const company = `${pick(PLACES, next)} ${pick(FIRMS, next)} ${index % 997}`;
    const email = `customer.${index}@${['example.com', 'mail.example.cn', 'firma.example.de'][index % 3]}`;
    const e164 = `+86138${String(10_000_000 + index * 37).slice(0, 8)}`;
    const phone = `${e164.slice(3, 6)} ${e164.slice(6, 10)} ${e164.slice(10)}`;
    const tokens = tokenise({ name, email, phone, phoneNormalised: e164, company });
    return { name, email, phone, e164, company, tokens };
  });
}

function textOf(index: number, next: () => number, tokenise: Tokenise): SampleText {
  const medium = index % 100 === 42;
  const language = next();
  if (language < 0.45) {
    const quote = next() < 0.6 ? `请尽快${PLANTED.cjkCommon}，谢谢！` : '';
    const body = [pick(ZH.open, next), pick(ZH.want, next), pick(ZH.what, next), pick(ZH.how, next), '。'].join('');
    const message = `${body}${medium ? `材质要${PLANTED.cjkMedium}的。` : ''}${pick(ZH.close, next)}${quote} 编号${index}`;
    return withTokens('zh-CN', '产品询价', message, tokenise);
  }
  if (language < 0.6) {
    const message = `${pick(JA.open, next)}${pick(JA.what, next)}について${pick(JA.close, next)}${pick(JA.close, next)} ${index}`;
    return withTokens('en', 'お問い合わせ', message, tokenise);
  }
  const body = `${pick(EN.open, next)} ${pick(EN.want, next)} ${pick(EN.what, next)}, ${pick(EN.how, next)}.`;
  const finish = medium ? ` The frame should be ${PLANTED.latinMedium}.` : '';
  const quote = next() < 0.75 ? ` A ${PLANTED.latinCommon} by Friday would help.` : '';
  return withTokens('en', 'Product inquiry', `${body}${finish} ${pick(EN.close, next)}${quote} Ref ${index}`, tokenise);
}

function withTokens(locale: string, subject: string, message: string, tokenise: Tokenise): SampleText {
  return { locale, subject, message, excerpt: message.slice(0, 160), tokens: tokenise({ texts: [subject, message] }) };
}

function pick<T>(from: readonly T[], next: () => number): T {
  const chosen = from[Math.floor(next() * from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** The same sequence in every run, so that figures of two runs speak of the same data. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
