import type { OrderLocale } from '../../dto/order.response.js';
import type { Fault } from '../read-answer.js';
import type { Closed } from '../supply-answers.service.js';

interface PageWords {
  self: string;
  languages: string;
  title: (number: string) => string;
  asks: (company: string) => string;
  until: (day: string) => string;
  wanted: string;
  note: string;
  deliverTo: string;
  sku: string;
  asked: string;
  offered: string;
  answer: string;
  confirm: string;
  outOfStock: string;
  quantity: string;
  date: string;
  price: (currency: string) => string;
  backOn: string;
  optional: string;
  remark: string;
  general: string;
  send: string;
  change: string;
  mend: string;
  faults: Readonly<Record<Fault, string>>;
  received: string;
  receivedText: (company: string) => string;
  standing: (when: string) => string;
  closed: Readonly<Record<Closed, { title: string; text: (company: string) => string }>>;
  unknown: { title: string; text: string };
  tooMany: { title: string; text: string };
}

export const PAGE_WORDS: Readonly<Record<OrderLocale, PageWords>> = {
  en: {
    self: 'English',
    languages: 'Language',
    title: (number) => `Order ${number}`,
    asks: (company) => `${company} asks you to confirm this order.`,
    until: (day) => `You can answer, and change your answer, until ${day}.`,
    wanted: 'Wanted by',
    note: 'Note',
    deliverTo: 'Deliver to',
    sku: 'SKU',
    asked: 'Asked for',
    offered: 'Price offered for one',
    answer: 'Your answer',
    confirm: 'We can deliver',
    outOfStock: 'Out of stock',
    quantity: 'Quantity',
    date: 'Delivery date',
    price: (currency) => `Unit price (${currency})`,
    backOn: 'Back in stock on',
    optional: 'optional',
    remark: 'Remark',
    general: 'Anything else',
    send: 'Send answer',
    change: 'Send changed answer',
    mend: 'Please look at the marked fields. Nothing you wrote is lost.',
    faults: {
      choose: 'Choose one.',
      quantity: 'Write a whole number from 1 to 1,000,000.',
      date: 'Write a day, such as 2026-12-24.',
      price: 'Write an amount, such as 12.50.',
      long: 'This is too long. Please shorten it.',
    },
    received: 'Thank you, your answer has been received',
    receivedText: (company) => `${company} has been told. If something changes, change your answer below.`,
    standing: (when) => `This is your answer of ${when}.`,
    closed: {
      withdrawn: {
        title: 'This order was withdrawn',
        text: (company) => `${company} no longer needs an answer. Please deliver nothing for it.`,
      },
      expired: {
        title: 'This link has expired',
        text: (company) => `Please ask ${company} to send the order again, or answer their mail.`,
      },
      accepted: {
        title: 'Your answer was accepted',
        text: (company) => `It can’t be changed here any more. If something changes, please answer ${company}’s mail.`,
      },
      resting: {
        title: 'This order is on hold',
        text: (company) => `It can’t be answered at the moment. For questions please answer ${company}’s mail.`,
      },
    },
    unknown: {
      title: 'This link is not valid',
      text: 'Please open the link from the newest mail again, whole and unchanged.',
    },
    tooMany: { title: 'Too many requests', text: 'Please try again in a few minutes. Nothing is lost.' },
  },
  'zh-CN': {
    self: '简体中文',
    languages: '语言',
    title: (number) => `采购单 ${number}`,
    asks: (company) => `${company} 请您确认此采购单。`,
    until: (day) => `您可在 ${day} 之前答复或修改答复。`,
    wanted: '期望交期',
    note: '备注',
    deliverTo: '送货地址',
    sku: '货号',
    asked: '需求数量',
    offered: '我方单价',
    answer: '您的答复',
    confirm: '可以供货',
    outOfStock: '缺货',
    quantity: '数量',
    date: '交货日期',
    price: (currency) => `单价（${currency}）`,
    backOn: '预计到货日期',
    optional: '选填',
    remark: '备注',
    general: '其他说明',
    send: '提交答复',
    change: '提交修改',
    mend: '请检查标出的字段，您填写的内容都已保留。',
    faults: {
      choose: '请选择一项。',
      quantity: '请填写 1 到 1,000,000 之间的整数。',
      date: '请填写日期，例如 2026-12-24。',
      price: '请填写金额，例如 12.50。',
      long: '内容太长，请缩短。',
    },
    received: '谢谢，已收到您的答复',
    receivedText: (company) => `已通知 ${company}。如有变化，可在下方修改答复。`,
    standing: (when) => `以下是您于 ${when} 提交的答复。`,
    closed: {
      withdrawn: { title: '此采购单已撤回', text: (company) => `${company} 已不需要答复，请不要发货。` },
      expired: { title: '此链接已过期', text: (company) => `请联系 ${company} 重新发送采购单，或直接回复邮件。` },
      accepted: {
        title: '您的答复已被接受',
        text: (company) => `此处不能再修改。如有变化，请直接回复 ${company} 的邮件。`,
      },
      resting: { title: '此采购单已暂停', text: (company) => `目前不能答复。如有问题，请直接回复 ${company} 的邮件。` },
    },
    unknown: { title: '链接无效', text: '请重新打开最新邮件中的完整链接。' },
    tooMany: { title: '请求过于频繁', text: '请几分钟后再试，您填写的内容不会丢失。' },
  },
  'zh-TW': {
    self: '繁體中文',
    languages: '語言',
    title: (number) => `採購單 ${number}`,
    asks: (company) => `${company} 請您確認此採購單。`,
    until: (day) => `您可在 ${day} 之前回覆或修改回覆。`,
    wanted: '期望交期',
    note: '備註',
    deliverTo: '送貨地址',
    sku: '貨號',
    asked: '需求數量',
    offered: '我方單價',
    answer: '您的回覆',
    confirm: '可以供貨',
    outOfStock: '缺貨',
    quantity: '數量',
    date: '交貨日期',
    price: (currency) => `單價（${currency}）`,
    backOn: '預計到貨日期',
    optional: '選填',
    remark: '備註',
    general: '其他說明',
    send: '送出回覆',
    change: '送出修改',
    mend: '請檢查標出的欄位，您填寫的內容都已保留。',
    faults: {
      choose: '請選擇一項。',
      quantity: '請填寫 1 到 1,000,000 之間的整數。',
      date: '請填寫日期，例如 2026-12-24。',
      price: '請填寫金額，例如 12.50。',
      long: '內容太長，請縮短。',
    },
    received: '謝謝，已收到您的回覆',
    receivedText: (company) => `已通知 ${company}。如有變化，可在下方修改回覆。`,
    standing: (when) => `以下是您於 ${when} 送出的回覆。`,
    closed: {
      withdrawn: { title: '此採購單已撤回', text: (company) => `${company} 已不需要回覆，請不要出貨。` },
      expired: { title: '此連結已過期', text: (company) => `請聯絡 ${company} 重新寄送採購單，或直接回覆郵件。` },
      accepted: {
        title: '您的回覆已被接受',
        text: (company) => `此處不能再修改。如有變化，請直接回覆 ${company} 的郵件。`,
      },
      resting: { title: '此採購單已暫停', text: (company) => `目前不能回覆。如有問題，請直接回覆 ${company} 的郵件。` },
    },
    unknown: { title: '連結無效', text: '請重新開啟最新郵件中的完整連結。' },
    tooMany: { title: '請求過於頻繁', text: '請幾分鐘後再試，您填寫的內容不會遺失。' },
  },
};
