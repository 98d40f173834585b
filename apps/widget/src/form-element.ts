import type { Answers, FormDefinition } from './definition.js';
import { h } from './dom.js';
import { type ControlPart, LAZY, type LazyControl } from './field-view.js';
import { type Form, formOf } from './form.js';
import { preferences } from './language.js';
import { failureMessage } from './messages.js';
import { loadPart, partUrl, serverUrl } from './parts.js';
import { answerFrom, fromAddress, fromAttributes } from './prefill.js';
import { asFailure, pause, request } from './request.js';
import { type Failure, retryDelay } from './retry.js';
import css from './style.css';
import { type Words, en } from './words.js';

const ownSheet = new CSSStyleSheet();
ownSheet.replaceSync(css);

/** `<regulars-form form="slug">`: see README.md for its attributes, events, methods and styling. */
export class RegularsForm extends HTMLElement {
  static observedAttributes = ['form', 'lang', 'src'];

  #shadow = this.attachShadow({ mode: 'open' });
  // The live region is there from the start: one that arrives together with its text is not read out.
  #status = h('div', { part: 'status', role: 'status' });
  #place: HTMLElement = h('div', { part: 'place' }, h('slot'));
  #root = h('div', { part: 'root' }, this.#place, this.#status);
  #form: Form | undefined;
  /** Counts the loads, so that a slow answer to an old one is not shown. */
  #load = 0;
  #leaving = () => this.#form?.saveDraft();

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [ownSheet];
    this.#shadow.append(this.#root);
  }

  connectedCallback(): void {
    addEventListener('pagehide', this.#leaving);
    if (!this.#load) void this.reload();
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#leaving);
    this.#leaving();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (this.#load && before !== now) void this.reload();
  }

  /** The answers as they would be sent now. */
  get values(): Answers {
    return this.#form?.answers() ?? {};
  }

  /** Fills fields by their keys; texts are read as a prefill's are. */
  fill(values: Answers): void {
    this.#form?.write(values);
  }

  /** Checks and sends, as the button does. */
  async submit(): Promise<void> {
    await this.#form?.submit();
  }

  /** Loads the form anew: after a submission an empty one, before it with the draft kept. */
  async reload(): Promise<void> {
    this.#form?.saveDraft();
    const load = ++this.#load;
    this.#root.setAttribute('aria-busy', 'true');
    for (let tries = 0; load === this.#load; tries++) {
      try {
        const loaded = await this.#fetch();
        if (load === this.#load) this.#render(...loaded);
        return;
      } catch (thrown) {
        const failure = asFailure(thrown);
        const delay = retryDelay(failure, tries);
        if (delay !== undefined) await pause(delay);
        else {
          if (load === this.#load) this.#unavailable(failure);
          return;
        }
      }
    }
  }

  get #url(): string {
    return `${serverUrl(this.getAttribute('src'))}api/v1/public/forms/${encodeURIComponent(this.getAttribute('form') ?? '')}`;
  }

  get #languages() {
    return preferences([this.closest('[lang]')?.getAttribute('lang'), ...navigator.languages]);
  }

  async #fetch(): Promise<[FormDefinition, Words, Record<string, LazyControl>]> {
    const wanted = this.#languages;
    const inside = this.querySelector('script[type="application/json"]')?.textContent;
    const ask = (lang = '') => request<FormDefinition>(`${this.#url}?lang=${lang}`);
    let definition = inside ? (JSON.parse(inside) as FormDefinition) : await ask(wanted[0]);
    // The server knows only the first wish; the form may speak another one of them rather than its default.
    const best = wanted.find((lang) => definition.languages.includes(lang));
    if (best && best !== definition.lang) definition = await ask(best);
    const lazy: Record<string, LazyControl> = {};
    const sheets = this.#shadow.adoptedStyleSheets;
    const needed = new Set(definition.fields.flatMap(({ type }) => LAZY[type] ?? []));
    const load = async (name: string) => {
      const { control, sheet } = await loadPart<ControlPart>(name);
      lazy[name] = control;
      if (!sheets.includes(sheet)) sheets.push(sheet);
    };
    const [words] = await Promise.all([wordsOf(definition.lang), ...[...needed].map(load)]);
    return [definition, words, lazy];
  }

  #render(definition: FormDefinition, words: Words, lazy: Record<string, LazyControl>): void {
    const { fields } = definition;
    const fallback = this.querySelector('form');
    const focused = fallback?.contains(document.activeElement)
      ? document.activeElement?.getAttribute('name')
      : undefined;
    const form = formOf(definition, {
      words,
      lazy,
      lang: definition.lang,
      part: loadPart,
      proofUrl: partUrl('proof'),
      url: this.#url,
      keepDraft: !this.hasAttribute('no-draft'),
      attributes: fromAttributes(fields, (name) => this.getAttribute(name)),
      address: fromAddress(fields, location.search),
      typed: typedInto(fallback, definition),
      emit: (name, detail = {}) => this.#emit(name, detail),
      say: (text, error = false) => this.#say(text, error),
      replace: (element) => {
        this.#form = undefined;
        this.#show(element);
      },
    });
    this.#form = form;
    this.#root.lang = definition.lang;
    this.#say('');
    this.#show(form.element);
    if (focused) form.focus(focused);
    this.#emit('ready', { slug: definition.slug, version: definition.version, lang: definition.lang });
  }

  #show(element: HTMLElement): void {
    this.#root.removeAttribute('aria-busy');
    this.#place.replaceChildren(element);
  }

  #say(text: string, error = false): void {
    this.#status.textContent = text;
    this.#status.toggleAttribute('data-error', error);
  }

  /** A plain form inside still works without us: then nothing is said and it stays. */
  #unavailable(failure: Failure): void {
    this.#root.removeAttribute('aria-busy');
    this.#emit('error', Object.assign({ phase: 'load' }, failure));
    if (this.querySelector('form')) return;
    void wordsOf(this.#languages[0]).then((words) => {
      const gone = failure.status > 0 && failure.status < 500;
      this.#say(gone ? failureMessage(words, failure) : words.loadFailed, true);
      if (gone) return;
      const again = h('button', { type: 'button', part: 'submit' }, words.again);
      again.onclick = () => void this.reload();
      this.#show(again);
    });
  }

  #emit(name: string, detail: object): boolean {
    return this.dispatchEvent(
      new CustomEvent(`regulars:${name}`, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }
}

async function wordsOf(lang = 'en'): Promise<Words> {
  if (lang === 'en') return en;
  // Wordless would be worse than English.
  return loadPart<{ words: Words }>(lang).then(
    ({ words }) => words,
    () => en,
  );
}

/** What a quick visitor, or the server after a refused plain submission, has put into the fallback form. */
function typedInto(fallback: HTMLFormElement | null, { fields }: FormDefinition): Answers {
  const data = fallback && new FormData(fallback);
  const typed: Answers = {};
  for (const field of fields) {
    const texts = (data?.getAll(field.key) ?? []).filter((one): one is string => typeof one === 'string' && one !== '');
    if (texts.length && field.type !== 'hidden') typed[field.key] = answerFrom(field, texts.join());
  }
  return typed;
}
