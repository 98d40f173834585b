import type { Mailbox } from '../mailbox.js';

export type Purpose = 'reply' | 'acknowledgement' | 'forward' | 'incoming' | 'note';
/** `suppressed`: not sent, because whoever it was for gets none. */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed' | 'received';

export interface NewMessage {
  id: string;
  threadId: string | null;
  kind: 'mail' | 'note';
  purpose: Purpose;
  direction: 'in' | 'out' | null;
  status: MessageStatus | null;
  error?: string | null;
  authorName: string | null;
  authorEmail: string | null;
  authorStaffId: string | null;
  sender?: Mailbox | null;
  recipients?: readonly Mailbox[];
  copies?: readonly Mailbox[];
  replyTo?: string | null;
  subject?: string;
  text: string;
  quoted?: string | null;
  html?: string | null;
  messageIdHeader?: string | null;
  inReplyTo?: readonly string[];
  references?: readonly string[];
  automatic?: boolean;
  unverified?: boolean;
  classification?: string | null;
  classificationReason?: string | null;
  onceKey?: string | null;
  contentHash?: Buffer | null;
  rawId?: string | null;
  /** Not sent before; null: at once. */
  dueAt?: Date | null;
  scheduled?: boolean;
}

/** A mail that was accepted and taken back before it went. */
export interface TakenBack {
  threadId: string;
  text: string;
  html: string | null;
  fileIds: string[];
  /** As PostgreSQL writes it: the time of the transaction that accepted it, to the microsecond. */
  acceptedAt: string;
}

export interface AttachedFile {
  fileId: string;
  contentId?: string | null;
}

/** What is needed to write the mail itself. */
export interface OutgoingRow {
  id: string;
  thread_id: string;
  purpose: Purpose;
  status: MessageStatus;
  attempts: number;
  sender: Mailbox;
  recipients: Mailbox[];
  reply_to: string | null;
  subject: string;
  text: string;
  quoted: string | null;
  html: string | null;
  message_id_header: string;
  in_reply_to: string[];
  reference_ids: string[];
  automatic: boolean;
  due_at: Date | null;
  created_at: Date;
}
