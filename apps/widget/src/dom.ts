type Value = string | number | boolean | null | undefined;

/** An element with attributes and children; `null`, `undefined` and `false` leave an attribute or a child out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: (Node | Value)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child != null && child !== false) element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

/** Plain text as the form's owner wrote it, with its web addresses made clickable (a privacy policy, mostly). */
export function prose(text: string | null | undefined): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const part of (text ?? '').split(/(https?:\/\/[!-~]*[\w/#&=%-])/)) {
    fragment.append(/^https?:/.test(part) ? h('a', { href: part, target: '_blank', rel: 'noopener' }, part) : part);
  }
  return fragment;
}
