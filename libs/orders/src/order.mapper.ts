import type { Money } from '@regulars/catalog';
import type { HistoryAction, HistoryEntryResponse } from './dto/order-history.response.js';
import type {
  OrderFormResponse,
  OrderItemResponse,
  OrderListItemResponse,
  OrderResponse,
} from './dto/order.response.js';
import { itemTotal } from './order-value.js';
import { type OrderItemRow, type OrderRow, type OrderSummaryRow, shownAnswer } from './order-row.js';
import { allowedTransitions, boxOf } from './order-status.js';
import type { OrdersConfig } from './orders.config.js';

export interface OrderEventRow {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_name: string;
  action: HistoryAction;
  from: string | null;
  to: string | null;
  reason: string | null;
  rule: string | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}

/** What a handler answers: the fields of a response class, without being one. */
export type Plain<T> = { [Field in keyof T]: T[Field] };

export type Names = ReadonlyMap<string, string>;

export function toListItem(row: OrderSummaryRow, names: Names): Plain<OrderListItemResponse> {
  const { id, number, status, suspect, source, subject, excerpt, tags, unread } = row;
  return {
    id,
    number,
    status,
    box: boxOf(row),
    suspect,
    source,
    contact: {
      name: row.contact_name,
      email: row.contact_email,
      phone: row.contact_phone,
      company: row.contact_company,
    },
    subject,
    excerpt,
    itemCount: row.item_count,
    value: money(row.value, row.currency),
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: names.get(row.assignee_id) ?? '' },
    tags,
    messageCount: row.message_count,
    lastMessageAt: row.last_message_at?.toISOString() ?? null,
    unread,
    ...responseOf(row),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    customFields: row.custom_fields,
  };
}

/** Only where customers are waited for: a closed or recycled order keeps its clock for when it comes back. */
function responseOf({ status, suspect, recycled_at, waiting_since, respond_by, respond_soon }: OrderSummaryRow) {
  const counts = recycled_at === null && (status === 'processed' || (status === 'new' && !suspect));
  const shown = (at: Date | null) => (counts ? (at?.toISOString() ?? null) : null);
  return {
    waitingSince: shown(waiting_since),
    respondBy: shown(respond_by),
    respondSoonFrom: shown(respond_soon),
  };
}

export function toOrder(
  row: OrderRow,
  items: readonly OrderItemRow[],
  { names, unavailable }: { names: Names; unavailable: ReadonlySet<string> },
  config: OrdersConfig,
): OrderResponse {
  const { version, message, locale, currency, utm, referrer, answers, files, suspicion } = row;
  return {
    ...toListItem(row, names),
    version,
    message,
    locale,
    items: items.map((item) => toItem(item, currency, unavailable)),
    currency,
    wonAmount: money(row.won_amount, currency),
    lostReason: row.lost_reason,
    utm,
    referrer,
    form: formOf(row),
    answers: answers.map((answer) => ({ ...answer, display: shownAnswer(answer) })),
    files,
    suspicion,
    recycledAt: row.recycled_at?.toISOString() ?? null,
    purgedAfter: row.recycled_at && config.purgedAfter(row.recycled_at).toISOString(),
    firstRespondedAt: row.first_responded_at?.toISOString() ?? null,
    memberId: row.member_id,
    firstResponseDue: row.first_response_due?.toISOString() ?? null,
    allowedTransitions: [...allowedTransitions(row.status, row.recycled_at !== null)],
  };
}

export function toHistory(order: OrderRow, events: readonly OrderEventRow[]): HistoryEntryResponse[] {
  const creation: OrderEventRow = {
    id: order.id,
    at: order.created_at,
    actor_id: order.created_by_id,
    actor_name: order.created_by_name,
    action: 'created',
    from: null,
    to: 'new',
    reason: null,
    rule: null,
    changes: null,
  };
  return [...events, creation].map(({ id, at, actor_id, actor_name, action, from, to, reason, rule, changes }) => ({
    id,
    at: at.toISOString(),
    actor: { id: actor_id, name: actor_name },
    action,
    from,
    to,
    reason,
    rule,
    changes,
  }));
}

function toItem(item: OrderItemRow, currency: string, unavailable: ReadonlySet<string>): OrderItemResponse {
  const { id, sku, name, quantity } = item;
  const total = itemTotal({ quantity, unitPrice: item.unit_price });
  return {
    id,
    productId: item.product_id,
    sku,
    name,
    quantity,
    unitPrice: money(item.unit_price, currency),
    total: money(total, currency),
    soldOut: item.product_id !== null && unavailable.has(item.product_id),
  };
}

function formOf(row: OrderRow): OrderFormResponse | null {
  const { form_id, form_slug, form_title, form_version, submission_id } = row;
  if (form_id === null || form_slug === null || form_version === null || submission_id === null) return null;
  return { id: form_id, slug: form_slug, title: form_title ?? '', version: form_version, submissionId: submission_id };
}

function money(amount: number | null, currency: string): Money | null {
  return amount === null ? null : { amount, currency };
}
