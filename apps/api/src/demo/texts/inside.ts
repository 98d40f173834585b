import type { Locale } from '@regulars/staff';

/** What colleagues write for each other, in their own language. */
interface Inside {
  /** [subject, text] of an order taken on the phone. */
  calls: readonly (readonly [string, string])[];
  /** The same of one that came across a table, at a fair or on a visit. */
  visits: readonly (readonly [string, string])[];
  notes: readonly string[];
  /** When the deal is done. */
  shipping: readonly string[];
  /** After a call that settled what a mail would have. */
  called: readonly string[];
  lost: Readonly<Record<LostFor, readonly string[]>>;
}

export type LostFor = 'price' | 'silence' | 'project' | 'late' | 'technical';

export const INSIDE: Readonly<Record<Locale, Inside>> = {
  en: {
    calls: [
      [
        'Phone: {item} {size}',
        '{name} called: needs {qty} {item} {size}, {spec}, for {use}. Wants a written offer, {when}.',
      ],
      [
        'Call from {firm}',
        'Asked whether we have {item} {size} in stock, about {qty} pcs. Prefers to be called back in the morning.',
      ],
      ['Repeat order by phone', 'Same as last time: {qty} {item} {size}. Delivery {when}. PO follows.'],
      [
        '{item} for {use}',
        'Project manager of {firm} on the phone. Budget is approved, {qty} pcs {size}, {spec}. Decision in two weeks.',
      ],
    ],
    visits: [
      [
        'Fair contact, {city}',
        'Met at the stand. They build equipment for {use} and use {qty} {item} {size} a year. Promised samples and a price.',
      ],
      [
        'Visit at {firm}',
        'Was there today. They rebuild {use} and need about {qty} {item} {size}, {spec}. Offer promised, decision {when}.',
      ],
    ],
    notes: [
      'Spoke with {name}: the decision is made by their head office, not before the end of the month.',
      'Checked with production: {size} is on the machine next week, so we can promise three weeks.',
      'Careful, they still owe us the invoice from the spring. Prepayment this time.',
      'Key account for {city}. Please answer within the day.',
      'They also asked for {item2}; offer both together.',
      'Same inquiry came through their trading house. Keep the price level.',
    ],
    shipping: [
      'Freight quote from the forwarder is in: sea 21 days, air 5. They take sea.',
      'Quality says the certificates are ready, I will add them to the packing list.',
      'Down payment has arrived, production is released.',
      'Call them a week after delivery and ask for the second half of the year.',
    ],
    called: [
      'Called {name} and quoted {offer} on the phone; details agreed, no mail needed.',
      'Phone call: went through everything, price {offer} is accepted in principle. Written order to follow.',
      'Reached {name} at last. Sent the offer ({offer}) by WeChat on request.',
    ],
    lost: {
      price: [
        'Too expensive, an Italian maker was 9 % below us',
        'Price',
        'Chose a cheaper supplier',
        'Lost on price after two rounds',
      ],
      silence: ['No answer after three reminders', 'Customer does not answer any more', 'Gone quiet'],
      project: ['Project cancelled', 'Project postponed to next year', 'End customer lost the tender'],
      late: ['Delivery time too long', 'Could not deliver before their shutdown'],
      technical: ['We have no approval for this medium', 'Material not possible', 'Outside our range'],
    },
  },
  'zh-CN': {
    calls: [
      ['电话：{item}{size}', '{name}来电，需要{item}{size} {qty}只，{spec}，用于{use}，要书面报价，{when}。'],
      ['{firm}来电', '问{item}{size}有没有现货，大概{qty}只，上午回电话方便。'],
      ['老客户电话追加', '和上次一样，{item}{size} {qty}只，{when}交货，合同后补。'],
    ],
    visits: [
      ['展会客户（{city}）', '展位上聊过，做{use}配套，一年用{item}{size} {qty}只左右，答应寄样品。'],
      ['拜访{firm}', '今天去现场看了{use}，需要{item}{size} {qty}只，{spec}，答应{when}给报价。'],
      ['微信询价：{item}', '{name}微信上问{item}{size} {qty}只的价格，{spec}，用于{use}。'],
    ],
    notes: [
      '和{name}通过电话，总部定，月底之前不会有结果。',
      '问过生产，{size}下周上机，交期三周没问题。',
      '注意：上一单尾款还没付，这次要款到发货。',
      '重点客户，请当天回复。',
      '他们还要{item2}，一起报。',
      '贸易公司也来问过同一个项目，价格保持一致。',
    ],
    shipping: [
      '预付款已到，通知生产。',
      '货代报价：海运21天，客户选海运。',
      '证书质量部已出，随货走。',
      '到货一周后回访，问下半年的计划。',
    ],
    called: [
      '已电话沟通，报价{offer}，细节谈妥。',
      '电话里确认了价格{offer}，等合同。',
      '微信发了报价{offer}，客户说没问题。',
    ],
    lost: {
      price: ['价格高', '客户选了更便宜的厂家', '两轮谈判后输在价格'],
      silence: ['多次联系无回复', '客户失联'],
      project: ['项目取消', '项目推迟到明年', '客户没有中标'],
      late: ['交期太长'],
      technical: ['工况不满足', '材质做不了'],
    },
  },
  'zh-TW': {
    calls: [
      ['電話：{item}{size}', '{name}來電，需要{item}{size} {qty}顆，{spec}，用在{use}，要書面報價，{when}。'],
      ['{firm}來電', '詢問{item}{size}有沒有現貨，大約{qty}顆，請上午回電。'],
    ],
    visits: [
      ['展場客戶（{city}）', '攤位上聊過，做{use}，一年用{item}{size}約{qty}顆，答應寄樣品。'],
      ['拜訪{firm}', '今天到現場看了{use}，需要{item}{size} {qty}顆，{spec}，{when}前要報價。'],
    ],
    notes: ['跟{name}通過電話，要等總公司決定，月底前不會有結果。', '問過產線，{size}下週上機，三週交貨沒問題。', '重要客戶，請當天回覆。', '他們也要{item2}，一起報。'], // prettier-ignore
    shipping: ['訂金已到，通知生產。', '證書品保已出，隨貨寄出。', '到貨一週後回訪，問下半年的計畫。'],
    called: ['已電話說明，報價{offer}，細節談妥。', '電話確認價格{offer}，等採購單。'],
    lost: {
      price: ['價格太高', '客戶選了更便宜的廠商'],
      silence: ['多次聯絡無回應'],
      project: ['案子取消', '案子延到明年'],
      late: ['交期太長'],
      technical: ['材質無法製作', '工況不符'],
    },
  },
};

