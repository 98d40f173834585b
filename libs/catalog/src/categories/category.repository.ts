import { Injectable } from '@nestjs/common';
import { DomainError, type Tx, isUniqueViolation } from '@regulars/platform';

@Injectable()
export class CategoryRepository {
  /** The tree changes by one act at a time: two moves that are fine alone could make a circle together. */
  async lockTree(tx: Tx): Promise<void> {
    await tx.query('LOCK TABLE catalog.category IN SHARE ROW EXCLUSIVE MODE');
  }

  /** @returns its id @throws 409 when the name is taken there */
  async insert(tx: Tx, name: string, parentId: string | null): Promise<string> {
    return refusingTakenName(async () => {
      const [row] = await tx.query<{ id: string }>(
        'INSERT INTO catalog.category (name, parent_id) VALUES ($1, $2) RETURNING id',
        [name, parentId],
      );
      if (!row) throw new Error('INSERT … RETURNING returned no row');
      return row.id;
    });
  }

  /** @throws 409 when the name is taken there */
  async update(tx: Tx, id: string, name: string, parentId: string | null): Promise<void> {
    await refusingTakenName(() =>
      tx.query(
        'UPDATE catalog.category SET name = $2, parent_id = $3, version = version + 1, updated_at = now() WHERE id = $1',
        [id, name, parentId],
      ),
    );
  }

  /** What was in it or below it moves up to where it was. @throws 409 when a name is taken there */
  async dissolve(tx: Tx, id: string, parentId: string | null): Promise<void> {
    await tx.query(
      'UPDATE catalog.product SET category_id = $2, version = version + 1, updated_at = now() WHERE category_id = $1',
      [id, parentId],
    );
    await refusingTakenName(() =>
      tx.query(
        'UPDATE catalog.category SET parent_id = $2, version = version + 1, updated_at = now() WHERE parent_id = $1',
        [id, parentId],
      ),
    );
    await tx.query('DELETE FROM catalog.category WHERE id = $1', [id]);
  }
}

async function refusingTakenName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new DomainError(
      'catalog/category-taken',
      409,
      'There is a category of this name in the same place already.',
      {
        errors: [{ pointer: '/name', code: 'taken', message: 'Use another name.' }],
      },
    );
  }
}
