import type { OrderLocale } from '../dto/order.response.js';

interface ToSupplier {
  subject: (number: string, company: string) => string;
  about: (number: string, company: string) => string;
  heading: (number: string) => string;
  greeting: (name: string | null) => string;
  please: string;
  until: (day: string) => string;
  orAnswer: string;
  reminderSubject: (number: string, company: string) => string;
  reminder: (day: string) => string;
  withdrawnSubject: (number: string, company: string) => string;
  withdrawn: (number: string) => string;
  reason: string;
  items: string;
  wanted: string;
  note: string;
  confirm: string;
}

interface ToColleague {
  answeredSubject: (number: string, supplier: string) => string;
  answered: (supplier: string) => string;
  changedSubject: (number: string, supplier: string) => string;
  changed: (supplier: string) => string;
  wroteSubject: (number: string, supplier: string) => string;
  wrote: (supplier: string) => string;
  expiringSubject: (number: string, supplier: string) => string;
  expiring: (supplier: string, day: string) => string;
  failedSubject: (number: string, supplier: string) => string;
  failed: (supplier: string, address: string) => string;
  answerByMail: string;
  outOfStock: (backOn: string | null) => string;
  confirmed: (facts: string) => string;
  remark: string;
  open: string;
}

export const SUPPLIER_WORDS: Readonly<Record<OrderLocale, ToSupplier>> = {
  en: {
    subject: (number, company) => `Order ${number} from ${company}: please confirm`,
    about: (number, company) => `Order ${number} from ${company}`,
    heading: (number) => `Order ${number}`,
    greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
    please:
      'The attached sheet says what we need. Please confirm quantity, date and price, or tell us what is out of stock. The link needs no account.',
    until: (day) => `The link holds until ${day}; until then you can change your answer.`,
    orAnswer: 'For anything else simply answer this mail.',
    reminderSubject: (number, company) => `Reminder: order ${number} from ${company} waits for your confirmation`,
    reminder: (day) => `We have no answer from you yet. The link below holds until ${day}.`,
    withdrawnSubject: (number, company) => `Order ${number} from ${company} is withdrawn`,
    withdrawn: (number) => `We withdraw ${number}. Please deliver nothing for it; its link has ended.`,
    reason: 'Reason',
    items: 'Items',
    wanted: 'Wanted by',
    note: 'Note',
    confirm: 'Confirm now',
  },
  'zh-CN': {
    subject: (number, company) => `${company} 采购单 ${number}，请确认`,
    about: (number, company) => `${company} 采购单 ${number}`,
    heading: (number) => `采购单 ${number}`,
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    please: '附件为我们的采购单。请点击下方链接确认数量、交期和单价；如缺货也请告知。无需注册账号。',
    until: (day) => `链接有效期至 ${day}，在此之前您可以修改答复。`,
    orAnswer: '如有其他问题，请直接回复本邮件。',
    reminderSubject: (number, company) => `提醒：${company} 采购单 ${number} 等待您确认`,
    reminder: (day) => `我们尚未收到您的答复。链接有效期至 ${day}。`,
    withdrawnSubject: (number, company) => `${company} 采购单 ${number} 已撤回`,
    withdrawn: (number) => `采购单 ${number} 已撤回，请不要发货，确认链接已失效。`,
    reason: '原因',
    items: '产品',
    wanted: '期望交期',
    note: '备注',
    confirm: '立即确认',
  },
  'zh-TW': {
    subject: (number, company) => `${company} 採購單 ${number}，請確認`,
    about: (number, company) => `${company} 採購單 ${number}`,
    heading: (number) => `採購單 ${number}`,
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    please: '附件為我們的採購單。請點擊下方連結確認數量、交期和單價；如缺貨也請告知。無需註冊帳號。',
    until: (day) => `連結有效期至 ${day}，在此之前您可以修改回覆。`,
    orAnswer: '如有其他問題，請直接回覆本郵件。',
    reminderSubject: (number, company) => `提醒：${company} 採購單 ${number} 等待您確認`,
    reminder: (day) => `我們尚未收到您的回覆。連結有效期至 ${day}。`,
    withdrawnSubject: (number, company) => `${company} 採購單 ${number} 已撤回`,
    withdrawn: (number) => `採購單 ${number} 已撤回，請不要出貨，確認連結已失效。`,
    reason: '原因',
    items: '產品',
    wanted: '期望交期',
    note: '備註',
    confirm: '立即確認',
  },
};

