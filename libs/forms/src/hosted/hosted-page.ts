import type { FieldError } from '@regulars/platform';
import type { Lang } from '../definition/definition.js';
import type { PublicFieldResponse, PublicFormResponse } from '../dto/public-form.response.js';
import { Html, html } from './html.js';
import { WORDS } from './words.js';

export interface PlainState {
  /** Posted again after a refusal: the same submission. */
  submissionId: string;
  /** Signed time the page was made. */
  started: string;
  values: Readonly<Record<string, unknown>>;
  errors: readonly FieldError[];
  /** A refusal of the whole form, in words. */
  problem: string | null;
  utm: Readonly<Record<string, string>>;
  referrer: string | null;
}

export function formPage(form: PublicFormResponse, state: PlainState): string {
  return page(
    form.lang,
    form.title,
    html` <main>
        <h1>${form.title}</h1>
        ${form.intro !== '' && html`<p class="intro">${form.intro}</p>`}
        <regulars-form form="${form.slug}" lang="${form.lang}" hide-title><script type="application/json">${definitionData(form)}</script>${plainForm(form, state)}</regulars-form>
        ${languageLinks(form)}
      </main>
      <script src="/widget/regulars.js" async></script>`,
  );
}

/** Spares the element a request, and the visitor a jump. A browser never runs it; `<` is spelled so that it can't end early. */
function definitionData(form: PublicFormResponse): Html {
  return new Html(JSON.stringify(form).replaceAll('<', '\\u003c'));
}

export function thanksPage(lang: Lang, title: string, thanks: string, number: string | null): string {
  const words = WORDS[lang];
  return page(
    lang,
    title,
    html` <main class="thanks" role="status">
      <h1>${words.received}</h1>
      <p>${thanks}</p>
      ${number !== null && html`<p class="number">${words.number}: <strong>${number}</strong></p>`}
    </main>`,
  );
}

export function problemPage(lang: Lang, title: string, detail: string): string {
  return page(
    lang,
    title,
    html`<main class="thanks">
      <h1>${title}</h1>
      <p>${detail}</p>
    </main>`,
  );
}

