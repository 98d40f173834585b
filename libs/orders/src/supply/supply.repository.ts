import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import type { OrderLocale } from '../dto/order.response.js';
import { REQUEST_COLUMNS, type SupplyRequestRow } from './supply-row.js';
import type { LineResult, SoldOutState, SupplyDeed } from './supply-words.js';

export interface NewSupplyRequest {
  orderId: string;
  orderNumber: string;
  supplier: { id: string; name: string; contactName: string | null; email: string };
  locale: OrderLocale;
  wantedOn: string | null;
  note: string;
  deliveryAddress: string;
  currency: string;
  remindAfterDays: number | null;
  expiresInDays: number;
}

export interface NewSupplyLine {
  productId: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  unitPrice: number | null;
}

/** What the supplier says of one line. */
export interface LineAnswer {
  id: string;
  result: LineResult;
  quantity: number | null;
  date: string | null;
  unitPrice: number | null;
  backOn: string | null;
  remark: string;
  soldOut: SoldOutState | null;
}

type Columns = Partial<
  Pick<
    SupplyRequestRow,
    | 'status'
    | 'remind_after_days'
    | 'supplier_email'
    | 'link'
    | 'mail_error'
    | 'sheet_file_id'
    | 'answer_note'
    | 'answers'
  >
> & { moments?: readonly ('answered_at' | 'reminded_at' | 'warned_at' | 'expired_at')[] };

@Injectable()
export class SupplyRepository {
  /** The order must be locked, so that the number is free. Index: supply_request_order. */
  async insert(tx: Tx, actor: Actor, request: NewSupplyRequest): Promise<SupplyRequestRow> {
    const { supplier } = request;
    const [row] = await tx.query<SupplyRequestRow>(
      `INSERT INTO orders.supply_request (order_id, number, supplier_id, supplier_name, supplier_contact, supplier_email, locale, wanted_on,
         note, delivery_address, currency, remind_after_days, expires_at, created_by_id, created_by_name)
       VALUES ($1, $2 || '-S' || (SELECT count(*) + 1 FROM orders.supply_request WHERE order_id = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11,
         $12, now() + $13 * interval '1 day', $14, $15) RETURNING ${REQUEST_COLUMNS}`,
      [
        request.orderId,
        request.orderNumber,
        supplier.id,
        supplier.name,
        supplier.contactName,
        supplier.email,
        request.locale,
        request.wantedOn,
        request.note,
        request.deliveryAddress,
        request.currency,
        request.remindAfterDays,
        request.expiresInDays,
        actor.id,
        actor.name,
      ],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row;
  }

  async insertLines(tx: Tx, requestId: string, lines: readonly NewSupplyLine[]): Promise<void> {
    await tx.query(
      `INSERT INTO orders.supply_line (request_id, position, product_id, sku, name, quantity, unit_price)
       SELECT $1, x.position, x."productId", x.sku, x.name, x.quantity, x."unitPrice" FROM json_to_recordset($2) AS x(
         position int, "productId" uuid, sku text, name text, quantity int, "unitPrice" bigint)`,
      [requestId, JSON.stringify(lines.map((line, position) => ({ ...line, position })))],
    );
  }

  /** Index: supply_request_order. */
  async count(tx: Tx, orderId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM orders.supply_request WHERE order_id = $1', [
      orderId,
    ]);
    return row?.count ?? 0;
  }

  /** Until the transaction ends nobody else changes it. The order is locked before it. Index: supply_request_pkey. */
  async lock(tx: Tx, id: string): Promise<SupplyRequestRow | null> {
    const [row] = await tx.query<SupplyRequestRow>(
      `SELECT ${REQUEST_COLUMNS} FROM orders.supply_request WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** @param moments columns that become now. Index: supply_request_pkey. */
  async update(tx: Tx, id: string, { moments = [], ...columns }: Columns): Promise<SupplyRequestRow> {
    const entries = Object.entries(columns);
    const sets = [
      ...entries.map(([name], index) => `${name} = $${index + 2}`),
      ...moments.map((name) => `${name} = now()`),
    ];
    const [row] = await tx.query<SupplyRequestRow>(
      `UPDATE orders.supply_request SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')}
       WHERE id = $1 RETURNING ${REQUEST_COLUMNS}`,
      [id, ...entries.map(([, value]) => value)],
    );
    if (!row) throw new Error('The locked request is gone');
    return row;
  }

  /** Everything begins anew: reminder, warning, the time that the link holds. Index: supply_request_pkey. */
  async nextRound(tx: Tx, id: string, round: { email: string; link: number; days: number }): Promise<SupplyRequestRow> {
    const [row] = await tx.query<SupplyRequestRow>(
      `UPDATE orders.supply_request SET round = round + 1, supplier_email = $2, link = $3, expires_at = now() + $4 * interval '1 day',
         sent_at = now(), reminded_at = NULL, warned_at = NULL, expired_at = NULL, mail_error = NULL, version = version + 1, updated_at = now()
       WHERE id = $1 RETURNING ${REQUEST_COLUMNS}`,
      [id, round.email, round.link, round.days],
    );
    if (!row) throw new Error('The locked request is gone');
    return row;
  }

  /** Index: supply_line_pkey. */
  async answer(tx: Tx, requestId: string, lines: readonly LineAnswer[]): Promise<void> {
    await tx.query(
      `UPDATE orders.supply_line l SET result = x.result, confirmed_quantity = x.quantity, confirmed_on = x.date,
         confirmed_price = x."unitPrice", back_on = x."backOn", remark = x.remark, sold_out = x."soldOut"
       FROM json_to_recordset($2) AS x(id uuid, result text, quantity int, date date, "unitPrice" bigint, "backOn" date, remark text,
         "soldOut" text)
       WHERE l.id = x.id AND l.request_id = $1`,
      [requestId, JSON.stringify(lines)],
    );
  }

  /** Index: supply_line_pkey. */
  async decideSoldOut(tx: Tx, lineId: string, state: SoldOutState): Promise<void> {
    await tx.query('UPDATE orders.supply_line SET sold_out = $2 WHERE id = $1', [lineId, state]);
  }

  async log(tx: Tx, requestId: string, actor: Actor, kind: SupplyDeed, detail: string | null = null): Promise<void> {
    await tx.query(
      'INSERT INTO orders.supply_event (request_id, actor_id, actor_name, kind, detail) VALUES ($1, $2, $3, $4, $5)',
      [requestId, actor.id, actor.name, kind, detail],
    );
  }

  /** @returns whether this very mail was written down before; a job that is tried again asks. Index: supply_mail_pkey. */
  async heardOf(tx: Tx, requestId: string, messageId: string): Promise<boolean> {
    const rows = await tx.query(
      'INSERT INTO orders.supply_mail (message_id, request_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [messageId, requestId],
    );
    return rows.length === 0;
  }

  /** Somebody should look at the order. Nobody edited it, so there is no new version. Index: order_pkey. */
  async markUnread(tx: Tx, orderId: string): Promise<void> {
    await tx.query('UPDATE orders."order" SET unread = true, updated_at = now() WHERE id = $1', [orderId]);
  }
}
