import type { Answers, FormDefinition } from './definition.js';
import { h, prose } from './dom.js';
import { draftOf } from './draft.js';
import { type Context, type FieldView, fieldView } from './field-view.js';
import { failureMessage, fieldMessage } from './messages.js';
import { proofOf } from './proof.js';
import { asFailure, pause, uuid } from './request.js';
import type { Failure } from './retry.js';
import { visibleFields } from './show-if.js';
import { type Envelope, origin, persist, post } from './submission.js';
import { problemOf } from './validation.js';
import { fill } from './words.js';

export interface Surroundings extends Context {
  /** The form's address in the API. */
  url: string;
  /** The address of the proof-of-work part, for its worker. */
  proofUrl: string;
  keepDraft: boolean;
  /** Answers known beforehand, the stronger ones later. */
  attributes: Answers;
  address: Answers;
  typed: Answers;
  emit: (name: string, detail?: object) => boolean;
  /** Writes to the live region. */
  say: (text: string, error?: boolean) => void;
  /** Shows something in the form's place. */
  replace: (element: HTMLElement) => void;
}

export interface Form {
  element: HTMLFormElement;
  answers(): Answers;
  write(answers: Answers): void;
  submit(): Promise<void>;
  saveDraft(): void;
  focus(key: string): void;
}

