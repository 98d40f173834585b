import { Injectable } from '@nestjs/common';
import { Database, type Executor, Files, type StoredFile, type Tx } from '@regulars/platform';
import type { MessageStatus, Purpose } from './message-row.js';

/** One entry of a conversation as the sales team sees it. */
export interface ThreadItem {
  id: string;
  kind: 'mail' | 'note';
  at: string;
  direction: 'in' | 'out' | null;
  author: { name: string | null; email: string | null; staffId: string | null };
  subject: string | null;
  /** New text only. */
  text: string;
  /** What the mail repeated of earlier ones, and signatures. */
  quoted: string | null;
  /** Sanitised; shows nothing from elsewhere. */
  html: string | null;
  files: StoredFile[];
  status: MessageStatus | null;
  /** It waits until then, and can be taken back before; null when it does not wait, or not any more. */
  dueAt: string | null;
  /** The time was chosen by a person. */
  scheduled: boolean;
  error: string | null;
  purpose: Purpose;
  /** It came to a colleague's address without being proved to be theirs. */
  unverified: boolean;
  /** Written by a machine: an acknowledgement of ours, a vacation answer, a bounce. */
  automatic: boolean;
}

export interface ThreadSummary {
  threadId: string;
  /** What people wrote, from and to the customer. Machine mail, forwards, unverified mail and notes don't count. */
  messageCount: number;
  lastMessageAt: string | null;
  lastIncomingAt: string | null;
  lastReplyAt: string | null;
}

/** A mail that came in, for those who act on it. */
export interface IncomingMail {
  id: string;
  threadId: string | null;
  from: { name: string | null; email: string | null };
  replyTo: string | null;
  subject: string;
  text: string;
  quoted: string | null;
  messageId: string | null;
  receivedAt: string;
  classification: string;
  files: StoredFile[];
}

interface ItemRow {
  id: string;
  kind: 'mail' | 'note';
  created_at: Date;
  direction: 'in' | 'out' | null;
  author_name: string | null;
  author_email: string | null;
  author_staff_id: string | null;
  subject: string;
  text: string;
  quoted: string | null;
  html: string | null;
  status: MessageStatus | null;
  due_at: Date | null;
  scheduled: boolean;
  attempts: number;
  error: string | null;
  purpose: Purpose;
  unverified: boolean;
  automatic: boolean;
}

const ITEM = `id, kind, created_at, direction, author_name, author_email, author_staff_id, subject, text, quoted, html, status,
  due_at, scheduled, attempts, error, purpose, unverified, automatic`;
/** A thread longer than this shows its latest part. */
const MAX_ITEMS = 1000;

@Injectable()
export class ThreadReader {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** Oldest first; what is scheduled comes last, as it will. Index: message_thread, read from its end. */
  async items(threadId: string): Promise<ThreadItem[]> {
    const rows = await this.database.query<ItemRow>(
      `SELECT ${ITEM} FROM messaging.message WHERE thread_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${MAX_ITEMS}`,
      [threadId],
    );
    const items = await this.withFiles(this.database, rows.reverse());
    const later = (item: ThreadItem) => item.scheduled && item.dueAt !== null;
    return [...items.filter((item) => !later(item)), ...items.filter(later)];
  }

  /** Index: thread_subject. Empty when no thread was opened. */
  async itemsOf(subjectType: string, subjectId: string): Promise<ThreadItem[]> {
    const id = await this.threadIdOf(subjectType, subjectId);
    return id === null ? [] : this.items(id);
  }

  /** Index: message_pkey. @param executor the transaction that wrote it, when it is still open */
  async item(messageId: string, executor: Executor = this.database): Promise<ThreadItem | null> {
    const rows = await executor.query<ItemRow>(`SELECT ${ITEM} FROM messaging.message WHERE id = $1`, [messageId]);
    const [item] = await this.withFiles(executor, rows);
    return item ?? null;
  }

  /**
   * What people wrote after that message, oldest first. Index: message_thread.
   * @param after ids are of their time, so one that was taken back meanwhile marks its place all the same; null: from the start
   */
  async writtenSince(tx: Tx, threadId: string, after: string | null): Promise<ThreadItem[]> {
    const rows = await tx.query<ItemRow>(
      `SELECT ${ITEM} FROM messaging.message
       WHERE thread_id = $1 AND ($2::uuid IS NULL OR id > $2) AND purpose IN ('incoming', 'reply') AND NOT automatic
       ORDER BY id LIMIT 20`,
      [threadId, after],
    );
    return this.withFiles(tx, rows);
  }

  /** When the replies were accepted that wait for a time somebody chose, as PostgreSQL writes it. Index: message_thread. */
  async scheduledSince(tx: Tx, threadId: string): Promise<string[]> {
    const rows = await tx.query<{ at: string }>(
      `SELECT created_at::text AS at FROM messaging.message
       WHERE thread_id = $1 AND direction = 'out' AND status = 'queued' AND attempts = 0 AND scheduled AND due_at > now()`,
      [threadId],
    );
    return rows.map(({ at }) => at);
  }