export const COLLEAGUE_WORDS: Readonly<Record<OrderLocale, ToColleague>> = {
  en: {
    answeredSubject: (number, supplier) => `${supplier} answered [${number}]`,
    answered: (supplier) => `${supplier} answered`,
    changedSubject: (number, supplier) => `${supplier} changed the answer [${number}]`,
    changed: (supplier) => `${supplier} changed the answer`,
    wroteSubject: (number, supplier) => `${supplier} wrote [${number}]`,
    wrote: (supplier) => `${supplier} wrote`,
    expiringSubject: (number, supplier) => `No answer from ${supplier} yet [${number}]`,
    expiring: (supplier, day) =>
      `${supplier} has not answered, and the link ends on ${day}. Call them, or send it again.`,
    failedSubject: (number, supplier) => `The mail to ${supplier} did not arrive [${number}]`,
    failed: (supplier, address) =>
      `The mail to ${supplier} (${address}) did not arrive. Check the address and send it again.`,
    answerByMail: 'Answer this mail and your answer goes to the supplier, not to the customer.',
    outOfStock: (backOn) => (backOn === null ? 'out of stock' : `out of stock, back on ${backOn}`),
    confirmed: (facts) => `confirmed: ${facts}`,
    remark: 'Remark',
    open: 'Open the order',
  },
  'zh-CN': {
    answeredSubject: (number, supplier) => `${supplier} 已答复 [${number}]`,
    answered: (supplier) => `${supplier} 已答复`,
    changedSubject: (number, supplier) => `${supplier} 修改了答复 [${number}]`,
    changed: (supplier) => `${supplier} 修改了答复`,
    wroteSubject: (number, supplier) => `${supplier} 来信 [${number}]`,
    wrote: (supplier) => `${supplier} 来信`,
    expiringSubject: (number, supplier) => `${supplier} 尚未答复 [${number}]`,
    expiring: (supplier, day) => `${supplier} 尚未答复，链接将于 ${day} 失效。请电话联系或重新发送。`,
    failedSubject: (number, supplier) => `发给 ${supplier} 的邮件未送达 [${number}]`,
    failed: (supplier, address) => `发给 ${supplier}（${address}）的邮件未送达。请核对地址后重新发送。`,
    answerByMail: '直接回复本邮件，您的回复将发给供应商，不会发给客户。',
    outOfStock: (backOn) => (backOn === null ? '缺货' : `缺货，预计 ${backOn} 到货`),
    confirmed: (facts) => `已确认：${facts}`,
    remark: '备注',
    open: '打开订单',
  },
  'zh-TW': {
    answeredSubject: (number, supplier) => `${supplier} 已回覆 [${number}]`,
    answered: (supplier) => `${supplier} 已回覆`,
    changedSubject: (number, supplier) => `${supplier} 修改了回覆 [${number}]`,
    changed: (supplier) => `${supplier} 修改了回覆`,
    wroteSubject: (number, supplier) => `${supplier} 來信 [${number}]`,
    wrote: (supplier) => `${supplier} 來信`,
    expiringSubject: (number, supplier) => `${supplier} 尚未回覆 [${number}]`,
    expiring: (supplier, day) => `${supplier} 尚未回覆，連結將於 ${day} 失效。請電話聯絡或重新寄送。`,
    failedSubject: (number, supplier) => `寄給 ${supplier} 的郵件未送達 [${number}]`,
    failed: (supplier, address) => `寄給 ${supplier}（${address}）的郵件未送達。請核對地址後重新寄送。`,
    answerByMail: '直接回覆本郵件，您的回覆將寄給供應商，不會寄給客戶。',
    outOfStock: (backOn) => (backOn === null ? '缺貨' : `缺貨，預計 ${backOn} 到貨`),
    confirmed: (facts) => `已確認：${facts}`,
    remark: '備註',
    open: '開啟訂單',
  },
};
