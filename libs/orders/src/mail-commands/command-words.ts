import type { OrderLocale } from '../dto/order.response.js';
import type { OrderStatus } from '../order-status.js';

/** What Regulars says to colleagues about commands by mail. */
export interface CommandWords {
  refusedSubject: (number: string) => string;
  refusedHeading: string;
  nothingDone: string;
  tryAgain: string;
  valid: string;
  /** Command and what it does. */
  list: readonly (readonly [string, string])[];
  done: string;
  unknown: string;
  noAmount: string;
  badAmount: (text: string) => string;
  noReason: string;
  noNote: string;
  noName: string;
  nobody: (name: string) => string;
  ambiguous: (name: string, candidates: string) => string;
  notAllowed: string;
  notYours: string;
  inBin: string;
  illegal: (from: OrderStatus, allowed: readonly OrderStatus[]) => string;
}

const STATUS: Readonly<Record<OrderLocale, Readonly<Record<OrderStatus, string>>>> = {
  en: { new: 'New', processed: 'Processed', won: 'Won', lost: 'Lost' },
  'zh-CN': { new: '新订单', processed: '已处理', won: '已成交', lost: '已丢单' },
  'zh-TW': { new: '新訂單', processed: '已處理', won: '已成交', lost: '未成交' },
};

export const COMMAND_WORDS: Readonly<Record<OrderLocale, CommandWords>> = {
  en: {
    refusedSubject: (number) => `Not done [${number}]`,
    refusedHeading: 'Your mail was not carried out',
    nothingDone: 'Nothing of it was done, and nothing was sent to the customer.',
    tryAgain: 'Correct the line and answer this mail.',
    valid: 'What you can write in the first lines',
    list: [
      ['#won 1200 USD', 'the deal is closed'],
      ['#lost price too high', 'the deal is lost, and why'],
      ['#assign Li', 'put a colleague in charge; #assign me, #assign nobody'],
      ['#note text', 'a note for colleagues'],
      ['#processed', 'move to Processed'],
      ['#recycle', 'move to the recycle bin'],
    ],
    done: 'By mail:',
    unknown: 'There is no such command. If the line is meant for the customer, write another line before it.',
    noAmount: 'Say what the deal is worth, such as #won 1200 USD.',
    badAmount: (text) => `“${text}” is no amount. Write it such as 1200, 1,200.50 or 1200 USD.`,
    noReason: 'Say why, such as #lost price too high.',
    noNote: 'Write the note in the same line.',
    noName: 'Say who, such as #assign Li.',
    nobody: (name) => `There is no colleague “${name}” who works on orders.`,
    ambiguous: (name, candidates) => `“${name}” could be several people: ${candidates}. Write the e-mail address.`,
    notAllowed: 'Your role may not change orders.',
    notYours: 'The order belongs to a colleague now.',
    inBin: 'The order lies in the recycle bin. Restore it first.',
    illegal: (from, allowed) =>
      `The order is in ${STATUS.en[from]}. From there it can go to: ${allowed.map((status) => STATUS.en[status]).join(', ')}.`,
  },
  'zh-CN': {
    refusedSubject: (number) => `未执行 [${number}]`,
    refusedHeading: '您的邮件指令未执行',
    nothingDone: '所有指令均未执行，也没有任何内容发送给客户。',
    tryAgain: '请修改后直接回复本邮件。',
    valid: '可以写在邮件开头的指令',
    list: [
      ['#成单 1200 USD', '标记成交'],
      ['#丢单 价格太高', '标记丢单及原因'],
      ['#分配 李娜', '分配给同事；#分配 我，#分配 无'],
      ['#备注 内容', '添加内部备注'],
      ['#已处理', '移到已处理'],
      ['#回收', '移到回收站'],
    ],
    done: '通过邮件：',
    unknown: '没有这个指令。如果这一行是写给客户的，请在它前面另写一行。',
    noAmount: '请写明成交金额，例如 #成单 1200 USD。',
    badAmount: (text) => `无法识别金额“${text}”。请写成 1200、1,200.50 或 1200 USD。`,
    noReason: '请写明原因，例如 #丢单 价格太高。',
    noNote: '请在同一行写备注内容。',
    noName: '请写明分配给谁，例如 #分配 李娜。',
    nobody: (name) => `没有可处理订单的同事“${name}”。`,
    ambiguous: (name, candidates) => `“${name}”可能是以下几位：${candidates}。请写邮箱地址。`,
    notAllowed: '您的角色不能修改订单。',
    notYours: '该订单现在由其他同事负责。',
    inBin: '订单在回收站中，请先恢复。',
    illegal: (from, allowed) =>
      `订单当前在“${STATUS['zh-CN'][from]}”，只能移到：${allowed.map((status) => STATUS['zh-CN'][status]).join('、')}。`,
  },
  'zh-TW': {
    refusedSubject: (number) => `未執行 [${number}]`,
    refusedHeading: '您的郵件指令未執行',
    nothingDone: '所有指令均未執行，也沒有任何內容寄給客戶。',
    tryAgain: '請修改後直接回覆本郵件。',
    valid: '可以寫在郵件開頭的指令',
    list: [
      ['#成單 1200 USD', '標記成交'],
      ['#丟單 價格太高', '標記未成交及原因'],
      ['#指派 李娜', '指派給同事；#指派 我，#指派 無'],
      ['#備註 內容', '新增內部備註'],
      ['#已處理', '移到已處理'],
      ['#回收', '移到回收筒'],
    ],
    done: '透過郵件：',
    unknown: '沒有這個指令。如果這一行是寫給客戶的，請在它前面另寫一行。',
    noAmount: '請寫明成交金額，例如 #成單 1200 USD。',
    badAmount: (text) => `無法辨識金額「${text}」。請寫成 1200、1,200.50 或 1200 USD。`,
    noReason: '請寫明原因，例如 #丟單 價格太高。',
    noNote: '請在同一行寫備註內容。',
    noName: '請寫明指派給誰，例如 #指派 李娜。',
    nobody: (name) => `沒有可處理訂單的同事「${name}」。`,
    ambiguous: (name, candidates) => `「${name}」可能是以下幾位：${candidates}。請寫電子郵件地址。`,
    notAllowed: '您的角色不能修改訂單。',
    notYours: '此訂單現在由其他同事負責。',
    inBin: '訂單在回收筒中，請先還原。',
    illegal: (from, allowed) =>
      `訂單目前在「${STATUS['zh-TW'][from]}」，只能移到：${allowed.map((status) => STATUS['zh-TW'][status]).join('、')}。`,
  },
};
