import type { SupplyAnswerResponse, SupplyLineResponse, SupplyRequestResponse } from './supply.response.js';
import { type SupplyEventRow, type SupplyLineRow, type SupplyRequestRow, statusOf } from './supply-row.js';

export function toSupplyRequest(
  row: SupplyRequestRow,
  lines: readonly SupplyLineRow[],
  events: readonly SupplyEventRow[],
): SupplyRequestResponse {
  return {
    id: row.id,
    number: row.number,
    supplier: {
      id: row.supplier_id,
      name: row.supplier_name,
      contactName: row.supplier_contact,
      email: row.supplier_email,
    },
    locale: row.locale,
    status: statusOf(row),
    wantedOn: row.wanted_on,
    note: row.note,
    deliveryAddress: row.delivery_address,
    currency: row.currency,
    remindAfterDays: row.remind_after_days,
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    remindedAt: row.reminded_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answerNote: row.answer_note,
    mailError: row.mail_error,
    lines: lines.map(toLine),
    log: events.map(({ id, at, kind, actor_name, detail }) => ({
      id,
      at: at.toISOString(),
      kind,
      actor: actor_name,
      detail,
    })),
    createdBy: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  };
}

function toLine(row: SupplyLineRow): SupplyLineResponse {
  return {
    id: row.id,
    productId: row.product_id,
    sku: row.sku,
    name: row.name,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    answer: answerOf(row),
    soldOut: row.sold_out,
  };
}

export function answerOf(row: SupplyLineRow): SupplyAnswerResponse | null {
  if (row.result === null) return null;
  return {
    result: row.result,
    quantity: row.confirmed_quantity,
    date: row.confirmed_on,
    unitPrice: row.confirmed_price,
    backOn: row.back_on,
    remark: row.remark,
  };
}
