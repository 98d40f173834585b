import type { StoredFile } from '@regulars/platform';
import type { OrderStatus } from './order-status.js';

export const SOURCES = ['form', 'email', 'phone', 'chat', 'api', 'pos', 'import', 'hand'] as const;
export type Source = (typeof SOURCES)[number];

export interface StoredAnswer {
  key: string;
  label: string;
  value: unknown;
  /** The value for people; absent where the value itself is text that says the same. */
  display?: string;
}

export function shownAnswer({ value, display }: StoredAnswer): string {
  return display ?? String(value);
}

/** What a list shows of an order, as it is stored. */
export interface OrderSummaryRow {
  id: string;
  number: string;
  status: OrderStatus;
  suspect: boolean;
  source: Source;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  contact_company: string | null;
  subject: string;
  excerpt: string;
  item_count: number;
  currency: string;
  value: number | null;
  assignee_id: string | null;
  tags: string[];
  message_count: number;
  last_message_at: Date | null;
  unread: boolean;
  recycled_at: Date | null;
  /** The customer's first word that nobody has answered. */
  waiting_since: Date | null;
  respond_by: Date | null;
  /** From when on an answer is due soon. */
  respond_soon: Date | null;
  created_at: Date;
  updated_at: Date;
  custom_fields: Record<string, unknown>;
}

export interface OrderRow extends OrderSummaryRow {
  version: number;
  suspicion: { score: number; reasons: string[] } | null;
  vouched: boolean;
  recycled_by: string | null;
  recycle_reason: string | null;
  contact_email_normalised: string | null;
  contact_phone_normalised: string | null;
  message: string;
  locale: 'en' | 'zh-CN' | 'zh-TW';
  value_given: boolean;
  won_amount: number | null;
  lost_reason: string | null;
  utm: Record<string, string>;
  referrer: string | null;
  form_id: string | null;
  form_slug: string | null;
  form_title: string | null;
  form_version: number | null;
  submission_id: string | null;
  notify_staff_id: string | null;
  answers: StoredAnswer[];
  files: StoredFile[];
  member_id: string | null;
  member_fixed: boolean;
  escalated_at: Date | null;
  first_responded_at: Date | null;
  /** What `respond_by` was when the customer was first answered. */
  first_response_due: Date | null;
  created_by_id: string | null;
  created_by_name: string;
}

export interface OrderItemRow {
  id: string;
  order_id: string;
  position: number;
  product_id: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  unit_price: number | null;
}

/** What an item is made of before it has an id. */
export interface NewItem {
  productId: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  /** Minor units of the order's currency. */
  unitPrice: number | null;
}

export const SUMMARY_COLUMNS = `id, number, status, suspect, source, contact_name, contact_email, contact_phone, contact_company, subject, excerpt,
  item_count, currency, value, assignee_id, tags, message_count, last_message_at, unread, recycled_at, waiting_since, respond_by, respond_soon,
  created_at, updated_at, custom_fields`;

export const ORDER_COLUMNS = `${SUMMARY_COLUMNS}, version, suspicion, vouched, recycled_by, recycle_reason, contact_email_normalised,
  contact_phone_normalised, message, locale, value_given, won_amount, lost_reason, utm, referrer, form_id, form_slug, form_title,
  form_version, submission_id, notify_staff_id, answers, files, member_id, member_fixed, escalated_at, first_responded_at, first_response_due, created_by_id, created_by_name`;
