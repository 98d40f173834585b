import type { OrderLocale } from '../dto/order.response.js';
import type { LineResult, SoldOutState, SupplyDeed, SupplyStatus } from './supply-words.js';

export interface SupplyRequestRow {
  id: string;
  order_id: string;
  number: string;
  supplier_id: string | null;
  supplier_name: string;
  supplier_contact: string | null;
  supplier_email: string;
  locale: OrderLocale;
  status: Exclude<SupplyStatus, 'expired'>;
  /** Its link has run out. */
  over: boolean;
  /** `2026-12-24` */
  wanted_on: string | null;
  note: string;
  delivery_address: string;
  currency: string;
  remind_after_days: number | null;
  link: number;
  round: number;
  sent_at: Date;
  expires_at: Date;
  reminded_at: Date | null;
  warned_at: Date | null;
  expired_at: Date | null;
  answers: number;
  answered_at: Date | null;
  answer_note: string;
  mail_error: string | null;
  sheet_file_id: string | null;
  created_by_id: string | null;
  created_by_name: string;
  version: number;
  created_at: Date;
}

export interface SupplyLineRow {
  id: string;
  request_id: string;
  product_id: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  /** Minor units of the request's currency. */
  unit_price: number | null;
  result: LineResult | null;
  confirmed_quantity: number | null;
  confirmed_on: string | null;
  confirmed_price: number | null;
  back_on: string | null;
  remark: string;
  sold_out: SoldOutState | null;
}

export interface SupplyEventRow {
  id: string;
  request_id: string;
  at: Date;
  kind: SupplyDeed;
  actor_id: string | null;
  actor_name: string;
  detail: string | null;
}

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD') AS ${column}`;

export const REQUEST_COLUMNS = `id, order_id, number, supplier_id, supplier_name, supplier_contact, supplier_email, locale, status,
  expires_at <= now() AS over, ${day('wanted_on')}, note, delivery_address, currency, remind_after_days, link, round, sent_at, expires_at,
  reminded_at, warned_at, expired_at, answers, answered_at, answer_note, mail_error, sheet_file_id, created_by_id, created_by_name, version, created_at`;

export const LINE_COLUMNS = `id, request_id, product_id, sku, name, quantity, unit_price, result, confirmed_quantity, ${day('confirmed_on')},
  confirmed_price, ${day('back_on')}, remark, sold_out`;

export function statusOf({ status, over }: Pick<SupplyRequestRow, 'status' | 'over'>): SupplyStatus {
  return status === 'open' && over ? 'expired' : status;
}
