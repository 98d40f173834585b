import type { CustomNarrow } from './custom-inputs.js';

const OPERATORS = ['eq', 'contains', 'gte', 'lte'] as const;

/** `branch.eq=north&pallets.gte=5` in one parameter of the URL ⇄ what the API narrows by. What makes no sense is left out. */
export function readCustom(text: string | undefined): CustomNarrow {
  const narrow: CustomNarrow = {};
  for (const [name, value] of new URLSearchParams(text ?? '')) {
    const [, key = '', operator] = /^([a-z][a-z0-9_]{0,39})\.(\w+)$/.exec(name) ?? [];
    const known = OPERATORS.find((one) => one === operator);
    if (known && value !== '' && value.length <= 200) narrow[key] = { ...narrow[key], [known]: value };
  }
  return Object.fromEntries(Object.entries(narrow).slice(0, 5));
}

export function writeCustom(narrow: CustomNarrow | undefined): string | undefined {
  const parts = new URLSearchParams();
  for (const [key, condition] of Object.entries(narrow ?? {}))
    for (const [operator, value] of Object.entries(condition)) parts.append(`${key}.${operator}`, value);
  return parts.toString() || undefined;
}
