import type { Lang } from './definition.js';

export const ANSWER_FAULTS = [
  'required',
  'email',
  'phone',
  'number',
  'date',
  'min',
  'max',
  'pattern',
  'option',
  'type',
  'unknown',
  'file',
  'soldOut',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

const WORDS: Record<Lang, Record<AnswerFault, string>> = {
  en: {
    required: 'Please fill this in.',
    email: 'Please enter an e-mail address such as name@example.com.',
    phone: 'Please enter a phone number of 5 to 20 digits.',
    number: 'Please enter a number.',
    date: 'Please enter a date as YYYY-MM-DD.',
    min: 'This must be at least {limit}.',
    max: 'This must be at most {limit}.',
    pattern: 'Please use the format asked for.',
    option: 'Please choose one of the options offered.',
    type: 'This answer has the wrong form.',
    unknown: 'This form has no such field.',
    file: 'This kind of file is not accepted here.',
    soldOut: 'This product is sold out. Please choose another.',
  },
  'zh-CN': {
    required: '请填写此项。',
    email: '请输入邮箱地址，例如 name@example.com。',
    phone: '请输入 5 到 20 位数字的电话号码。',
    number: '请输入数字。',
    date: '请按 YYYY-MM-DD 格式输入日期。',
    min: '不能小于 {limit}。',
    max: '不能大于 {limit}。',
    pattern: '请按要求的格式填写。',
    option: '请从给出的选项中选择。',
    type: '填写的内容类型不正确。',
    unknown: '此表单没有该字段。',
    file: '此处不接受这种文件。',
    soldOut: '该产品已售罄，请选择其他产品。',
  },
  'zh-TW': {
    required: '請填寫此欄。',
    email: '請輸入電子郵件地址，例如 name@example.com。',
    phone: '請輸入 5 到 20 位數字的電話號碼。',
    number: '請輸入數字。',
    date: '請依 YYYY-MM-DD 格式輸入日期。',
    min: '不能小於 {limit}。',
    max: '不能大於 {limit}。',
    pattern: '請依要求的格式填寫。',
    option: '請從提供的選項中選擇。',
    type: '填寫的內容類型不正確。',
    unknown: '此表單沒有該欄位。',
    file: '此處不接受這種檔案。',
    soldOut: '該產品已售完，請選擇其他產品。',
  },
};

/** Lengths are limits of a text, not of its value. */
const LENGTH_WORDS: Record<Lang, { min: string; max: string }> = {
  en: { min: 'Please write at least {limit} characters.', max: 'Please write at most {limit} characters.' },
  'zh-CN': { min: '请至少输入 {limit} 个字符。', max: '最多可输入 {limit} 个字符。' },
  'zh-TW': { min: '請至少輸入 {limit} 個字元。', max: '最多可輸入 {limit} 個字元。' },
};

export function faultMessage(fault: AnswerFault, lang: Lang, limit?: number, isLength = false): string {
  const text = isLength && (fault === 'min' || fault === 'max') ? LENGTH_WORDS[lang][fault] : WORDS[lang][fault];
  return text.replace('{limit}', String(limit ?? ''));
}
