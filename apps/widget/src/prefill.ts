import type { Answer, Answers, ChosenProduct, Field } from './definition.js';

/**
 * A text from an address, an attribute or a plain form as the field's kind of answer. Lists are separated by
 * commas, products are `id` or `id:quantity`. A consent is never given on somebody's behalf, a file can't be.
 */
export function answerFrom(field: Field, text: string): Answer {
  switch (field.type) {
    case 'consent':
    case 'file':
      return undefined;
    case 'multiChoice':
      return text.split(',').map((one) => one.trim());
    case 'products':
      return text.split(',').map((one): ChosenProduct => {
        const [productId = '', quantity] = one.trim().split(':');
        return { productId, quantity: Math.max(1, Math.floor(Number(quantity)) || 1) };
      });
    default:
      return text;
  }
}

/** Values under `regulars-<key>` in the page's address. */
export function fromAddress(fields: readonly Field[], search: string): Answers {
  const query = new URLSearchParams(search);
  return collect(fields, (key) => query.get(`regulars-${key}`));
}

/** `prefill-<key>` or `data-prefill-<key>`; HTML knows no case in attribute names, so neither do these. */
export function fromAttributes(fields: readonly Field[], attribute: (name: string) => string | null): Answers {
  return collect(fields, (key) => attribute(`prefill-${key}`) ?? attribute(`data-prefill-${key}`));
}

function collect(fields: readonly Field[], textOf: (key: string) => string | null): Answers {
  const answers: Answers = {};
  for (const field of fields) {
    const text = textOf(field.key);
    if (text !== null) answers[field.key] = answerFrom(field, text);
  }
  return answers;
}
