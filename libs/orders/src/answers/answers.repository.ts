import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { OrderLocale } from '../dto/order.response.js';
import type { Owner } from '../list/order-filter.js';
import type { Bodies } from './prepared-text.js';

export interface AnswerRow {
  id: string;
  /** Null: shared with all. */
  owner_id: string | null;
  name: string;
  shortcut: string | null;
  category: string;
  bodies: Bodies;
  uses: number;
  last_used_at: Date | null;
  version: number;
}

/** For lists: how the texts begin, in place of the texts. */
export type AnswerSummaryRow = Omit<AnswerRow, 'bodies'> & { excerpts: Partial<Record<OrderLocale, string>> };

const SUMMARY = 'id, owner_id, name, shortcut, category, uses, last_used_at, version';
const EXCERPT = 300;

@Injectable()
export class AnswersRepository {
  constructor(private readonly database: Database) {}

  /** Index: canned_answer_owner. Most used first; there are hundreds at most, as `countOf` sees to. */
  visibleTo(staffId: string): Promise<AnswerSummaryRow[]> {
    return this.database.query<AnswerSummaryRow>(
      `SELECT ${SUMMARY},
         (SELECT jsonb_object_agg(key, left(value ->> 'text', ${EXCERPT})) FROM jsonb_each(bodies)) AS excerpts
       FROM orders.canned_answer WHERE owner_id = $1 OR owner_id IS NULL
       ORDER BY uses DESC, lower(name), id LIMIT 2000`,
      [staffId],
    );
  }

  /** Index: canned_answer_owner. */
  async countOf(tx: Tx, ownerId: string | null): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*) FROM orders.canned_answer WHERE owner_id IS NOT DISTINCT FROM $1',
      [ownerId],
    );
    return row?.count ?? 0;
  }

  /** Index: canned_answer_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<AnswerRow | null> {
    const [row] = await executor.query<AnswerRow>(`SELECT ${SUMMARY}, bodies FROM orders.canned_answer WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** Index: canned_answer_pkey. */
  async lock(tx: Tx, id: string): Promise<AnswerRow | null> {
    const [row] = await tx.query<AnswerRow>(
      `SELECT ${SUMMARY}, bodies FROM orders.canned_answer WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** @throws where the shortcut is taken: index canned_answer_shortcut */
  async insert(
    tx: Tx,
    {
      owner_id,
      name,
      shortcut,
      category,
      bodies,
    }: Pick<AnswerRow, 'owner_id' | 'name' | 'shortcut' | 'category' | 'bodies'>,
  ): Promise<AnswerRow> {
    const [row] = await tx.query<AnswerRow>(
      `INSERT INTO orders.canned_answer (owner_id, name, shortcut, category, bodies) VALUES ($1, $2, $3, $4, $5)
       RETURNING ${SUMMARY}, bodies`,
      [owner_id, name, shortcut, category, JSON.stringify(bodies)],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  /** Index: canned_answer_pkey. @throws where the shortcut is taken: index canned_answer_shortcut */
  async update(tx: Tx, { id, owner_id, name, shortcut, category, bodies }: AnswerRow): Promise<AnswerRow> {
    const [row] = await tx.query<AnswerRow>(
      `UPDATE orders.canned_answer SET owner_id = $2, name = $3, shortcut = $4, category = $5, bodies = $6,
         version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING ${SUMMARY}, bodies`,
      [id, owner_id, name, shortcut, category, JSON.stringify(bodies)],
    );
    if (!row) throw new Error('The locked answer is gone');
    return row;
  }

  /** Index: canned_answer_pkey. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM orders.canned_answer WHERE id = $1', [id]);
  }

  /** Index: canned_answer_pkey. In the order of ids, so that two who send at once don't wait for each other in a circle. */
  async used(tx: Tx, ids: readonly string[], staffId: string): Promise<void> {
    await tx.query(
      `UPDATE orders.canned_answer a SET uses = uses + 1, last_used_at = now()
       FROM (SELECT id FROM orders.canned_answer WHERE id = ANY($1::uuid[]) AND (owner_id = $2 OR owner_id IS NULL)
             ORDER BY id FOR UPDATE) u WHERE a.id = u.id`,
      [ids, staffId],
    );
  }

  /** A recent order to try a text on, if there is one among the newest thousand. Index: order_pkey, from its end. */
  async latestOrder(owners: readonly Owner[] | undefined): Promise<string | null> {
    const mine = owners?.find((owner) => owner !== null) ?? null;
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM (SELECT id, recycled_at, suspect, assignee_id FROM orders."order" ORDER BY id DESC LIMIT 1000) o
       WHERE recycled_at IS NULL AND NOT suspect AND ($1 OR assignee_id IS NULL OR assignee_id = $2) ORDER BY id DESC LIMIT 1`,
      [owners === undefined, mine],
    );
    return row?.id ?? null;
  }
}
