import type { paths as generated } from '@regulars/api-client';

/**
 * Stand-in for the operations that openapi.json does not have yet, in the shape of the generated types, so that this
 * one file goes when it has them. Nothing but `types.ts` and `client.ts` imports it.
 */
interface Money {
  amount: number;
  currency: string;
}
type Locale = 'en' | 'zh-CN' | 'zh-TW';
type OrderStatus = 'new' | 'processed' | 'won' | 'lost';
type Box = OrderStatus | 'bin';
type Source = 'form' | 'email' | 'phone' | 'chat' | 'api' | 'pos' | 'import' | 'hand';

interface FileRef {
  id: string;
  name: string;
  size: number;
  type: string;
}
interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
}
interface OrderListItem {
  id: string;
  number: string;
  status: OrderStatus;
  box: Box;
  suspect: boolean;
  source: Source;
  contact: Contact;
  subject: string;
  excerpt: string;
  itemCount: number;
  value: Money | null;
  assignee: { id: string; name: string } | null;
  tags: string[];
  messageCount: number;
  lastMessageAt: string | null;
  unread: boolean;
  createdAt: string;
  updatedAt: string;
}
interface OrderItem {
  id: string;
  productId: string | null;
  sku: string | null;
  name: string;
  quantity: number;
  unitPrice: Money | null;
  total: Money | null;
}
interface Order extends OrderListItem {
  version: number;
  message: string;
  locale: Locale;
  items: OrderItem[];
  currency: string;
  wonAmount: Money | null;
  lostReason: string | null;
  customFields: Record<string, unknown>;
  utm: Record<string, string>;
  referrer: string | null;
  form: { id: string; slug: string; title: string; version: number; submissionId: string } | null;
  answers: { key: string; label: string; value: unknown; display: string }[];
  files: FileRef[];
  suspicion: { score: number; reasons: string[] } | null;
  recycledAt: string | null;
  allowedTransitions: OrderStatus[];
}
interface ThreadItem {
  id: string;
  kind: 'mail' | 'note';
  at: string;
  direction: 'in' | 'out' | null;
  author: { name: string | null; email: string | null; staffId: string | null };
  subject: string | null;
  text: string;
  quoted: string | null;
  html: string | null;
  files: FileRef[];
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'received' | null;
  error: string | null;
  purpose: 'reply' | 'acknowledgement' | 'forward' | 'incoming' | 'note';
  unverified: boolean;
  automatic: boolean;
}
interface HistoryEntry {
  id: string;
  at: string;
  actor: { id: string | null; name: string };
  action: 'created' | 'status' | 'assigned' | 'edited' | 'recycled' | 'restored' | 'suspicion-cleared';
  from: string | null;
  to: string | null;
  reason: string | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}
interface Count {
  count: number;
  capped: boolean;
}
interface Page<T> {
  data: T[];
  nextCursor: string | null;
  total?: Count;
}
interface NewOrderItem {
  productId?: string;
  name?: string;
  quantity: number;
  unitPrice?: Money;
}
interface OrderFields {
  contact?: Partial<Contact>;
  subject?: string;
  message?: string;
  locale?: Locale;
  items?: NewOrderItem[];
  currency?: string;
  value?: Money | null;
  assigneeId?: string | null;
  tags?: string[];
  customFields?: Record<string, unknown>;
}

interface Parts {
  query?: object;
  path?: object;
  body?: unknown;
}
type Given<P extends Parts, Key extends 'query' | 'path'> = P[Key] extends object
  ? Key extends 'path'
    ? { path: P[Key] }
    : { query?: P[Key] }
  : { [K in Key]?: never };
type Operation<Result, P extends Parts = object, Status extends number = 200> = {
  parameters: Given<P, 'query'> & Given<P, 'path'> & { header?: Record<string, string>; cookie?: never };
  responses: { [S in Status]: { headers: Record<string, unknown>; content: { 'application/json': Result } } } & {
    default: { headers: Record<string, unknown>; content: { 'application/problem+json': { detail: string } } };
  };
} & (P extends { body: infer Body } ? { requestBody: { content: { 'application/json': Body } } } : { requestBody?: never });
interface Id {
  id: string;
}

interface Pending {
  '/api/v1/orders': {
    get: Operation<
      Page<OrderListItem>,
      {
        query: {
          box?: Box;
          q?: string;
          sort?: string;
          limit?: number;
          cursor?: string;
          count?: boolean;
          'filter[assignee][eq]'?: string;
          'filter[source][in]'?: string;
          'filter[suspect][eq]'?: 'true' | 'false';
          'filter[createdAt][gte]'?: string;
          'filter[createdAt][lt]'?: string;
        };
      }
    >;
    post: Operation<Order, { body: OrderFields & { source: Source } }, 201>;
  };
  '/api/v1/orders/counts': { get: Operation<Record<OrderStatus | 'bin' | 'suspect', Count>> };
  '/api/v1/orders/{id}': {
    get: Operation<Order, { path: Id }>;
    patch: Operation<Order, { path: Id; body: OrderFields }>;
    delete: Operation<undefined, { path: Id }, 204>;
  };
  '/api/v1/orders/{id}/transitions': {
    post: Operation<Order, { path: Id; body: { to: OrderStatus; amount?: Money; reason?: string } }>;
  };
  '/api/v1/orders/{id}/recycle': { post: Operation<Order, { path: Id; body: { reason?: string } }> };
  '/api/v1/orders/{id}/restore': { post: Operation<Order, { path: Id }> };
  '/api/v1/orders/{id}/assign': { post: Operation<Order, { path: Id; body: { staffId: string | null } }> };
  '/api/v1/orders/{id}/clear-suspicion': { post: Operation<Order, { path: Id }> };
  '/api/v1/orders/{id}/read': { post: Operation<undefined, { path: Id }, 204> };
  '/api/v1/orders/{id}/thread': { get: Operation<{ data: ThreadItem[] }, { path: Id }> };
  '/api/v1/orders/{id}/replies': {
    post: Operation<ThreadItem, { path: Id; body: { text: string; fileIds?: string[] } }, 201>;
  };
  '/api/v1/orders/{id}/notes': { post: Operation<ThreadItem, { path: Id; body: { text: string } }, 201> };
  '/api/v1/orders/{id}/history': { get: Operation<{ data: HistoryEntry[] }, { path: Id }> };
}

export type paths = generated & Pending;
