import { choices, menu } from './choices.js';
import type { Answer, Field, FieldType, Lang } from './definition.js';
import { h, prose } from './dom.js';
import { productPicker } from './product-picker.js';
import type { Words } from './words.js';

export interface Context {
  words: Words;
  lang: Lang;
  /** Loads a lazy part by its name. */
  part: <T>(name: string) => Promise<T>;
  /** The controls of lazy parts, by part: loaded before a form that needs them is shown. */
  lazy: Record<string, LazyControl>;
}

export type LazyControl = (field: Field, context: Context) => Control;

/** What the modules of rarer kinds of fields export. */
export interface ControlPart {
  control: LazyControl;
  sheet: CSSStyleSheet;
}

/** Kinds of fields an ordinary order form has not, and the part that brings them. */
export const LAZY: Partial<Record<FieldType, string>> = { rating: 'scale', nps: 'scale', file: 'files' };

/** What is particular to a kind of field: its element and how an answer gets in and out. */
export interface Control {
  element: HTMLElement;
  read: () => Answer;
  write: (answer: Answer) => void;
  /** The ones that carry `aria-invalid`; the first takes the focus. None of their own: the element itself. */
  inputs?: HTMLElement[];
  /** Several inputs under one legend. */
  group?: 'group' | 'radiogroup';
  files?: () => File[];
}

export interface FieldView extends Control {
  field: Field;
  root: HTMLElement;
  /** Shows what is wrong, or with '' that nothing is. */
  mark: (message: string) => void;
  focus: () => void;
}

const INPUT_TYPE: Record<string, string> = { email: 'email', phone: 'tel', date: 'date' };
/** What a browser can fill in where the form's owner has said nothing. */
const PURPOSE: Record<string, string> = { email: 'email', phone: 'tel' };

export function fieldView(field: Field, context: Context): FieldView {
  const { key, type, required } = field;
  const control = controlOf(field, context);
  const { element, group, inputs = [element] } = control;
  const error = h('p', { part: 'error', id: `e-${key}` });
  const help = field.help ? h('p', { part: 'help', id: `h-${key}` }, prose(field.help)) : '';
  // A screen reader hears "required" from the control; only a group of tick boxes has no such state of its own.
  const mark =
    required && h('span', { part: 'required', 'aria-hidden': group !== 'group' && 'true' }, context.words.required);
  const describedBy = `${help ? `h-${key} ` : ''}e-${key}`;
  const root = group
    ? h(
        'fieldset',
        { role: group === 'radiogroup' && group },
        h('legend', { part: 'label' }, prose(field.label), ' ', mark),
      )
    : h('div');
  root.setAttribute('part', 'field');
  root.dataset.type = type;
  if (type === 'consent')
    root.append(h('label', { part: 'option' }, element, h('span', {}, prose(field.label), ' ', mark)));
  else if (!group) root.append(h('label', { part: 'label', for: inputs[0]?.id }, prose(field.label), ' ', mark));
  if (type !== 'consent') root.append(element);
  root.append(help, error);
  (group ? root : inputs[0])?.setAttribute('aria-describedby', describedBy);
  if (group === 'radiogroup' && required) root.setAttribute('aria-required', 'true');
  const marked = group === 'radiogroup' ? [root] : inputs;
  return {
    ...control,
    field,
    root,
    mark(message) {
      error.textContent = message;
      for (const one of marked) {
        if (message) one.setAttribute('aria-invalid', 'true');
        else one.removeAttribute('aria-invalid');
      }
    },
    focus() {
      (
        inputs.find((one) => one.matches(':checked')) ??
        inputs.find((one) => !one.matches(':disabled')) ??
        element
      ).focus();
    },
  };
}

function controlOf(field: Field, context: Context): Control {
  const lazy = context.lazy[LAZY[field.type] ?? ''];
  if (lazy) return lazy(field, context);
  switch (field.type) {
    case 'choice':
      return (field.options?.length ?? 0) > 6 ? menu(field, context) : choices(field, 'radio');
    case 'multiChoice':
      return choices(field, 'checkbox');
    case 'products':
      return productPicker(field, context);
    case 'consent':
      return consent(field);
    default:
      return textual(field);
  }
}

function consent({ key, required }: Field): Control {
  const element = h('input', { type: 'checkbox', id: `f-${key}`, name: key, required });
  return {
    element,
    // Not given is the same as not answered, here as on the server.
    read: () => element.checked || undefined,
    write: (answer) => (element.checked = answer === true),
  };
}

function textual(field: Field): Control {
  const { key, type, required } = field;
  const attributes = {
    id: `f-${key}`,
    name: key,
    required,
    placeholder: field.placeholder,
    part: 'input',
    autocomplete: field.autocomplete ?? PURPOSE[type],
  };
  const element =
    type === 'longText'
      ? h('textarea', { ...attributes, rows: 4 })
      : h('input', {
          ...attributes,
          type: INPUT_TYPE[type] ?? 'text',
          inputmode: type === 'number' && ((field.min ?? -1) < 0 ? 'text' : 'decimal'),
        });
  return {
    element,
    read() {
      const text = element.value.trim();
      if (type !== 'number' || !text) return text || undefined;
      // Full-width digits, grouped thousands and a decimal comma are numbers too; anything else stays as typed.
      const plain = text
        .normalize('NFKC')
        .replace(/(\d)[ ,\u2019](?=\d{3}\b)/g, '$1')
        .replace(/^(-?\d+),(\d+)$/, '$1.$2');
      return Number.isNaN(Number(plain)) ? text : Number(plain);
    },
    write: (answer) => (element.value = `${(answer as string | number | undefined) ?? ''}`),
  };
}