export function formOf(definition: FormDefinition, around: Surroundings): Form {
  const { words, emit, say } = around;
  const shown = performance.now();
  const draft = draftOf(`regulars:${around.url}`, () => localStorage);
  const seed = JSON.stringify(around.address);
  const kept = around.keepDraft ? draft.load() : undefined;
  const proof = proofOf(`${around.url}/challenge`, around.part, around.proofUrl);
  const hidden: Answers = {};
  // A picker without products, as in a catalogue that is still empty, would be a riddle.
  const views = definition.fields
    .filter(({ type, products }) => type !== 'hidden' && products?.length !== 0)
    .map((field) => fieldView(field, around));
  let submissionId = kept?.submissionId ?? uuid();
  let sent = kept?.sent;
  let started = false;
  let busy = false;
  let timer = 0;

  const honeypot = h('input', { name: 'website', tabindex: -1, autocomplete: 'off' });
  const button = h('button', { part: 'submit' }, textOr(definition.submitLabel, words.send));
  const element = h(
    'form',
    { part: 'form', novalidate: true, 'aria-labelledby': 'title' },
    h('h2', { part: 'title', id: 'title' }, definition.title),
    definition.intro && h('p', { part: 'intro' }, prose(definition.intro)),
    ...views.map(({ root }) => root),
    h('div', { class: 'trap', 'aria-hidden': 'true' }, h('label', {}, 'Website ', honeypot)),
    h('div', { part: 'actions' }, button),
  );

  const given = (): Answers => {
    const answers: Answers = { ...hidden };
    for (const { field, read } of views) answers[field.key] = read();
    return answers;
  };
  const visible = () => new Set(visibleFields(definition.fields, given()).map(({ key }) => key));
  const refresh = () => {
    const keys = visible();
    for (const { field, root } of views) root.hidden = !keys.has(field.key);
  };
  /** The answers that count: those of the fields on show. */
  const answers = (): Answers => {
    const keys = visible();
    return Object.fromEntries(
      Object.entries(given()).filter(
        ([key, value]) => keys.has(key) && value !== undefined && !(Array.isArray(value) && !value.length),
      ),
    );
  };
  const problem = (view: FieldView) => {
    const code = view.root.hidden ? undefined : problemOf(view.field, view.read());
    return code && fieldMessage(words, view.field, code);
  };
  const write = (values: Answers) => {
    for (const field of definition.fields) {
      if (!(field.key in values)) continue;
      if (field.type === 'hidden') hidden[field.key] = values[field.key];
      else views.find((view) => view.field === field)?.write(values[field.key]);
    }
    refresh();
  };
  const saveDraft = () => {
    clearTimeout(timer);
    if (!around.keepDraft || !started) return;
    const text: Answers = {};
    for (const { field, read } of views)
      if (field.type !== 'file' && field.type !== 'consent') text[field.key] = read();
    draft.save({ answers: text, seed, submissionId, sent });
  };

  const attempt = async () => {
    const altcha = definition.proof.required ? await proof.get() : undefined;
    await pause((definition.minFillMs ?? 0) - (performance.now() - shown));
    const values = Object.entries(answers()).filter(
      ([key]) => !views.some(({ field, files }) => files && field.key === key),
    );
    const envelope: Envelope = {
      submissionId,
      version: definition.version,
      lang: definition.lang,
      answers: Object.fromEntries(values),
      altcha,
      website: honeypot.value,
      elapsedMs: Math.round(performance.now() - shown),
      ...origin(location, document.referrer),
    };
    const files = views.flatMap(({ field, root, files }) =>
      root.hidden ? [] : (files?.() ?? []).map((file): [string, File] => [field.key, file]),
    );
    return post(`${around.url}/submissions`, envelope, files);
  };

  const showProblems = (messages: Map<string, string>) => {
    let first: FieldView | undefined;
    for (const view of views) {
      const message = messages.get(view.field.key) ?? '';
      view.mark(message);
      if (message) first ??= view;
    }
    if (first) {
      say(fill(words.check, messages.size), true);
      first.focus();
    }
    return !!first;
  };
  const refused = (failure: Failure) => {
    const messages = new Map(
      (failure.errors ?? []).map(({ pointer, message }) => [pointer.split('/')[2] ?? '', message]),
    );
    if (!showProblems(messages)) say(failureMessage(words, failure), true);
    emit('error', Object.assign({ phase: 'submit' }, failure));
  };

  const submit = async () => {
    if (busy) return;
    begin();
    const problems = new Map(
      views.flatMap((view): [string, string][] => {
        const message = problem(view);
        return message ? [[view.field.key, message]] : [];
      }),
    );
    if (showProblems(problems)) {
      emit('error', { phase: 'validate', keys: [...problems.keys()] });
      return;
    }
    // An edit after a try whose end is unknown is a new message: under the old id the server would take it for
    // a repetition and keep the first text.
    const content = JSON.stringify(answers());
    if (sent && sent !== content) submissionId = uuid();
    sent = content;
    saveDraft();
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    say(words.sending);
    try {
      const receipt = await persist(attempt, proof.drop, (failure, tries, delayMs) => {
        say(fill(words.retry, delayMs / 1000), true);
        return emit('retry', Object.assign({ attempt: tries, delayMs }, failure));
      });
      draft.drop();
      started = false;
      const { number } = receipt;
      const thanks = h(
        'div',
        { part: 'thanks', tabindex: -1 },
        h('p', {}, prose(textOr(receipt.thanks, textOr(definition.thanks, words.thanks)))),
        number && h('p', { part: 'number' }, fill(words.number, number)),
      );
      say('');
      around.replace(thanks);
      thanks.focus();
      const { redirectUrl } = receipt;
      const stay = !emit('submitted', { submissionId, number });
      if (redirectUrl && !stay && /^https?:/.test(new URL(redirectUrl, location.href).protocol))
        location.assign(redirectUrl);
    } catch (thrown) {
      refused(asFailure(thrown));
    } finally {
      busy = false;
      button.removeAttribute('aria-disabled');
    }
  };

  /** The first touch: from here on there is something to keep, and the proof has time until the end. */
  const begin = () => {
    if (started) return;
    started = true;
    emit('start');
    if (definition.proof.required) proof.get().catch(() => undefined);
  };
  element.addEventListener('focusin', begin);
  element.addEventListener('input', ({ target }) => {
    begin();
    refresh();
    const view = views.find(({ root }) => root.contains(target as Node));
    // A message goes as soon as it is no longer true. A new one waits for the button: shown on leaving a field it would
    // move the button away under the pointer, and nobody likes to be corrected while still writing.
    if (view && !problem(view)) view.mark('');
    clearTimeout(timer);
    timer = window.setTimeout(saveDraft, 300);
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  write({ ...around.attributes, ...around.address });
  if (kept) write(kept.seed === seed ? kept.answers : { ...kept.answers, ...around.address });
  write(around.typed);
  refresh();
  return {
    element,
    answers,
    write,
    submit,
    saveDraft,
    focus: (key) => views.find(({ field }) => field.key === key)?.focus(),
  };
}

/** The API says "none" by an empty text too. */
function textOr(text: string | null | undefined, otherwise: string): string {
  return text?.length ? text : otherwise;
}