/** Why the manager puts something aside. */
export const BINNED = ['Duplicate of an older inquiry', 'Test entry', 'Sent twice', 'Advertising'] as const;

/** What robots and their masters leave in forms. [name, text, reasons with their points] */
export const SPAM: readonly (readonly [string, string, readonly string[], number])[] = [
  ['Jessica', 'Hello! I can put your site on page 1 of all search engines. See http://seo.example/a http://seo.example/b http://seo.example/c and reply for a free audit.', ['no-origin', 'many-links', 'no-time'], 60],
  ['DavidSEO', 'Buy 5000 quality backlinks today only <a href="http://links.example">click here</a>', ['link-markup', 'no-time', 'no-origin'], 70],
  ['crypto team', 'Your company wallet has unclaimed rewards, confirm at https://wallet.example/claim', ['too-fast'], 60],
  ['Robert', 'Dear owner, we offer business loans from 2 percent, no collateral, answer in 24 hours.', ['honeypot'], 100],
  ['张先生', '专业代开各类发票，点数低，可先开票后付款，联系微信。', ['honeypot', 'no-origin'], 120],
  ['Anastasia', 'Hi dear, I saw your profile and want to know you better. My photos: http://photos.example', ['too-fast', 'no-origin'], 80],
  ['Growth Hub', 'We have a list of 40,000 buyers of machines in Europe with e-mail and phone for 299 USD. [url=http://leads.example]Samples[/url]', ['link-markup', 'no-origin'], 60],
  ['外链推广', '百度首页排名，不上首页不收费，详情见 http://rank.example', ['too-fast', 'no-time'], 70],
]; // prettier-ignore

/** What the sales team marks orders with, and how often. */
export const TAGS: Readonly<Record<string, number>> = {
  repeat: 20,
  OEM: 9,
  distributor: 10,
  tender: 8,
  urgent: 12,
  sample: 9,
  marine: 5,
  'food & beverage': 6,
  '3.1 certificate': 8,
  出口: 4,
  'key account': 5,
};
