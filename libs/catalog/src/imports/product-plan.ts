import type { MappedRow, RowPlan, RowProblem } from '@regulars/imports';
import { decimalText } from '../money.js';
import type { ProductWrite, StoredProduct } from './product-imports.repository.js';
import { type ProductRow, minorUnits, readProductRow } from './product-row.js';

export interface PlannedProduct {
  before: StoredProduct | undefined;
  /** Its id is that of the product before. */
  write: ProductWrite;
  /** A path that has to be made. */
  newCategory: readonly string[] | undefined;
}

interface Rules {
  blanks: string;
  decimalSign: '.' | ',';
  categories?: string;
  currency?: string;
}

interface Categories {
  /** In lower case. */
  byPath: ReadonlyMap<string, string>;
  shown: ReadonlyMap<string, string>;
}

/** What a row makes of the product that has its SKU, or of none. */
export function planProduct(
  { row, values }: MappedRow,
  before: StoredProduct | undefined,
  rules: Rules,
  categories: Categories,
): RowPlan {
  const { row: read, problems } = readProductRow(values, rules);
  const currency = read.currency ?? before?.currency ?? rules.currency ?? 'USD';
  const priced = pricedIn(currency, read, before, problems);
  for (const field of ['name', 'price'] as const) {
    const lacking = read[field] === null || (before === undefined && read[field] === undefined);
    // What can't be read was named already.
    if (lacking && !problems.some((problem) => problem.field === field))
      problems.push({ field, code: 'required', message: `A product needs a ${field}.` });
  }
  const category = categoryOf(read, before, rules, categories, problems);
  const label = read.sku;
  if (problems.length > 0) return { row, label, result: 'bad', problems };
  const given = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value);
  const write: ProductWrite = {
    id: before?.id ?? '',
    sku: before?.sku ?? read.sku,
    name: read.name ?? before?.name ?? '',
    brand: given(read.brand, before?.brand ?? null),
    model: given(read.model, before?.model ?? null),
    categoryId: category.id,
    amount: priced.amount,
    currency,
    cost: priced.cost,
    stock: given(read.stock, before?.stock ?? null),
    available: read.available ?? before?.available ?? true,
    lifeMonths: given(read.lifeMonths, before?.lifeMonths ?? null),
  };
  const changes = changesOf(before, write, category.path, categories);
  const result = before ? (Object.keys(changes).length > 0 ? 'changed' : 'unchanged') : 'created';
  const act: PlannedProduct = { before, write, newCategory: category.made };
  return { row, label, result, subjectId: before?.id ?? null, changes, act };
}

/** Amounts in the currency's minor units, exactly; those that stand in another currency lose their meaning. */
function pricedIn(
  currency: string,
  { price, cost }: ProductRow,
  before: StoredProduct | undefined,
  problems: RowProblem[],
): { amount: number; cost: number | null } {
  const exact = (field: 'price' | 'cost', decimal: string): number => {
    const amount = minorUnits(decimal, currency);
    if (amount === null)
      problems.push({ field, code: 'inexact', message: `${decimal} can’t be paid in ${currency}. Round it.` });
    return amount ?? 0;
  };
  const moved = before !== undefined && before.currency !== currency;
  if (moved && price == null)
    problems.push({ field: 'price', code: 'required', message: `Give the price in ${currency} too.` });
  if (moved && before.cost !== null && cost === undefined)
    problems.push({
      field: 'cost',
      code: 'required',
      message: `The cost is in ${before.currency}. Give it in ${currency}.`,
    });
  return {
    amount: price == null ? (before?.amount ?? 0) : exact('price', price),
    cost: cost === undefined ? (before?.cost ?? null) : cost === null ? null : exact('cost', cost),
  };
}

function categoryOf(
  { category }: ProductRow,
  before: StoredProduct | undefined,
  { categories: policy }: Rules,
  { byPath, shown }: Categories,
  problems: RowProblem[],
): { id: string | null; path: string | null; made?: readonly string[] | undefined } {
  if (category === undefined) {
    const id = before?.categoryId ?? null;
    return { id, path: id === null ? null : (shown.get(id) ?? null) };
  }
  if (category === null) return { id: null, path: null };
  const path = category.join(' / ');
  const id = byPath.get(path.toLowerCase());
  if (id !== undefined) return { id, path: shown.get(id) ?? path };
  if (policy === 'refuse')
    problems.push({ field: 'category', code: 'unknown', message: `There is no category “${path}”. Add it first.` });
  return { id: null, path, made: category };
}

/** As a person reads them. */
function changesOf(
  before: StoredProduct | undefined,
  after: ProductWrite,
  path: string | null,
  { shown }: Categories,
): Record<string, { from: unknown; to: unknown }> {
  const view = (product: ProductWrite, category: string | null) => ({
    name: product.name,
    brand: product.brand,
    model: product.model,
    category,
    price: `${decimalText(product)} ${product.currency}`,
    cost: product.cost === null ? null : decimalText({ amount: product.cost, currency: product.currency }),
    stock: product.stock,
    available: product.available,
    lifeMonths: product.lifeMonths,
  });
  const now = Object.entries(view(after, path));
  const old: Record<string, unknown> = before
    ? view(before, before.categoryId === null ? null : (shown.get(before.categoryId) ?? null))
    : {};
  return Object.fromEntries(
    now.filter(([name, to]) => (old[name] ?? null) !== to).map(([name, to]) => [name, { from: old[name] ?? null, to }]),
  );
}
