import { formatMoney } from '@regulars/catalog';
import type { MailContent } from '@regulars/messaging';
import type { OrderLocale } from '../dto/order.response.js';
import { itemTotal } from '../order-value.js';
import { type OrderItemRow, type OrderRow, shownAnswer } from '../order-row.js';
import { MAIL_WORDS } from './mail-words.js';

interface WrittenMail {
  subject: string;
  content: MailContent;
}

type Row = { label: string; value: string };
type Items = readonly OrderItemRow[];

/** To the customer: that it has arrived, and what they sent, in their language. */
export function acknowledgementOf(order: OrderRow, items: Items, company: string): WrittenMail {
  const words = MAIL_WORDS[order.locale];
  const answers = answerRows(order);
  return {
    subject: words.acknowledgementSubject(order.number),
    content: {
      lang: order.locale,
      heading: words.acknowledgementHeading,
      paragraphs: [words.greeting(order.contact_name), words.thanks(order.number), words.answerToThis],
      rows: [...answers, ...itemRows(order, items, order.locale)],
      ...(answers.length === 0 && order.message !== ''
        ? { quote: { title: words.whatYouSent, text: order.message } }
        : {}),
      ...(company === '' ? {} : { footer: company }),
    },
  };
}

/** To the person in charge: the whole content, to be answered from any mail program. */
export function forwardOf(order: OrderRow, items: Items, lang: OrderLocale, url: string): WrittenMail {
  const words = MAIL_WORDS[lang];
  const answers = answerRows(order);
  return {
    subject: words.forwardSubject(order.number, order.subject),
    content: {
      lang,
      heading: words.forwardHeading(order.number),
      paragraphs: [order.contact_email === null ? words.noAddress : words.answerByMail, words.mayCommand],
      rows: [
        ...contactRows(order, lang, answers),
        ...answers,
        ...itemRows(order, items, lang),
        ...fileRows(order, lang),
      ],
      ...(answers.length === 0 && order.message !== '' ? { quote: { text: order.message } } : {}),
      action: { label: words.open, url },
      answerAbove: true,
    },
  };
}

/** To the person in charge: the customer has written again. */
export function furtherMailOf(order: OrderRow, text: string, lang: OrderLocale, url: string): WrittenMail {
  const words = MAIL_WORDS[lang];
  return {
    subject: words.furtherSubject(order.number, order.subject),
    content: {
      lang,
      heading: words.wroteAgainHeading(order.number),
      paragraphs: [words.answerByMail, words.mayCommand],
      quote: { title: words.wrote(order.contact_name ?? order.contact_email ?? words.someone), text },
      action: { label: words.open, url },
      answerAbove: true,
    },
  };
}

function answerRows({ answers }: OrderRow): Row[] {
  return answers
    .map((answer) => ({ label: answer.label, value: shownAnswer(answer) }))
    .filter(({ value }) => value !== '');
}

/** The contact as the order has it, without what the answers say anyway. */
function contactRows(order: OrderRow, lang: OrderLocale, answers: readonly Row[]): Row[] {
  const words = MAIL_WORDS[lang];
  const said = new Set(answers.map(({ value }) => value));
  return [
    { label: words.name, value: order.contact_name },
    { label: words.email, value: order.contact_email },
    { label: words.phone, value: order.contact_phone },
    { label: words.company, value: order.contact_company },
  ].filter((row): row is Row => row.value !== null && !said.has(row.value));
}

function itemRows(order: OrderRow, items: Items, lang: OrderLocale): Row[] {
  if (items.length === 0) return [];
  const words = MAIL_WORDS[lang];
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, lang);
  const lines = items.map((item) => {
    const total = itemTotal({ quantity: item.quantity, unitPrice: item.unit_price });
    return `${item.quantity} × ${item.name}${total === null ? '' : `  ${money(total)}`}`;
  });
  const rows = [{ label: words.products, value: lines.join('\n') }];
  return order.value === null ? rows : [...rows, { label: words.total, value: money(order.value) }];
}

function fileRows({ files }: OrderRow, lang: OrderLocale): Row[] {
  return files.length === 0 ? [] : [{ label: MAIL_WORDS[lang].files, value: files.map(({ name }) => name).join('\n') }];
}