  /** Index: thread_subject. */
  async threadIdOf(subjectType: string, subjectId: string, executor: Executor = this.database): Promise<string | null> {
    const [row] = await executor.query<{ id: string }>(
      'SELECT id FROM messaging.thread WHERE subject_type = $1 AND subject_id = $2',
      [subjectType, subjectId],
    );
    return row?.id ?? null;
  }

  /** By thread id. Index: thread_pkey. */
  async summaries(
    threadIds: readonly string[],
    executor: Executor = this.database,
  ): Promise<Map<string, ThreadSummary>> {
    if (threadIds.length === 0) return new Map();
    const rows = await executor.query<{
      id: string;
      message_count: number;
      last_incoming_at: Date | null;
      last_reply_at: Date | null;
    }>('SELECT id, message_count, last_incoming_at, last_reply_at FROM messaging.thread WHERE id = ANY($1::uuid[])', [
      threadIds,
    ]);
    return new Map(
      rows.map((row) => {
        const incoming = row.last_incoming_at?.toISOString() ?? null;
        const reply = row.last_reply_at?.toISOString() ?? null;
        const last =
          [incoming, reply]
            .filter((at) => at !== null)
            .sort()
            .at(-1) ?? null;
        return [
          row.id,
          {
            threadId: row.id,
            messageCount: row.message_count,
            lastMessageAt: last,
            lastIncomingAt: incoming,
            lastReplyAt: reply,
          },
        ];
      }),
    );
  }

  /** Index: message_pkey. Null when there is no such incoming mail. */
  async incoming(messageId: string, executor: Executor = this.database): Promise<IncomingMail | null> {
    const [row] = await executor.query<
      ItemRow & {
        thread_id: string | null;
        reply_to: string | null;
        message_id_header: string | null;
        classification: string;
      }
    >(
      `SELECT ${ITEM}, thread_id, reply_to, message_id_header, classification FROM messaging.message
       WHERE id = $1 AND direction = 'in'`,
      [messageId],
    );
    if (!row) return null;
    const [item] = await this.withFiles(executor, [row]);
    return {
      id: row.id,
      threadId: row.thread_id,
      from: { name: row.author_name, email: row.author_email },
      replyTo: row.reply_to,
      subject: row.subject,
      text: row.text,
      quoted: row.quoted,
      messageId: row.message_id_header,
      receivedAt: row.created_at.toISOString(),
      classification: row.classification,
      files: item?.files ?? [],
    };
  }

  /** Indexes: message_pkey, thread_pkey. Null for mail that belongs nowhere. */
  async subjectOf(messageId: string, executor: Executor = this.database): Promise<{ type: string; id: string } | null> {
    const [row] = await executor.query<{ type: string; id: string }>(
      `SELECT t.subject_type AS type, t.subject_id AS id
       FROM messaging.message m JOIN messaging.thread t ON t.id = m.thread_id WHERE m.id = $1`,
      [messageId],
    );
    return row ?? null;
  }

  /** Index: message_file_pkey. */
  async fileIds(
    executor: Executor,
    messageIds: readonly string[],
  ): Promise<{ message_id: string; file_id: string; content_id: string | null }[]> {
    return executor.query(
      `SELECT message_id, file_id, content_id FROM messaging.message_file WHERE message_id = ANY($1::uuid[])
       ORDER BY message_id, position`,
      [messageIds],
    );
  }

  private async withFiles(executor: Executor, rows: readonly ItemRow[]): Promise<ThreadItem[]> {
    const links =
      rows.length === 0
        ? []
        : await this.fileIds(
            executor,
            rows.map(({ id }) => id),
          );
    const described = await this.files.describe([...new Set(links.map((link) => link.file_id))], executor);
    const byId = new Map(described.map((file) => [file.id, file]));
    const ofMessage = Map.groupBy(links, (link) => link.message_id);
    return rows.map((row) => {
      const files = (ofMessage.get(row.id) ?? []).map((link) => byId.get(link.file_id));
      return itemOf(
        row,
        files.filter((file) => file !== undefined),
      );
    });
  }
}

function itemOf(row: ItemRow, files: StoredFile[]): ThreadItem {
  return {
    id: row.id,
    kind: row.kind,
    at: row.created_at.toISOString(),
    direction: row.direction,
    author: { name: row.author_name, email: row.author_email, staffId: row.author_staff_id },
    subject: row.kind === 'note' ? null : row.subject,
    text: row.text,
    quoted: row.quoted,
    html: row.html,
    files,
    status: row.status,
    dueAt: row.status === 'queued' && row.attempts === 0 ? (row.due_at?.toISOString() ?? null) : null,
    scheduled: row.scheduled,
    error: row.error,
    purpose: row.purpose,
    unverified: row.unverified,
    automatic: row.automatic,
  };
}
