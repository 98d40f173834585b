import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';

export interface SupplierContent {
  name: string;
  email: string;
  locale: OrderLocale;
  contactName: string | null;
  phone: string | null;
  note: string;
  active: boolean;
}

export interface Supplier extends SupplierContent {
  id: string;
  version: number;
}

const COLUMNS = 'id, name, email, locale, contact_name AS "contactName", phone, note, active, version';

/** A company has some dozens of suppliers: the table is read whole. */
@Injectable()
export class SuppliersRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<Supplier[]> {
    return this.database.query<Supplier>(`SELECT ${COLUMNS} FROM orders.supplier ORDER BY lower(name), id`);
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM orders.supplier');
    return row?.count ?? 0;
  }

  /** Index: supplier_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<Supplier | null> {
    const [supplier] = await executor.query<Supplier>(`SELECT ${COLUMNS} FROM orders.supplier WHERE id = $1`, [id]);
    return supplier ?? null;
  }

  /** Index: supplier_pkey. */
  async lock(tx: Tx, id: string): Promise<Supplier | null> {
    const [supplier] = await tx.query<Supplier>(`SELECT ${COLUMNS} FROM orders.supplier WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return supplier ?? null;
  }

  async insert(tx: Tx, content: SupplierContent): Promise<Supplier> {
    const [row] = await tx.query<Supplier>(
      `INSERT INTO orders.supplier (name, email, locale, contact_name, phone, note, active)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      valuesOf(content),
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** Index: supplier_pkey. */
  async update(tx: Tx, id: string, content: SupplierContent): Promise<Supplier> {
    const [row] = await tx.query<Supplier>(
      `UPDATE orders.supplier SET name = $1, email = $2, locale = $3, contact_name = $4, phone = $5, note = $6, active = $7,
         version = version + 1, updated_at = now() WHERE id = $8 RETURNING ${COLUMNS}`,
      [...valuesOf(content), id],
    );
    if (!row) throw new Error('The locked supplier is gone');
    return row;
  }

  /** Index: supplier_pkey; what was asked of it stays with its orders. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.supplier WHERE id = $1', [id]);
  }
}

function valuesOf({ name, email, locale, contactName, phone, note, active }: SupplierContent): unknown[] {
  return [name, email, locale, contactName, phone, note, active];
}
