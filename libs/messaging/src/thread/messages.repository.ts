import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
import type { AttachedFile, NewMessage, OutgoingRow, TakenBack } from './message-row.js';

const OUTGOING = `id, thread_id, purpose, status, attempts, sender, recipients, reply_to, subject, text, quoted, html,
  message_id_header, in_reply_to, reference_ids, automatic, due_at, created_at`;

/** Accepted and never tried: it can be taken back. */
const WAITS = "direction = 'out' AND status = 'queued' AND attempts = 0 AND due_at IS NOT NULL";

/** What people wrote to each other counts in the thread's figures; machines and what goes between us do not. */
function counts(message: {
  purpose: string;
  automatic?: boolean | undefined;
  unverified?: boolean | undefined;
}): boolean {
  const ofPeople = message.purpose === 'incoming' || message.purpose === 'reply';
  return ofPeople && message.automatic !== true && message.unverified !== true;
}

@Injectable()
export class MessagesRepository {
  /** Known before the row is written: Message-ID and return path contain it. */
  async newId(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
    if (!row) throw new Error('SELECT returned no row');
    return row.id;
  }

  /** @returns false when an equal message is there already: same `onceKey`, or taken in before */
  async insert(tx: Tx, message: NewMessage): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO messaging.message (id, thread_id, kind, purpose, direction, status, error, author_name, author_email,
         author_staff_id, sender, recipients, copies, reply_to, subject, text, quoted, html, message_id_header, in_reply_to,
         reference_ids, automatic, unverified, classification, classification_reason, once_key, content_hash, raw_id, due_at,
         scheduled)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
         $24, $25, $26, $27, $28, $29, $30)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        message.id,
        message.threadId,
        message.kind,
        message.purpose,
        message.direction,
        message.status,
        message.error ?? null,
        message.authorName,
        message.authorEmail,
        message.authorStaffId,
        message.sender === undefined || message.sender === null ? null : JSON.stringify(message.sender),
        JSON.stringify(message.recipients ?? []),
        JSON.stringify(message.copies ?? []),
        message.replyTo ?? null,
        message.subject ?? '',
        message.text,
        message.quoted ?? null,
        message.html ?? null,
        message.messageIdHeader ?? null,
        message.inReplyTo ?? [],
        message.references ?? [],
        message.automatic ?? false,
        message.unverified ?? false,
        message.classification ?? null,
        message.classificationReason ?? null,
        message.onceKey ?? null,
        message.contentHash ?? null,
        message.rawId ?? null,
        message.dueAt ?? null,
        message.scheduled ?? false,
      ],
    );
    if (rows.length === 0) return false;
    if (typeof message.messageIdHeader === 'string') await this.addAliases(tx, message.id, [message.messageIdHeader]);
    if (message.threadId !== null && counts(message)) await this.count(tx, message.threadId, message.purpose);
    return true;
  }

  async attach(tx: Tx, messageId: string, files: readonly AttachedFile[]): Promise<void> {
    if (files.length === 0) return;
    await tx.query(
      `INSERT INTO messaging.message_file (message_id, position, file_id, content_id)
       SELECT $1, position, "fileId", "contentId"
       FROM json_to_recordset($2) AS f(position smallint, "fileId" uuid, "contentId" text)`,
      [messageId, JSON.stringify(files.map((file, position) => ({ ...file, position })))],
    );
  }

  /** Index: message_pkey. What is only known once the files are stored. */
  async completeIncoming(tx: Tx, id: string, html: string | null, error: string | null): Promise<void> {
    await tx.query('UPDATE messaging.message SET html = $2, error = $3 WHERE id = $1', [id, html, error]);
  }

  async addAliases(executor: Executor, messageId: string, headers: readonly string[]): Promise<void> {
    await executor.query(
      `INSERT INTO messaging.message_alias (message_id_header, message_id) SELECT unnest($2::text[]), $1
       ON CONFLICT DO NOTHING`,
      [messageId, headers],
    );
  }

  /** Index: message_alias_pkey. Whether a mail with this Message-ID is one that we sent. */
  async isOurs(tx: Tx, messageIdHeader: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM messaging.message_alias a JOIN messaging.message m ON m.id = a.message_id
       WHERE a.message_id_header = $1 AND m.direction = 'out' LIMIT 1`,
      [messageIdHeader],
    );
    return rows.length > 0;
  }

  /** Index: message_once. */
  async idOfOnce(tx: Tx, onceKey: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM messaging.message WHERE once_key = $1', [onceKey]);
    return row?.id ?? null;
  }

  /** Index: message_thread. The latest mails between the customer and us, newest first, for References; not what waits. */
  async conversation(
    tx: Tx,
    threadId: string,
  ): Promise<{ message_id_header: string; subject: string; direction: string }[]> {
    return tx.query(
      `SELECT message_id_header, subject, direction FROM messaging.message
       WHERE thread_id = $1 AND purpose IN ('incoming', 'reply', 'acknowledgement')
         AND message_id_header IS NOT NULL AND NOT unverified AND coalesce(classification, 'human') = 'human'
         AND (due_at IS NULL OR due_at <= now())
       ORDER BY created_at DESC, id DESC LIMIT 20`,
      [threadId],
    );
  }

  /** Index: message_thread. Who wrote to us last, and where they want the answer. */
  async lastWriter(tx: Tx, threadId: string): Promise<{ name: string; address: string } | null> {
    const [row] = await tx.query<{ name: string; address: string }>(
      `SELECT coalesce(author_name, '') AS name, coalesce(reply_to, author_email) AS address FROM messaging.message
       WHERE thread_id = $1 AND purpose = 'incoming' AND classification = 'human' AND NOT unverified
         AND coalesce(reply_to, author_email) IS NOT NULL
       ORDER BY created_at DESC, id DESC LIMIT 1`,
      [threadId],
    );
    return row ?? null;
  }

  /** Index: message_thread. Forwards of this thread to one colleague, newest first. */
  async forwardsTo(tx: Tx, threadId: string, replyTo: string): Promise<string[]> {
    const rows = await tx.query<{ message_id_header: string }>(
      `SELECT message_id_header FROM messaging.message
       WHERE thread_id = $1 AND purpose = 'forward' AND reply_to = $2 ORDER BY created_at DESC, id DESC LIMIT 20`,
      [threadId, replyTo],
    );
    return rows.map((row) => row.message_id_header);
  }

  /** Index: message_pkey. Puts mail that belonged nowhere into a thread. @returns null when it is in one already */
  async adopt(
    tx: Tx,
    messageId: string,
    threadId: string,
  ): Promise<{ purpose: string; address: string | null } | null> {
    const [row] = await tx.query<{ purpose: string; automatic: boolean; address: string | null }>(
      `UPDATE messaging.message SET thread_id = $2 WHERE id = $1 AND thread_id IS NULL
       RETURNING purpose, automatic, author_email AS address`,
      [messageId, threadId],
    );
    if (row && counts(row)) await this.count(tx, threadId, row.purpose);
    return row ?? null;
  }

  /** Indexes: message_thread, message_file_pkey. What a thread leaves behind elsewhere when it goes. */
  async remainsOf(tx: Tx, threadId: string): Promise<{ id: string; raw_id: string | null; has_files: boolean }[]> {
    return tx.query(
      `SELECT id, raw_id, EXISTS (SELECT FROM messaging.message_file f WHERE f.message_id = m.id) AS has_files
       FROM messaging.message m WHERE thread_id = $1`,
      [threadId],
    );
  }

  /** Index: message_pkey. Null: sent, failed for good, taken back; then there is nothing to do. What was scheduled is of now. */
  async claimForSending(executor: Executor, id: string): Promise<OutgoingRow | null> {
    const [row] = await executor.query<OutgoingRow>(
      `UPDATE messaging.message SET status = 'sending', attempts = attempts + 1,
         created_at = CASE WHEN scheduled THEN due_at ELSE created_at END
       WHERE id = $1 AND direction = 'out' AND status IN ('queued', 'sending') RETURNING ${OUTGOING}`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Indexes: message_pkey, message_file_pkey. The row's lock decides between this and `claimForSending`: whichever comes second finds
   * nothing to do. A mail that was tried once may have arrived, whatever its status.
   * @returns null when it does not wait any more
   */
  async takeBack(tx: Tx, id: string): Promise<TakenBack | null> {
    const [row] = await tx.query<TakenBack>(
      `SELECT thread_id AS "threadId", text, html, created_at::text AS "acceptedAt",
         array(SELECT file_id FROM messaging.message_file f WHERE f.message_id = m.id ORDER BY position) AS "fileIds"
       FROM messaging.message m WHERE id = $1 AND ${WAITS} FOR UPDATE`,
      [id],
    );
    if (!row) return null;
    await tx.query('DELETE FROM messaging.message WHERE id = $1', [id]);
    await this.recount(tx, row.threadId);
    return row;
  }

  /** Index: message_pkey. @returns false when it does not wait any more */
  async hasten(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(`UPDATE messaging.message SET due_at = now() WHERE id = $1 AND ${WAITS} RETURNING id`, [
      id,
    ]);
    return rows.length > 0;
  }

  /** Index: message_pkey. */
  async markSent(tx: Tx, id: string, error: string | null): Promise<Date | null> {
    const [row] = await tx.query<{ sent_at: Date }>(
      "UPDATE messaging.message SET status = 'sent', error = $2, sent_at = now() WHERE id = $1 AND status = 'sending' RETURNING sent_at",
      [id, error],
    );
    return row?.sent_at ?? null;
  }

  /** Index: message_pkey. A try that failed and will be repeated says why. */
  async markWaiting(executor: Executor, id: string, error: string): Promise<void> {
    await executor.query(
      "UPDATE messaging.message SET status = 'queued', error = $2 WHERE id = $1 AND status = 'sending'",
      [id, error],
    );
  }

  /** Index: message_pkey. @returns its thread, null when it had failed before */
  async markFailed(tx: Tx, id: string, error: string): Promise<string | null> {
    const [row] = await tx.query<{ thread_id: string | null }>(
      `UPDATE messaging.message SET status = 'failed', error = $2
       WHERE id = $1 AND direction = 'out' AND status <> 'failed' RETURNING thread_id`,
      [id, error],
    );
    return row?.thread_id ?? null;
  }

  /** Index: message_pkey. @returns its thread; undefined when it is not about to be sent */
  async markSuppressed(tx: Tx, id: string, error: string): Promise<string | null | undefined> {
    const [row] = await tx.query<{ thread_id: string | null }>(
      "UPDATE messaging.message SET status = 'suppressed', error = $2 WHERE id = $1 AND status = 'sending' RETURNING thread_id",
      [id, error],
    );
    return row?.thread_id;
  }

  /** Index: message_pkey. @returns false when it is not an outgoing mail that failed, or was held back */
  async requeue(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE messaging.message SET status = 'queued', error = NULL
       WHERE id = $1 AND direction = 'out' AND status IN ('failed', 'suppressed') RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  /** Indexes: message_alias_pkey, message_pkey. Outgoing mails known under any of these Message-IDs. */
  async outgoingByMessageIds(
    tx: Tx,
    headers: readonly string[],
  ): Promise<{ id: string; recipients: { address: string }[] }[]> {
    if (headers.length === 0) return [];
    return tx.query(
      `SELECT DISTINCT m.id, m.recipients FROM messaging.message_alias a JOIN messaging.message m ON m.id = a.message_id
       WHERE a.message_id_header = ANY($1) AND m.direction = 'out'`,
      [headers],
    );
  }

  /** Index: message_pkey. */
  async outgoingById(
    tx: Tx,
    id: string,
  ): Promise<{ id: string; thread_id: string | null; recipients: { address: string }[] } | null> {
    const [row] = await tx.query<{ id: string; thread_id: string | null; recipients: { address: string }[] }>(
      "SELECT id, thread_id, recipients FROM messaging.message WHERE id = $1 AND direction = 'out'",
      [id],
    );
    return row ?? null;
  }

  /** Index: message_thread. After a message that counted is gone. */
  private async recount(tx: Tx, threadId: string): Promise<void> {
    await tx.query(
      `UPDATE messaging.thread t SET message_count = c.all, last_reply_at = c.replied, last_incoming_at = c.came
       FROM (SELECT count(*) AS all, max(created_at) FILTER (WHERE purpose = 'reply') AS replied,
               max(created_at) FILTER (WHERE purpose = 'incoming') AS came
             FROM messaging.message
             WHERE thread_id = $1 AND purpose IN ('incoming', 'reply') AND NOT automatic AND NOT unverified) c
       WHERE t.id = $1`,
      [threadId],
    );
  }

  /** Index: thread_pkey. */
  private async count(tx: Tx, threadId: string, purpose: string): Promise<void> {
    const column = purpose === 'incoming' ? 'last_incoming_at' : 'last_reply_at';
    await tx.query(`UPDATE messaging.thread SET message_count = message_count + 1, ${column} = now() WHERE id = $1`, [
      threadId,
    ]);
  }
}
