import type { Field } from './definition.js';
import { h } from './dom.js';
import type { Context, Control } from './field-view.js';

function option(field: Field, type: string, value: string, label: string) {
  const input = h('input', { type, name: field.key, value, required: type === 'radio' && field.required });
  return [input, h('label', { part: 'option' }, input, h('span', {}, label))] as const;
}

/** Radio buttons, or tick boxes where several answers may be given. */
export function choices(field: Field, type: 'radio' | 'checkbox'): Control {
  const built = (field.options ?? []).map(({ value, label }) => option(field, type, value, label));
  const inputs = built.map(([input]) => input);
  const many = type === 'checkbox';
  return {
    element: h('div', { part: 'options' }, ...built.map(([, label]) => label)),
    inputs,
    group: many ? 'group' : 'radiogroup',
    read() {
      const values = inputs.filter((one) => one.checked).map((one) => one.value);
      return many ? values : values[0];
    },
    write(answer) {
      const values: unknown[] = Array.isArray(answer) ? answer : [answer];
      for (const one of inputs) one.checked = values.includes(one.value);
    },
  };
}

/** Many options: a native menu, which every phone and screen reader knows best. */
export function menu(field: Field, { words }: Context): Control {
  const element = h(
    'select',
    {
      part: 'input',
      id: `f-${field.key}`,
      name: field.key,
      required: field.required,
      autocomplete: field.autocomplete,
    },
    h('option', { value: '' }, words.pick),
    ...(field.options ?? []).map(({ value, label }) => h('option', { value }, label)),
  );
  return {
    element,
    read: () => element.value || undefined,
    write(answer) {
      element.value = typeof answer === 'string' ? answer : '';
      if (element.selectedIndex < 0) element.value = '';
    },
  };
}
