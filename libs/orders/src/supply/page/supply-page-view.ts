import { decimalText, formatMoney } from '@regulars/catalog';
import { Html, html } from '@regulars/forms';
import type { OrderLocale } from '../../dto/order.response.js';
import { type Fault, type Fields, MAX_NOTE, MAX_REMARK, fieldName, fieldText } from '../read-answer.js';
import type { Opened } from '../supply-answers.service.js';
import type { SupplyLineRow } from '../supply-row.js';
import { PAGE_WORDS } from './supply-page-words.js';

export interface Shown {
  lang: OrderLocale;
  company: string;
  token: string;
  opened: Opened;
  /** The day on which the link ends, and when the answer that stands was given, where the company is. */
  until: string;
  answeredOn: string | null;
  /** Just answered. */
  done: boolean;
  /** What was sent and is faulty; null: what stands. */
  typed: { fields: Fields; faults: ReadonlyMap<string, Fault> } | null;
}

const LANGS = Object.keys(PAGE_WORDS) as OrderLocale[];

export function answerPage(shown: Shown): string {
  const { lang, company, token, opened, until, answeredOn, done, typed } = shown;
  const { request, lines, closed } = opened;
  const words = PAGE_WORDS[lang];
  const top = html`<h1>${words.title(request.number)}</h1>`;
  if (closed !== null) {
    const { title, text } = words.closed[closed];
    return page(
      lang,
      title,
      html`${top}
        <div class="notice" role="status">
          <p><strong>${title}</strong></p>
          <p>${text(company)}</p>
        </div>
        ${closed === 'accepted' && lines.map((line) => given(line, shown))} ${languages(lang, token)}`,
    );
  }
  const notice =
    done &&
    html`<div class="notice" role="status">
      <p><strong>${words.received}</strong></p>
      <p>${words.receivedText(company)}</p>
    </div>`;
  const problem = typed !== null && html`<p class="problem" role="alert">${words.mend}</p>`;
  return page(
    lang,
    words.title(request.number),
    html`${notice}${problem}${top}
      <p>${words.asks(company)}</p>
      <p class="muted">${words.until(until)}</p>
      ${!done && answeredOn !== null && html`<p class="muted">${words.standing(answeredOn)}</p>`} ${facts(shown)}
      <form method="post" action="/s/${token}?lang=${lang}" accept-charset="utf-8">
        ${lines.map((line, index) => lineForm(line, index, shown))}
        <div class="field">${area('note', words.general, MAX_NOTE, shown, request.answer_note)}</div>
        <p><button type="submit">${request.answers > 0 ? words.change : words.send}</button></p>
      </form>
      ${languages(lang, token)}`,
  );
}

