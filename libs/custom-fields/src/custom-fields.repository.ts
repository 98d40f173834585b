import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx, isUniqueViolation } from '@regulars/platform';
import type { CustomField, CustomSubject } from './custom-field.js';
import { CustomFieldTables } from './custom-field-tables.js';
import { keyTaken } from './custom-fields.errors.js';

export type NewField = Omit<CustomField, 'id' | 'version' | 'archived'>;

const COLUMNS = 'id, key, type, label, required, choices, archived, version';

@Injectable()
export class CustomFieldsRepository {
  constructor(
    private readonly database: Database,
    private readonly tables: CustomFieldTables,
  ) {}

  /** In their order, archived ones too. The whole table is read: there are a hundred at most. */
  all(subject: CustomSubject, executor: Executor = this.database): Promise<CustomField[]> {
    return executor.query<CustomField>(`SELECT ${COLUMNS} FROM ${this.tables.of(subject)} ORDER BY position, id`);
  }

  /** In their order; nobody adds or moves one until the transaction ends. */
  async lockAll(tx: Tx, subject: CustomSubject): Promise<CustomField[]> {
    await tx.query(`LOCK TABLE ${this.tables.of(subject)} IN SHARE ROW EXCLUSIVE MODE`);
    return this.all(subject, tx);
  }

  /** Index: custom_field_pkey. */
  async lock(tx: Tx, subject: CustomSubject, id: string): Promise<CustomField | null> {
    const [field] = await tx.query<CustomField>(
      `SELECT ${COLUMNS} FROM ${this.tables.of(subject)} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return field ?? null;
  }

  /** As the last one. @throws 409 when the key is taken (index custom_field_key decides) */
  async insert(
    tx: Tx,
    subject: CustomSubject,
    { key, type, label, required, choices }: NewField,
  ): Promise<CustomField> {
    const table = this.tables.of(subject);
    try {
      const [row] = await tx.query<CustomField>(
        `INSERT INTO ${table} (position, key, type, label, required, choices)
         SELECT coalesce(max(position), 0) + 1, $1, $2, $3, $4, $5 FROM ${table} RETURNING ${COLUMNS}`,
        [key, type, JSON.stringify(label), required, JSON.stringify(choices)],
      );
      if (!row) throw new Error('INSERT … RETURNING returned no row');
      return row;
    } catch (error) {
      if (isUniqueViolation(error)) throw keyTaken(subject);
      throw error;
    }
  }

  /** Index: custom_field_pkey. */
  async update(
    tx: Tx,
    subject: CustomSubject,
    { id, label, required, choices, archived }: CustomField,
  ): Promise<CustomField> {
    const [row] = await tx.query<CustomField>(
      `UPDATE ${this.tables.of(subject)} SET label = $2, required = $3, choices = $4, archived = $5, version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, JSON.stringify(label), required, JSON.stringify(choices), archived],
    );
    if (!row) throw new Error('The locked field is gone');
    return row;
  }

  /** @param ids every field, as they are to stand */
  async reorder(tx: Tx, subject: CustomSubject, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE ${this.tables.of(subject)} AS f SET position = x.position
       FROM unnest($1::uuid[]) WITH ORDINALITY AS x(id, position) WHERE f.id = x.id`,
      [ids],
    );
  }
}