function page(lang: Lang, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/f/hosted.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

/** What visitors without JavaScript use; the element replaces it where there is JavaScript. */
function plainForm(form: PublicFormResponse, state: PlainState): Html {
  const words = WORDS[form.lang];
  // A picker without products, as in a catalogue that is still empty, would be a riddle.
  const shown = form.fields.filter((field) => field.products?.length !== 0);
  const hasFiles = form.fields.some((field) => field.type === 'file');
  const errors = new Map(state.errors.map((error) => [error.pointer.replace('/answers/', ''), error.message]));
  return html`<form
    class="plain"
    method="post"
    action="/api/v1/public/forms/${form.slug}/submissions"
    accept-charset="utf-8"
    ${hasFiles && html` enctype="multipart/form-data"`}
  >
    ${(state.problem !== null || errors.size > 0) && html`<p class="problem" role="alert">${state.problem ?? words.mend}</p>`}
    <input type="hidden" name="_submissionId" value="${state.submissionId}" />
    <input type="hidden" name="_version" value="${form.version}" />
    <input type="hidden" name="_lang" value="${form.lang}" />
    <input type="hidden" name="_started" value="${state.started}" />
    ${state.referrer !== null && html`<input type="hidden" name="_referrer" value="${state.referrer}" />`}
    ${Object.entries(state.utm).map(([key, value]) => html`<input type="hidden" name="_utm_${key}" value="${value}" />`)}
    <p class="trap" aria-hidden="true">
      <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
    </p>
    ${shown.map((field) => plainField(field, form.lang, state.values, errors.get(field.key)))}
    <p><button type="submit">${form.submitLabel || words.send}</button></p>
  </form>`;
}

function plainField(
  field: PublicFieldResponse,
  lang: Lang,
  values: PlainState['values'],
  error: string | undefined,
): Html {
  const value = values[field.key];
  if (field.type === 'hidden') return html`<input type="hidden" name="${field.key}" value="${text(value)}" />`;
  const id = `field-${field.key}`;
  const notes = html`${field.help !== undefined && html`<span class="help" id="${id}-help">${field.help}</span>`}${error !== undefined && html`<span class="error" id="${id}-error">${error}</span>`}`;
  const described = [field.help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  // A field that another answer may hide can't be required by the browser: without script it is always there.
  const required = field.required === true && field.showIf === undefined;
  const common = html` id="${id}"
  name="${field.key}"${required && html` required`}${described !== '' && html` aria-describedby="${described}"`}${error !== undefined && html` aria-invalid="true"`}`;
  const label = html`${field.label}${field.required === true ? html` <span class="required">(${WORDS[lang].required})</span>` : ''}`;
  const group = (inputs: Html) =>
    html`<fieldset${described !== '' && html` aria-describedby="${described}"`}><legend>${label}</legend>${inputs}${notes}</fieldset>`;
  const single = (input: Html) => html`<p><label for="${id}">${label}</label>${input}${notes}</p>`;
  switch (field.type) {
    case 'longText':
      return single(
        html`<textarea rows="6" ${common}${field.max !== undefined && html` maxlength="${field.max}"`}>
${text(value)}</textarea>`,
      );
    case 'choice':
      return single(
        html`<select${common}><option value=""></option>${(field.options ?? []).map((option) => html`<option value="${option.value}" ${value === option.value && html` selected`}>${option.label}</option>`)}</select>`,
      );
    case 'multiChoice':
      return group(
        html`${(field.options ?? []).map((option) => html`<label class="choice"><input type="checkbox" name="${field.key}" value="${option.value}" ${list(value).includes(option.value) && html` checked`} /> ${option.label}</label>`)}`,
      );
    case 'rating':
    case 'nps':
      return group(
        html`<span class="scale"
          >${scale(field).map((step) => html`<label class="choice"><input type="radio" name="${field.key}" value="${step}" ${String(value) === String(step) && html` checked`} /> ${step}</label>`)}</span
        >`,
      );
    case 'products':
      return group(
        html`${(field.products ?? []).map((product) => html`<label class="product${!product.available && ' sold-out'}"><input type="number" name="${field.key}:${product.id}" min="0" max="100000" value="${text(values[`${field.key}:${product.id}`])}" ${!product.available && html` disabled`} /> <span>${product.available ? product.name : html`<s>${product.name}</s> ${WORDS[lang].soldOut}`}</span></label>`)}`,
      );
    case 'consent':
      return html`<p>
        <label class="choice"
          ><input type="checkbox" value="true" ${common}${value !== undefined && html` checked`} /> ${label}</label
        >${notes}
      </p>`;
    case 'file':
      return single(
        html`<input
          type="file"
          ${common}${(field.max ?? 10) > 1 && html` multiple`}${field.accept !== undefined && html` accept="${field.accept.join(',')}"`}
        />`,
      );
    default:
      return single(
        html`<input
          type="${INPUT[field.type]}"
          ${common}
          value="${text(value)}"
          ${field.placeholder !== undefined && html` placeholder="${field.placeholder}"`}${field.autocomplete !== undefined && html` autocomplete="${field.autocomplete}"`}
        />`,
      );
  }
}

const INPUT = { text: 'text', email: 'email', phone: 'tel', number: 'number', date: 'date' } as const;

function scale(field: PublicFieldResponse): number[] {
  const [from, to] = field.type === 'nps' ? [0, 10] : [field.min ?? 1, field.max ?? 5];
  return Array.from({ length: Math.min(to - from + 1, 20) }, (_, index) => from + index);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function list(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
}

function languageLinks(form: PublicFormResponse): Html | '' {
  if (form.languages.length < 2) return '';
  const links = form.languages.map(
    (lang) =>
      html`<a
        href="/f/${form.slug}?lang=${lang}"
        lang="${lang}"
        hreflang="${lang}"
        ${lang === form.lang && html` aria-current="true"`}
        >${WORDS[lang].self}</a
      >`,
  );
  return html`<nav class="languages" aria-label="${WORDS[form.lang].languages}">${links}</nav>`;
}
