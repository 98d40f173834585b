import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx, VersionConflict, notFound } from '@regulars/platform';
import { type Actor, Audit, changesBetween } from '@regulars/staff';
import type { CreateCategoryDto, UpdateCategoryDto } from './category.dto.js';
import { type CategoryRecord, CategoryReader } from './category.reader.js';
import { CategoryRepository } from './category.repository.js';

/** Deeper trees are not found through by anybody. */
const MOST_LEVELS = 6;

@Injectable()
export class CategoriesService {
  constructor(
    private readonly database: Database,
    private readonly repository: CategoryRepository,
    private readonly reader: CategoryReader,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ data: CategoryRecord[] }> {
    return { data: await this.reader.all() };
  }

  /** @throws 409 when the name is taken there, 422 for a parent that can't be */
  async create(actor: Actor, { name, parentId = null }: CreateCategoryDto): Promise<CategoryRecord> {
    return this.changing(async (tx) => {
      await this.assertPlace(tx, null, parentId);
      const id = await this.repository.insert(tx, name, parentId);
      await this.audit.record(tx, actor, { action: 'categories.created', subject: subject(id), note: name });
      return this.existing(tx, id);
    });
  }

  /** @throws 404, 409, 412, 422 */
  async update(actor: Actor, id: string, version: number, input: UpdateCategoryDto): Promise<CategoryRecord> {
    return this.changing(async (tx) => {
      const before = await this.existing(tx, id);
      if (before.version !== version) throw new VersionConflict(before);
      const { name = before.name, parentId = before.parentId } = input;
      const changes = changesBetween({ name: before.name, parentId: before.parentId }, { name, parentId });
      if (Object.keys(changes).length === 0) return before;
      if (parentId !== before.parentId) await this.assertPlace(tx, id, parentId);
      await this.repository.update(tx, id, name, parentId);
      await this.audit.record(tx, actor, { action: 'categories.changed', subject: subject(id), changes });
      return this.existing(tx, id);
    });
  }

  /** Its products and the categories below it move up. @throws 404, 409 when a name is taken there */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.changing(async (tx) => {
      const { path, parentId } = await this.existing(tx, id);
      await this.repository.dissolve(tx, id, parentId);
      await this.audit.record(tx, actor, { action: 'categories.deleted', subject: subject(id), note: path });
    });
  }

  private changing<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await this.repository.lockTree(tx);
      return act(tx);
    });
  }

  private async existing(tx: Tx, id: string): Promise<CategoryRecord> {
    const category = await this.reader.find(id, tx);
    if (!category) throw notFound('catalog/category-not-found', 'category');
    return category;
  }

  private async assertPlace(tx: Tx, id: string | null, parentId: string | null): Promise<void> {
    if (parentId === null) return;
    const lineage = await this.reader.lineage(tx, parentId);
    if (lineage.length === 0) throw misplaced('There is no such category to put it in. Choose another one.');
    if (id !== null && lineage.includes(id)) throw misplaced('A category can’t be put into itself or below itself.');
    const height = id === null ? 1 : await this.reader.height(tx, id);
    if (lineage.length + height > MOST_LEVELS)
      throw misplaced(`A tree of categories has at most ${MOST_LEVELS} levels. Put it higher up.`);
  }
}

function misplaced(message: string): DomainError {
  return new DomainError('catalog/category-misplaced', 422, message, {
    errors: [{ pointer: '/parentId', code: 'misplaced', message }],
  });
}

function subject(id: string): { type: string; id: string } {
  return { type: 'category', id };
}
