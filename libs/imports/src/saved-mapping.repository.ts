import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { ImportPolicy } from './import-record.js';

export interface SavedMapping {
  id: string;
  /** Null: kept by its headings alone. */
  name: string | null;
  /** Field → heading. */
  columns: Record<string, string>;
  policy: ImportPolicy;
  usedAt: Date;
  createdByName: string;
}

export type MappingToKeep = Pick<SavedMapping, 'name' | 'columns' | 'policy' | 'createdByName'> & {
  kind: string;
  headingsKey: string;
};

const COLUMNS = 'id, name, columns, policy, used_at AS "usedAt", created_by_name AS "createdByName"';
/** More names than that nobody looks through. */
const MOST = 100;

@Injectable()
export class SavedMappingRepository {
  constructor(private readonly database: Database) {}

  /** Those with a name, the last used first. Index: mapping_name. */
  named(kind: string): Promise<SavedMapping[]> {
    return this.database.query<SavedMapping>(
      `SELECT ${COLUMNS} FROM imports.mapping WHERE kind = $1 AND name IS NOT NULL ORDER BY used_at DESC, id LIMIT ${MOST}`,
      [kind],
    );
  }

  /** Index: mapping_headings. */
  async byHeadings(executor: Executor, kind: string, headingsKey: string): Promise<SavedMapping | null> {
    const [row] = await executor.query<SavedMapping>(
      `SELECT ${COLUMNS} FROM imports.mapping WHERE kind = $1 AND headings_key = $2 AND name IS NULL`,
      [kind, headingsKey],
    );
    return row ?? null;
  }

  /** What had the same name, or without one the same headings, is replaced. */
  async keep(
    tx: Tx,
    { kind, name, headingsKey, columns, policy, createdByName }: MappingToKeep,
  ): Promise<SavedMapping> {
    const target =
      name === null ? '(kind, headings_key) WHERE name IS NULL' : '(kind, lower(name)) WHERE name IS NOT NULL';
    const [row] = await tx.query<SavedMapping>(
      `INSERT INTO imports.mapping (kind, name, headings_key, columns, policy, created_by_name) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ${target} DO UPDATE SET headings_key = excluded.headings_key, columns = excluded.columns, policy = excluded.policy,
         used_at = now(), created_by_name = excluded.created_by_name, name = excluded.name RETURNING ${COLUMNS}`,
      [kind, name, headingsKey, JSON.stringify(columns), JSON.stringify(policy), createdByName],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** @returns whether there was one */
  async delete(tx: Tx, kind: string, id: string): Promise<boolean> {
    const gone = await tx.query(
      'DELETE FROM imports.mapping WHERE kind = $1 AND id = $2 AND name IS NOT NULL RETURNING id',
      [kind, id],
    );
    return gone.length > 0;
  }
}
