import { Injectable } from '@nestjs/common';
import type { MatchableContact } from '@regulars/members';
import { Database, type Tx } from '@regulars/platform';

/** What a member is found by, in the columns that hold it. */
const CONTACT = ['contact_name', 'contact_company', 'contact_email', 'contact_phone', 'locale'];

export interface Linked {
  id: string;
  assignee_id: string | null;
}

/** Whose the orders are; no version of an order is made by it, since nobody edits it. */
@Injectable()
export class OrderMatchingRepository {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /**
   * Those of the orders that somebody's are to be: neither suspect nor in the bin, with something to know them by, and not settled by a
   * person. Nothing is locked: members come first, as in everything that touches both. Index: order_pkey.
   */
  contacts(tx: Tx, ids: readonly string[]): Promise<MatchableContact[]> {
    return tx.query<MatchableContact>(
      `SELECT id AS key, contact_name AS name, contact_company AS company, contact_email AS email, contact_phone AS phone, locale, created_at AS at
       FROM orders."order" WHERE id = ANY($1::uuid[]) AND NOT member_fixed AND NOT suspect AND recycled_at IS NULL
         AND (contact_email_normalised IS NOT NULL OR contact_phone_normalised IS NOT NULL)`,
      [ids],
    );
  }

  /** Unless the order is another meanwhile: then another job is on its way. Index: order_pkey. @returns those whose member is another now */
  link(tx: Tx, links: readonly { contact: MatchableContact; memberId: string }[]): Promise<Linked[]> {
    const rows = links.map(({ contact: { key, name, company, email, phone, locale }, memberId }) => ({
      ...{ id: key, member_id: memberId, contact_name: name, contact_company: company, contact_email: email },
      ...{ contact_phone: phone, locale },
    }));
    return tx.query<Linked>(
      `WITH asked AS (
         SELECT o.id, x.member_id FROM orders."order" o JOIN json_to_recordset($1) AS x(id uuid, member_id uuid, contact_name text,
           contact_company text, contact_email text, contact_phone text, locale text) ON x.id = o.id
         WHERE (${CONTACT.map((column) => `o.${column}`).join(', ')}) IS NOT DISTINCT FROM (${CONTACT.map((column) => `x.${column}`).join(', ')})
           AND NOT o.member_fixed AND NOT o.suspect AND o.recycled_at IS NULL AND o.member_id IS DISTINCT FROM x.member_id
         ORDER BY o.id FOR UPDATE OF o
       )
       UPDATE orders."order" o SET member_id = asked.member_id FROM asked WHERE o.id = asked.id RETURNING o.id, o.assignee_id`,
      [JSON.stringify(rows)],
    );
  }

  /** Null: another worker is at it, or nothing is left. */
  async claimSweep(tx: Tx): Promise<{ after: string | null } | null> {
    const [row] = await tx.query<{ after: string | null }>(
      'SELECT after FROM orders.member_matching WHERE NOT done FOR UPDATE SKIP LOCKED',
    );
    return row ?? null;
  }

  /** By their ids, which is by their age; `free`: they have no member. Index: order_pkey. */
  following(tx: Tx, after: string | null, limit: number): Promise<{ id: string; free: boolean }[]> {
    return tx.query(
      `SELECT id, member_id IS NULL AS free FROM orders."order" WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT ${limit}`,
      [after],
    );
  }

  /** Orders of before the column was there: their history knows when they were won. Indexes: order_pkey, order_event_order. */
  async noteWon(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE orders."order" o SET won_at = coalesce((
         SELECT max(e.at) FROM orders.order_event e WHERE e.order_id = o.id AND e.action = 'status' AND e."to" = 'won'), o.created_at)
       WHERE o.id = ANY($1::uuid[]) AND o.status = 'won' AND o.won_at IS NULL`,
      [ids],
    );
  }

  async noteSweep(tx: Tx, after: string | null, done: boolean): Promise<void> {
    await tx.query('UPDATE orders.member_matching SET after = coalesce($1, after), done = $2', [after, done]);
  }

  /** Ids tell when they were made. One that is not through yet goes on where it is. */
  async sweepAgain(days: number): Promise<void> {
    await this.database.query(
      `UPDATE orders.member_matching SET after = uuidv7(make_interval(days => -($1::int))), done = false WHERE done`,
      [days],
    );
  }

  /** Index: order_member. */
  async countOf(tx: Tx, memberId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM orders."order" WHERE member_id = $1',
      [memberId],
    );
    return row?.count ?? 0;
  }

  /** Index: order_member. @returns the orders */
  async moveAll(tx: Tx, from: string, to: string): Promise<string[]> {
    const moved = await tx.query<{ id: string }>(
      'UPDATE orders."order" SET member_id = $2 WHERE member_id = $1 RETURNING id',
      [from, to],
    );
    return moved.map(({ id }) => id);
  }

  /** Those of the orders that are still `from`'s. Index: order_pkey. */
  async moveBack(tx: Tx, ids: readonly string[], from: string, to: string): Promise<void> {
    await tx.query('UPDATE orders."order" SET member_id = $3 WHERE id = ANY($1::uuid[]) AND member_id = $2', [
      ids,
      from,
      to,
    ]);
  }
}
