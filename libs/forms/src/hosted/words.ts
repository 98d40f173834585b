import type { Lang } from '../definition/definition.js';

interface Words {
  self: string;
  languages: string;
  send: string;
  required: string;
  mend: string;
  soldOut: string;
  received: string;
  number: string;
  gone: string;
}

export const WORDS: Record<Lang, Words> = {
  en: {
    self: 'English',
    languages: 'Language',
    send: 'Send',
    required: 'required',
    mend: 'Please look at the marked fields. Nothing you wrote is lost.',
    soldOut: '(sold out)',
    received: 'Thank you, we have it',
    number: 'Your number',
    gone: 'This form is not available',
  },
  'zh-CN': {
    self: '简体中文',
    languages: '语言',
    send: '提交',
    required: '必填',
    mend: '请检查标出的字段，您填写的内容都已保留。',
    soldOut: '（已售罄）',
    received: '谢谢，我们已收到',
    number: '您的编号',
    gone: '此表单不可用',
  },
  'zh-TW': {
    self: '繁體中文',
    languages: '語言',
    send: '送出',
    required: '必填',
    mend: '請檢查標出的欄位，您填寫的內容都已保留。',
    soldOut: '（已售完）',
    received: '謝謝，我們已收到',
    number: '您的編號',
    gone: '此表單無法使用',
  },
};