/** For links that open nothing, and for those who ask too much. */
export function plainPage(lang: OrderLocale, what: 'unknown' | 'tooMany'): string {
  const { title, text } = PAGE_WORDS[lang][what];
  return page(
    lang,
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>`,
  );
}

function facts({ lang, opened: { request } }: Shown): Html | false {
  const words = PAGE_WORDS[lang];
  const rows = [
    [words.wanted, request.wanted_on ?? ''],
    [words.deliverTo, request.delivery_address],
    [words.note, request.note],
  ].filter(([, value]) => value !== '');
  return (
    rows.length > 0 &&
    html`<dl class="facts">${rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`
  );
}

function lineForm(line: SupplyLineRow, index: number, shown: Shown): Html {
  const { lang, opened, typed } = shown;
  const words = PAGE_WORDS[lang];
  const { currency, wanted_on } = opened.request;
  const place = fieldName('result', index);
  const result = typed === null ? line.result : fieldText(typed.fields, place);
  const fault = typed?.faults.get(place);
  const choice = (value: string, label: string) =>
    html`<label><input type="radio" name="${place}" value="${value}" required${result === value && html` checked`}${fault !== undefined && html` aria-invalid="true" aria-describedby="${place}-error"`} /> ${label}</label>`;
  const answered = line.result === 'confirmed';
  const price = answered ? line.confirmed_price : line.unit_price;
  return html`<section class="line" aria-labelledby="line-${index}">
    ${head(line, index, shown)}
    <fieldset>
      <legend>${words.answer}</legend>
      <div class="choices">${choice('confirmed', words.confirm)}${choice('out-of-stock', words.outOfStock)}</div>
      ${faultText(place, fault, lang)}
    </fieldset>
    <div class="fields if-confirmed">
      ${input('quantity', index, words.quantity, 'inputmode="numeric"', shown, String(answered ? (line.confirmed_quantity ?? '') : line.quantity))}
      ${input('date', index, words.date, 'type="date"', shown, (answered ? line.confirmed_on : wanted_on) ?? '', true)}
      ${input('price', index, words.price(currency), 'inputmode="decimal"', shown, price === null ? '' : decimalText({ amount: price, currency }), true)}
    </div>
    <div class="fields if-out">${input('back', index, words.backOn, 'type="date"', shown, line.back_on ?? '', true)}</div>
    <div class="field">${area(fieldName('remark', index), words.remark, MAX_REMARK, shown, line.remark)}</div>
  </section>`;
}

function head(line: SupplyLineRow, index: number, { lang, opened }: Pick<Shown, 'lang' | 'opened'>): Html {
  const words = PAGE_WORDS[lang];
  const { currency } = opened.request;
  return html`<h2 id="line-${index}">${line.name}</h2>
    ${line.sku !== null && html`<p class="sku">${words.sku} ${line.sku}</p>`}
    <p class="asked">
      ${words.asked}: <strong>${line.quantity.toLocaleString(lang)}</strong>${line.unit_price !== null && html` · ${words.offered}: <strong>${formatMoney({ amount: line.unit_price, currency }, lang)}</strong>`}
    </p>`;
}

/** An answer that can't be changed any more. */
function given(line: SupplyLineRow, { lang, opened }: Shown): Html {
  const words = PAGE_WORDS[lang];
  const { currency } = opened.request;
  const said =
    line.result === 'out-of-stock'
      ? [words.outOfStock, line.back_on]
      : [
          words.confirm,
          line.confirmed_quantity?.toLocaleString(lang) ?? null,
          line.confirmed_on,
          line.confirmed_price === null ? null : formatMoney({ amount: line.confirmed_price, currency }, lang),
        ];
  return html`<section class="line" aria-label="${line.name}">
    <h2>${line.name}</h2>
    <p class="given">${said.filter((part) => part !== null).join(' · ')}</p>
    ${line.remark !== '' && html`<p class="text muted">${line.remark}</p>`}
  </section>`;
}

function input(
  name: string,
  index: number,
  label: string,
  kind: 'inputmode="numeric"' | 'inputmode="decimal"' | 'type="date"',
  shown: Shown,
  standing: string,
  optional = false,
): Html {
  const { lang, typed } = shown;
  const place = fieldName(name, index);
  const fault = typed?.faults.get(place);
  const value = typed === null ? standing : fieldText(typed.fields, place);
  return html`<div class="field">
    <label for="${place}">${label}${optional && html` <span>(${PAGE_WORDS[lang].optional})</span>`}</label>
    <input id="${place}" name="${place}" ${new Html(kind)} maxlength="40" autocomplete="off" value="${value}"${marks(place, fault)} />
    ${faultText(place, fault, lang)}
  </div>`;
}

function area(place: string, label: string, max: number, { lang, typed }: Shown, standing: string): Html {
  const fault = typed?.faults.get(place);
  const value = typed === null ? standing : fieldText(typed.fields, place);
  return html`<label for="${place}">${label} <span>(${PAGE_WORDS[lang].optional})</span></label>
    <textarea id="${place}" name="${place}" rows="2" maxlength="${max}"${marks(place, fault)}>
${value}</textarea>
    ${faultText(place, fault, lang)}`;
}

function marks(place: string, fault: Fault | undefined): Html | false {
  return fault !== undefined && html` aria-invalid="true" aria-describedby="${place}-error"`;
}

function faultText(place: string, fault: Fault | undefined, lang: OrderLocale): Html | false {
  return fault !== undefined && html`<span class="error" id="${place}-error">${PAGE_WORDS[lang].faults[fault]}</span>`;
}

function languages(lang: OrderLocale, token: string): Html {
  const links = LANGS.map(
    (each) =>
      html`<a href="/s/${token}?lang=${each}" lang="${each}" hreflang="${each}"${each === lang && html` aria-current="true"`}>${PAGE_WORDS[each].self}</a>`,
  );
  return html`<nav class="languages" aria-label="${PAGE_WORDS[lang].languages}">${links}</nav>`;
}

function page(lang: OrderLocale, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        <link rel="stylesheet" href="/s/page.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.text;
}
