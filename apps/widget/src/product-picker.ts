import type { ChosenProduct, Field, Product } from './definition.js';
import { h } from './dom.js';
import type { Context, Control } from './field-view.js';

const MOST = 9999;
/** From this many products on, a search box helps more than it costs. */
const SEARCH_FROM = 9;

/** A line a product: name, price and quantity. What is sold out stays to be seen, struck through. */
export function productPicker(field: Field, { words, lang }: Context): Control {
  const products = field.products ?? [];
  const inputs = new Map<string, HTMLInputElement>();
  const total = h('output', { part: 'total' });

  const stepper = ({ id, name }: Product) => {
    const input = h('input', {
      part: 'quantity',
      id: `f-${field.key}-${id}`,
      type: 'number',
      min: 0,
      max: MOST,
      placeholder: 0,
      'aria-label': `${words.quantity}: ${name}`,
    });
    inputs.set(id, input);
    const step = (by: 1 | -1, label: string, sign: string) => {
      // The arrow keys do the same in the number itself: one tab stop a product is enough.
      const button = h(
        'button',
        { type: 'button', part: 'step', tabindex: -1, 'aria-label': `${label}: ${name}` },
        sign,
      );
      button.onclick = () => {
        input.value = String(Math.min(MOST, Math.max(0, quantityOf(input) + by)) || '');
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      };
      return button;
    };
    return [step(-1, words.less, '\u2212'), input, step(1, words.more, '+')];
  };
  const rows = products.map((product) => {
    const { id, name, available, price } = product;
    return h(
      'div',
      { part: available ? 'product' : 'product sold-out' },
      available ? h('label', { for: `f-${field.key}-${id}` }, name) : h('s', {}, name),
      h(
        'span',
        {},
        h('span', { part: 'price' }, price && money(price.amount, price.currency, lang)),
        h('span', { part: 'stepper' }, ...(available ? stepper(product) : [words.soldOut])),
      ),
    );
  });
  const read = () =>
    [...inputs].flatMap(([productId, input]): ChosenProduct[] => {
      const quantity = quantityOf(input);
      return quantity ? [{ productId, quantity }] : [];
    });
  const sum = () => (total.textContent = totalOf(products, read(), lang, words.total));
  const element = h(
    'div',
    {},
    products.length >= SEARCH_FROM && search(products, rows, words.find),
    h('div', { part: 'products' }, ...rows),
    total,
  );
  element.addEventListener('input', sum);
  return {
    element,
    inputs: [...inputs.values()],
    group: 'group',
    read,
    write(answer) {
      const chosen = Array.isArray(answer) ? answer : [];
      for (const [id, input] of inputs) {
        const one = chosen.find((it) => typeof it === 'object' && it.productId === id);
        input.value = typeof one === 'object' ? String(one.quantity) : '';
      }
      sum();
    },
  };
}

function quantityOf(input: HTMLInputElement): number {
  return Math.min(MOST, Math.max(0, Math.floor(Number(input.value)) || 0));
}

function search(products: Product[], rows: HTMLElement[], label: string): HTMLElement {
  const box = h('input', { type: 'search', part: 'input', 'aria-label': label, placeholder: label });
  box.oninput = (event) => {
    event.stopPropagation();
    const wanted = box.value.trim().toLowerCase();
    rows.forEach((row, index) => (row.hidden = !products[index]?.name.toLowerCase().includes(wanted)));
  };
  // Enter here looks for a product; it must not send the order.
  box.onkeydown = (event) => event.key === 'Enter' && event.preventDefault();
  return box;
}

/** Integer minor units as the reader's language writes them; the currency knows how many decimals it has. */
function money(amount: number, currency: string, lang: string): string {
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Empty when nothing is chosen, a price is missing or currencies differ: no total is better than a wrong one. */
function totalOf(products: Product[], chosen: ChosenProduct[], lang: string, label: string): string {
  let sum = 0;
  let currency: string | undefined;
  for (const { productId, quantity } of chosen) {
    const price = products.find(({ id }) => id === productId)?.price;
    if (!price || (currency && currency !== price.currency)) return '';
    currency = price.currency;
    sum += price.amount * quantity;
  }
  return currency ? `${label} ${money(sum, currency, lang)}` : '';
}
