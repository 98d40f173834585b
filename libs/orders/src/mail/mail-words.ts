import type { OrderLocale } from '../dto/order.response.js';

/** What the two mails on every new order say, apart from what people wrote. */
export interface MailWords {
  acknowledgementSubject: (number: string) => string;
  acknowledgementHeading: string;
  greeting: (name: string | null) => string;
  thanks: (number: string) => string;
  whatYouSent: string;
  answerToThis: string;
  forwardSubject: (number: string, subject: string) => string;
  forwardHeading: (number: string) => string;
  wroteAgainHeading: (number: string) => string;
  furtherSubject: (number: string, subject: string) => string;
  wrote: (name: string) => string;
  answerByMail: string;
  mayCommand: string;
  noAddress: string;
  open: string;
  someone: string;
  name: string;
  email: string;
  phone: string;
  company: string;
  products: string;
  total: string;
  files: string;
}

export const MAIL_WORDS: Readonly<Record<OrderLocale, MailWords>> = {
  en: {
    acknowledgementSubject: (number) => `We have received your message [${number}]`,
    acknowledgementHeading: 'Thank you, we have received your message',
    greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
    thanks: (number) => `Your message has arrived and carries the number ${number}. A colleague will answer you soon.`,
    whatYouSent: 'What you sent us',
    answerToThis: 'To add something, simply answer this mail.',
    forwardSubject: (number, subject) => `New order [${number}] ${subject}`,
    forwardHeading: (number) => `New order ${number}`,
    furtherSubject: (number, subject) => `New message [${number}] ${subject}`,
    wroteAgainHeading: (number) => `New message on ${number}`,
    wrote: (name) => `${name} wrote:`,
    answerByMail: 'Answer this mail and your answer goes to the customer under the company’s address.',
    mayCommand:
      'Lines such as #won 1200, #lost reason, #assign name, #note text, #processed on top of your answer are carried out and not sent on.',
    noAddress: 'The customer left no e-mail address; answer by phone or open the order.',
    open: 'Open the order',
    someone: 'Someone',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    products: 'Products',
    total: 'Total',
    files: 'Files',
  },
  'zh-CN': {
    acknowledgementSubject: (number) => `我们已收到您的留言 [${number}]`,
    acknowledgementHeading: '感谢您，我们已收到您的留言',
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    thanks: (number) => `您的留言已收到，编号为 ${number}。我们的同事会尽快回复您。`,
    whatYouSent: '您提交的内容',
    answerToThis: '如需补充，请直接回复本邮件。',
    forwardSubject: (number, subject) => `新订单 [${number}] ${subject}`,
    forwardHeading: (number) => `新订单 ${number}`,
    furtherSubject: (number, subject) => `新消息 [${number}] ${subject}`,
    wroteAgainHeading: (number) => `${number} 有新消息`,
    wrote: (name) => `${name} 写道：`,
    answerByMail: '直接回复本邮件，您的回复将以公司地址发送给客户。',
    mayCommand:
      '在回复开头写 #成单 1200、#丢单 原因、#分配 姓名、#备注 内容、#已处理 等，系统会执行这些指令，不会发送给客户。',
    noAddress: '客户没有留下邮箱，请打电话或打开订单处理。',
    open: '打开订单',
    someone: '客户',
    name: '姓名',
    email: '邮箱',
    phone: '电话',
    company: '公司',
    products: '产品',
    total: '合计',
    files: '附件',
  },
  'zh-TW': {
    acknowledgementSubject: (number) => `我們已收到您的留言 [${number}]`,
    acknowledgementHeading: '感謝您，我們已收到您的留言',
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    thanks: (number) => `您的留言已收到，編號為 ${number}。我們的同事會盡快回覆您。`,
    whatYouSent: '您提交的內容',
    answerToThis: '如需補充，請直接回覆本郵件。',
    forwardSubject: (number, subject) => `新訂單 [${number}] ${subject}`,
    forwardHeading: (number) => `新訂單 ${number}`,
    furtherSubject: (number, subject) => `新訊息 [${number}] ${subject}`,
    wroteAgainHeading: (number) => `${number} 有新訊息`,
    wrote: (name) => `${name} 寫道：`,
    answerByMail: '直接回覆本郵件，您的回覆將以公司地址寄給客戶。',
    mayCommand:
      '在回覆開頭寫 #成單 1200、#丟單 原因、#指派 姓名、#備註 內容、#已處理 等，系統會執行這些指令，不會寄給客戶。',
    noAddress: '客戶沒有留下電子郵件，請打電話或開啟訂單處理。',
    open: '開啟訂單',
    someone: '客戶',
    name: '姓名',
    email: '電子郵件',
    phone: '電話',
    company: '公司',
    products: '產品',
    total: '合計',
    files: '附件',
  },
};
