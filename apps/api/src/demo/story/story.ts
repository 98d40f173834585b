import type { OrderItemRow, OrderRow } from '@regulars/orders';
import type { Lang } from '@regulars/forms';
import type { Team } from '../company.js';
import type { DemoProduct, Family } from '../products.js';

/** The rows below are named as their columns are: each repository hands them to one INSERT. Times are milliseconds. */
type Millis = number;

export type StoredProduct = DemoProduct & { id: string };

export interface DemoForm {
  id: string;
  slug: string;
  version: number;
  title: Partial<Record<Lang, string>>;
  fields: readonly { key: string; type: string; label: Partial<Record<Lang, string>> }[];
  notifies: 'manager' | 'support';
}

/** All that a story is told in. */
export interface World {
  now: Millis;
  team: Team;
  products: ReadonlyMap<Family, readonly StoredProduct[]>;
  forms: Readonly<Record<'order' | 'contact', DemoForm>>;
  sender: { name: string; address: string };
  mailDomain: string;
  publicUrl: string;
  currency: string;
}

export interface Mailbox {
  name: string;
  address: string;
}

export interface MessageRow {
  id: string;
  thread_id: string;
  kind: 'mail' | 'note';
  purpose: 'incoming' | 'reply' | 'acknowledgement' | 'forward' | 'note';
  direction: 'in' | 'out' | null;
  status: 'received' | 'sent' | null;
  attempts: number;
  author_name: string | null;
  author_email: string | null;
  author_staff_id: string | null;
  sender: Mailbox | null;
  recipients: Mailbox[];
  subject: string;
  text: string;
  quoted: string | null;
  message_id_header: string | null;
  in_reply_to: string[];
  reference_ids: string[];
  automatic: boolean;
  classification: string | null;
  once_key: string | null;
  at: Millis;
  sent_at: Millis | null;
}

export interface ThreadRow {
  id: string;
  subject_id: string;
  number: string;
  title: string;
  customer: Mailbox | null;
  /** As addresses are compared. */
  participant: string | null;
  message_count: number;
  last_incoming_at: Millis | null;
  last_reply_at: Millis | null;
  created_at: Millis;
}

export interface EventRow {
  id: string;
  order_id: string;
  at: Millis;
  actor_id: string;
  actor_name: string;
  action: 'status' | 'assigned' | 'edited' | 'recycled';
  from: string | null;
  to: string | null;
  reason: string | null;
  changes: Record<string, { from: unknown; to: unknown }> | null;
}

export interface AuditRow {
  id: string;
  actor_id: string;
  actor_name: string;
  action: `orders.${string}`;
  subject_id: string;
  changes: Record<string, { from: unknown; to: unknown }> | null;
  note: string | null;
}

export interface SubmissionRow {
  id: string;
  form_id: string;
  form_version: number;
  lang: Lang;
  answers: Record<string, unknown>;
  utm: Record<string, string>;
  referrer: string | null;
  page: string;
  address: string;
  user_agent: string;
  suspicion_score: number;
  suspicion_reasons: readonly string[];
  suspect: boolean;
  proven: boolean;
  nonce: string | null;
  at: Millis;
}

/** One order from its first word to today, in the rows it leaves behind. */
export interface Story {
  order: OrderRow;
  tokens: string[];
  items: OrderItemRow[];
  events: EventRow[];
  audit: AuditRow[];
  submission: SubmissionRow | null;
  thread: ThreadRow | null;
  messages: MessageRow[];
}
