import { type Html, acceptedLanguages, chooseLang, html } from '@regulars/forms';
import { DomainError } from '@regulars/platform';
import { LOCALES, type Locale } from '@regulars/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PAGE_WORDS, type PlainPage } from './page-words.js';

export type Query = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, unknown>>;

/** No script at all, nothing from elsewhere; the forms may be posted here only; no other site may frame it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Links of these pages are keys: they go to no other site, and into no index. Our own pages have to know where a form came from.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
};

/** @param path of this page, for the language switch; null: it can't be asked for again */
export function page(lang: Locale, title: string, body: Html, path: string | null, small = true): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="stylesheet" href="/my/page.css" />
      </head>
      <body>
        <main${small && html` class="small"`}>${body}${path !== null && languages(lang, path)}</main>
      </body>
    </html>`.text;
}

/** A few sentences and nothing to do. */
export function plainPage(lang: Locale, what: PlainPage, company = '', path: string | null = null): string {
  const { title, text } = PAGE_WORDS[lang].plain[what];
  return page(
    lang,
    title,
    html`<h1>${title}</h1>
      <p>${text(company)}</p>`,
    path,
  );
}

/** One thing to do. */
export function oneButton(
  lang: Locale,
  { title, text, button, path }: Record<'title' | 'text' | 'button' | 'path', string>,
): string {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <form method="post" action="${path}?lang=${lang}"><button type="submit">${button}</button></form>`;
  return page(lang, title, body, path);
}

function languages(lang: Locale, path: string): Html {
  const links = LOCALES.map(
    (each) =>
      html`<a href="${path}?lang=${each}" lang="${each}" hreflang="${each}"${each === lang && html` aria-current="true"`}>${PAGE_WORDS[each].self}</a>`,
  );
  return html`<nav class="languages" aria-label="${PAGE_WORDS[lang].languages}">${links}</nav>`;
}

/** Every answer is a page, also the refusal of whoever asks too much. */
export async function asPage(
  query: Query,
  request: FastifyRequest,
  reply: FastifyReply,
  act: () => Promise<string>,
): Promise<string> {
  void reply.type('text/html; charset=utf-8').headers(HEADERS);
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 429) throw error;
    void reply.status(429).headers(error.headers);
    return plainPage(langOf(query, request), 'tooMany');
  }
}

/** Read again by GET, so that going back or reloading sends nothing twice. */
export function seeOther(reply: FastifyReply, path: string): string {
  void reply.status(303).header('location', path);
  return '';
}

/** @param otherwise the language of whoever is known; else the browser decides */
export function langOf(query: Query, request: FastifyRequest, otherwise?: Locale): Locale {
  const asked = LOCALES.find((each) => each === query['lang']);
  return asked ?? otherwise ?? chooseLang(acceptedLanguages(request), LOCALES);
}

/** Only a plain form's fields; whatever else somebody sends has none. */
export function fieldsOf(body: unknown): Fields {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};
}
