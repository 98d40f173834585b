import { h } from '../dom.js';
import type { Control, LazyControl } from '../field-view.js';
import { bounds } from '../validation.js';
import css from './scale.css';

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The two ends of a recommendation scale. */
const ENDS: Record<string, [string, string]> = {
  en: ['Not likely', 'Very likely'],
  'zh-CN': ['不可能', '非常可能'],
  'zh-TW': ['不可能', '非常可能'],
};

/** Stars (1 to 5, or the field's max) and the 0 to 10 of a recommendation question. */
export const control: LazyControl = (field, { lang }): Control => {
  const [min = 1, max = 5] = bounds(field);
  const nps = field.type === 'nps';
  const inputs = Array.from({ length: max - min + 1 }, (_, index) => {
    const value = min + index;
    const name = nps ? undefined : `${value} / ${max}`;
    return h('input', { type: 'radio', name: field.key, value, 'aria-label': name, required: field.required });
  });
  return {
    element: h(
      'div',
      {},
      h(
        'div',
        { part: 'scale' },
        ...inputs.map((input) => h('label', {}, input, nps ? input.value : h('i', { 'aria-hidden': 'true' }))),
      ),
      nps && h('div', { part: 'help' }, ...(ENDS[lang] ?? []).map((end) => h('span', {}, end))),
    ),
    inputs,
    group: 'radiogroup',
    read() {
      const chosen = inputs.find((one) => one.checked);
      return chosen && Number(chosen.value);
    },
    write(answer) {
      for (const one of inputs) one.checked = one.value === `${answer as number}`;
    },
  };
};
