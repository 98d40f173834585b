import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import { ORDER_COLUMNS, type OrderRow } from '../order-row.js';
import type { Shelf } from '../order-status.js';

/** An order that goes from one person to another, or to nobody. */
export interface Handover {
  orderId: string;
  to: string | null;
  /** Name of the rule that decided. */
  rule: string | null;
}

interface Person {
  id: string;
  name: string;
}

/** Orders of one person, moved by whole sets; each has its line in its history. */
@Injectable()
export class ReassignedOrdersRepository {
  /** Oldest first, as they came. Index: order_desk. */
  lockOf(tx: Tx, staffId: string, shelves: readonly Shelf[]): Promise<OrderRow[]> {
    return tx.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM orders."order" WHERE desk = $1 AND box = ANY($2) ORDER BY id FOR UPDATE`,
      [staffId, shelves],
    );
  }

  /** Of these, what is still to be given to somebody: free, in New, and never anybody's. Oldest first. Indexes: order_pkey, order_event_order. */
  lockFree(tx: Tx, ids: readonly string[]): Promise<OrderRow[]> {
    return tx.query<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM orders."order" o WHERE id = ANY($1::uuid[]) AND assignee_id IS NULL AND box = 'new'
         AND NOT EXISTS (SELECT FROM orders.order_event e WHERE e.order_id = o.id AND e.action = 'assigned')
       ORDER BY id FOR UPDATE OF o`,
      [ids],
    );
  }

  /** All to one, or to nobody. Index: order_desk. */
  async moveAll(
    tx: Tx,
    actor: Actor,
    { from, to, shelves }: { from: Person; to: Person | null; shelves: readonly Shelf[] },
  ): Promise<Handover[]> {
    return tx.query<Handover>(
      `WITH mine AS MATERIALIZED (
         SELECT id FROM orders."order" WHERE desk = $1 AND box = ANY($2) ORDER BY id FOR UPDATE
       ), moved AS (
         UPDATE orders."order" AS o SET assignee_id = $3::uuid, version = version + 1, updated_at = now()
         FROM mine WHERE o.id = mine.id RETURNING o.id
       )
       INSERT INTO orders.order_event (order_id, actor_id, actor_name, action, "from", "to")
       SELECT id, $4, $5, 'assigned', $6, $7 FROM moved
       RETURNING order_id AS "orderId", $3::uuid AS "to", rule`,
      [from.id, shelves, to?.id ?? null, actor.id, actor.name, from.name, to?.name ?? null],
    );
  }

  /** @param handovers of orders that are locked @param names of those who get them. Index: order_pkey. */
  async moveEach(
    tx: Tx,
    actor: Actor,
    fromName: string | null,
    handovers: readonly Handover[],
    names: ReadonlyMap<string, string>,
  ): Promise<void> {
    const rows = handovers.map((each) => ({ ...each, name: each.to === null ? null : (names.get(each.to) ?? null) }));
    await tx.query(
      `WITH handed AS MATERIALIZED (
         SELECT * FROM json_to_recordset($1) AS x("orderId" uuid, "to" uuid, rule text, name text)
       ), moved AS (
         UPDATE orders."order" AS o SET assignee_id = handed."to", version = version + 1, updated_at = now()
         FROM handed WHERE o.id = handed."orderId" RETURNING o.id, handed.rule, handed.name
       )
       INSERT INTO orders.order_event (order_id, actor_id, actor_name, action, "from", "to", rule)
       SELECT id, $2, $3, 'assigned', $4, name, rule FROM moved`,
      [JSON.stringify(rows), actor.id, actor.name, fromName],
    );
  }
}
