import { formatMoney } from '@regulars/catalog';
import type { MailContent } from '@regulars/messaging';
import type { OrderLocale } from '../dto/order.response.js';
import type { SupplyLineRow, SupplyRequestRow } from './supply-row.js';
import { COLLEAGUE_WORDS, SUPPLIER_WORDS } from './supply-mail-words.js';

export interface WrittenMail {
  subject: string;
  content: MailContent;
}

type Request = Pick<
  SupplyRequestRow,
  | 'number'
  | 'locale'
  | 'supplier_name'
  | 'supplier_contact'
  | 'supplier_email'
  | 'wanted_on'
  | 'note'
  | 'currency'
  | 'answer_note'
>;
/** Who writes: its name, empty where nobody has told it, and its postal address in lines, likewise. */
export interface Letterhead {
  name: string;
  address: string;
}

/** A link and the day on which it ends, in the company's zone. */
export interface Way {
  url: string;
  until: string;
}

/** To the supplier: what is wanted, with the sheet attached and the link. */
export function forwardedMail(
  request: Request,
  lines: readonly SupplyLineRow[],
  company: Letterhead,
  way: Way,
): WrittenMail {
  const words = SUPPLIER_WORDS[request.locale];
  return {
    subject: words.subject(request.number, company.name),
    content: {
      lang: request.locale,
      heading: words.heading(request.number),
      paragraphs: [words.greeting(request.supplier_contact), words.please, words.until(way.until), words.orAnswer],
      rows: [
        { label: words.items, value: lines.map(({ quantity, name }) => `${quantity} × ${name}`).join('\n') },
        ...(request.wanted_on === null ? [] : [{ label: words.wanted, value: request.wanted_on }]),
      ],
      ...(request.note === '' ? {} : { quote: { title: words.note, text: request.note } }),
      action: { label: words.confirm, url: way.url },
      ...footOf(company),
    },
  };
}

export function reminderMail(
  request: Request,
  lines: readonly SupplyLineRow[],
  company: Letterhead,
  way: Way,
): WrittenMail {
  const words = SUPPLIER_WORDS[request.locale];
  const { content } = forwardedMail(request, lines, company, way);
  return {
    subject: words.reminderSubject(request.number, company.name),
    content: {
      ...content,
      paragraphs: [words.greeting(request.supplier_contact), words.reminder(way.until), words.orAnswer],
    },
  };
}

export function withdrawnMail(request: Request, company: Letterhead, reason: string): WrittenMail {
  const words = SUPPLIER_WORDS[request.locale];
  return {
    subject: words.withdrawnSubject(request.number, company.name),
    content: {
      lang: request.locale,
      heading: words.heading(request.number),
      paragraphs: [words.greeting(request.supplier_contact), words.withdrawn(request.number)],
      ...(reason === '' ? {} : { quote: { title: words.reason, text: reason } }),
      ...footOf(company),
    },
  };
}

/** To the supplier, in a colleague's own words, signed by name. */
export function writtenMail(
  request: Request,
  text: string,
  company: Letterhead,
  author: { kind: string; name: string },
): { subject: string; text: string } {
  const signed = [author.kind === 'key' ? '' : author.name, company.name, company.address];
  const lines = signed.filter((part) => part !== '');
  return {
    subject: SUPPLIER_WORDS[request.locale].about(request.number, company.name),
    text: lines.length === 0 ? text : `${text}\n\n-- \n${lines.join('\n')}`,
  };
}

/** To the person in charge: what the supplier answered, line by line. */
export function answeredMail(
  request: Request,
  lines: readonly SupplyLineRow[],
  changed: boolean,
  lang: OrderLocale,
  url: string,
): WrittenMail {
  const words = COLLEAGUE_WORDS[lang];
  const { number, supplier_name: supplier } = request;
  return {
    subject: changed ? words.changedSubject(number, supplier) : words.answeredSubject(number, supplier),
    content: {
      lang,
      heading: changed ? words.changed(supplier) : words.answered(supplier),
      paragraphs: [words.answerByMail],
      rows: [
        ...lines.map((line) => ({
          label: `${line.quantity} × ${line.name}`,
          value: [answerInWords(line, request.currency, lang), line.remark].filter((part) => part !== '').join('\n'),
        })),
        ...(request.answer_note === '' ? [] : [{ label: words.remark, value: request.answer_note }]),
      ],
      action: { label: words.open, url },
      answerAbove: true,
    },
  };
}

export function supplierWroteMail(request: Request, text: string, lang: OrderLocale, url: string): WrittenMail {
  const words = COLLEAGUE_WORDS[lang];
  return {
    subject: words.wroteSubject(request.number, request.supplier_name),
    content: {
      lang,
      heading: words.wrote(request.supplier_name),
      paragraphs: [words.answerByMail],
      quote: { text },
      action: { label: words.open, url },
      answerAbove: true,
    },
  };
}

export function expiringMail(request: Request, until: string, lang: OrderLocale, url: string): WrittenMail {
  const words = COLLEAGUE_WORDS[lang];
  return notice(
    words.expiringSubject(request.number, request.supplier_name),
    words.expiring(request.supplier_name, until),
    lang,
    url,
  );
}

export function failedMail(request: Request, lang: OrderLocale, url: string): WrittenMail {
  const words = COLLEAGUE_WORDS[lang];
  return notice(
    words.failedSubject(request.number, request.supplier_name),
    words.failed(request.supplier_name, request.supplier_email),
    lang,
    url,
  );
}

function footOf({ name, address }: Letterhead): Pick<MailContent, 'footer'> {
  const lines = [name, address].filter((part) => part !== '');
  return lines.length === 0 ? {} : { footer: lines.join('\n') };
}

function notice(subject: string, text: string, lang: OrderLocale, url: string): WrittenMail {
  const action = { label: COLLEAGUE_WORDS[lang].open, url };
  return { subject, content: { lang, heading: subject, paragraphs: [text], action } };
}

function answerInWords(line: SupplyLineRow, currency: string, lang: OrderLocale): string {
  const words = COLLEAGUE_WORDS[lang];
  if (line.result === 'out-of-stock') return words.outOfStock(line.back_on);
  if (line.result === null) return '–';
  const { confirmed_quantity: quantity, confirmed_on: date, confirmed_price: amount } = line;
  const facts = [
    quantity === null ? '' : String(quantity),
    date,
    amount === null ? '' : formatMoney({ amount, currency }, lang),
  ];
  return words.confirmed(facts.filter((fact) => fact !== null && fact !== '').join(' · '));
}
