import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type Applied,
  type GoodPlan,
  type ImportKind,
  ImportKinds,
  type ImportPolicy,
  type ImportRecord,
  type MappedRow,
  type OutcomeRecord,
  type RowKeys,
  type RowPlan,
} from '@regulars/imports';
import { Events, type Executor, PublicEvent, type Tx } from '@regulars/platform';
import { Audit, actorFor } from '@regulars/staff';
import { v7 as uuid } from 'uuid';
import { CategoryRepository } from '../categories/category.repository.js';
import { IMPORT_FIELDS } from './product-fields.js';
import { type PlannedProduct, planProduct } from './product-plan.js';
import { skuOf } from './product-row.js';
import { ProductImportsRepository, type StoredProduct } from './product-imports.repository.js';

export const PRODUCTS = 'products';

/** Products by their SKU (ORD-10). */
@Injectable()
export class ProductImport implements ImportKind, OnModuleInit {
  readonly name = PRODUCTS;
  readonly fields = IMPORT_FIELDS;

  constructor(
    private readonly products: ProductImportsRepository,
    private readonly categories: CategoryRepository,
    private readonly kinds: ImportKinds,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async defaults(executor: Executor): Promise<ImportPolicy> {
    return { blanks: 'ignore', categories: 'create', currency: await this.products.usualCurrency(executor) };
  }

  keysOf({ values }: MappedRow): RowKeys {
    const sku = skuOf(values).toLowerCase();
    return { sorts: sku === '' ? [] : [[sku]], unique: 1 };
  }

  labelOf({ values }: MappedRow): string {
    return skuOf(values);
  }

  async plan(executor: Executor, record: ImportRecord, rows: readonly MappedRow[], lock: boolean): Promise<RowPlan[]> {
    const skus = rows.map(({ values }) => skuOf(values)).filter((sku) => sku !== '');
    const [found, paths] = await Promise.all([
      this.products.bySku(executor, skus, lock),
      this.products.paths(executor),
    ]);
    const known = new Map(found.map((product) => [product.sku.toLowerCase(), product]));
    const byPath = new Map(paths.map(({ path, id }) => [path, id]));
    const shown = new Map(paths.map(({ id, shown: path }) => [id, path]));
    const rules = { ...record.policy, decimalSign: record.reading.decimalSign };
    return rows.map((row) => planProduct(row, known.get(skuOf(row.values).toLowerCase()), rules, { byPath, shown }));
  }

  async apply(tx: Tx, record: ImportRecord, plans: readonly GoodPlan[]): Promise<Applied[]> {
    const acts = plans.map(({ row, act }) => ({ row, act: act as PlannedProduct }));
    const made = await this.makeCategories(tx, record, acts.map(({ act }) => act)); // prettier-ignore
    const writes = acts.map(({ row, act: { before, write, newCategory } }) => ({
      row,
      before,
      write: {
        ...write,
        id: before?.id ?? uuid(),
        ...(newCategory ? { categoryId: made.get(pathOf(newCategory)) ?? null } : {}),
      },
    }));
    await this.products.insert(tx, writes.filter(({ before }) => !before).map(({ write }) => write)); // prettier-ignore
    const changed = writes.filter(({ before }) => before);
    await this.products.update(tx, changed.map(({ write }) => write)); // prettier-ignore
    const told = changed.map(({ write: { id, sku }, row }) => {
      const fields = Object.keys(plans.find((plan) => plan.row === row)?.changes ?? {});
      return new PublicEvent('product.updated', { id, sku, changed: fields });
    });
    await this.events.publish(tx, ...told);
    return writes.map(({ row, before, write }) => ({
      row,
      subjectId: write.id,
      before: before ?? null,
      version: (before?.version ?? 0) + 1,
    }));
  }

  async undo(tx: Tx, _: ImportRecord, outcomes: readonly OutcomeRecord[]): Promise<ReadonlySet<number>> {
    const asLeft = outcomes.map(({ subjectId, version }) => ({ id: subjectId ?? '', version: version ?? 0 }));
    const same = await this.products.unchangedSince(tx, asLeft);
    const mine = outcomes.filter(({ subjectId }) => subjectId !== null && same.has(subjectId));
    const paths = new Map((await this.products.paths(tx)).map(({ id }) => [id, true]));
    await this.products.delete(tx, mine.flatMap(({ before, subjectId }) => (before ? [] : [subjectId ?? '']))); // prettier-ignore
    const restored = mine.flatMap(({ before }) => (before ? [before as StoredProduct] : []));
    // A category that somebody removed since does not come back for this.
    const writes = restored.map((product) => ({
      ...product,
      categoryId: product.categoryId !== null && paths.has(product.categoryId) ? product.categoryId : null,
    }));
    await this.products.update(tx, writes);
    await this.events.publish(
      tx,
      ...writes.map(({ id, sku }) => new PublicEvent('product.updated', { id, sku, changed: [] })),
    );
    return new Set(mine.map(({ row }) => row));
  }

  async ended(tx: Tx, record: ImportRecord): Promise<void> {
    const { id, state, fileName, counts, undone, kept } = record;
    const undo = state === 'undone';
    if (undo) await this.products.dropEmptyCategories(tx, id);
    const told = undo ? { undone, kept } : { ...counts };
    const changes = Object.fromEntries(Object.entries(told).map(([name, to]) => [name, { from: null, to }]));
    // In the name of who started it; a job asks for no rights, and this actor has none.
    const { createdById, createdByName } = record;
    const actor = actorFor({ id: createdById, name: createdByName, email: '', role: 'analyst', locale: 'en', active: false }); // prettier-ignore
    await this.audit.record(tx, actor, {
      action: undo ? 'products.import-undone' : 'products.imported',
      subject: { type: 'import', id },
      changes,
      note: fileName,
    });
  }

  /** By their paths in lower case. */
  private async makeCategories(tx: Tx, { id }: ImportRecord, acts: readonly PlannedProduct[]) {
    const wanted = acts.flatMap(({ newCategory }) => (newCategory ? [newCategory] : []));
    const made = new Map<string, string>();
    if (wanted.length === 0) return made;
    await this.categories.lockTree(tx);
    for (const { id: known, path } of await this.products.paths(tx)) made.set(path, known);
    for (const names of wanted)
      for (let depth = 1; depth <= names.length; depth += 1) {
        const path = pathOf(names.slice(0, depth));
        if (made.has(path)) continue;
        const parent = depth === 1 ? null : (made.get(pathOf(names.slice(0, depth - 1))) ?? null);
        made.set(path, await this.products.addCategory(tx, names[depth - 1] ?? '', parent, id));
      }
    return made;
  }
}

function pathOf(names: readonly string[]): string {
  return names.join(' / ').toLowerCase();
}
