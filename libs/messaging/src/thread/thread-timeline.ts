import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';

export interface WrittenRow {
  id: string;
  /** When, as PostgreSQL writes it in UTC, to the microsecond. */
  key: string;
  kind: 'mail' | 'note';
  direction: 'in' | 'out' | null;
  status: string | null;
  author_id: string | null;
  author_name: string | null;
  subject: string;
  /** Its beginning. */
  text: string;
  subject_id: string;
}

interface Asked {
  /** Of the subjects of the threads. */
  type: string;
  ids: readonly string[];
  mails: boolean;
  notes: boolean;
  before: { text: string; id: string } | null;
  limit: number;
}

/** A whole message, as whoever it is about may read it. */
export interface WholeMessage {
  id: string;
  subjectId: string;
  at: Date;
  kind: 'mail' | 'note';
  direction: 'in' | 'out' | null;
  author: string | null;
  recipients: unknown;
  subject: string;
  text: string;
  quoted: string | null;
}

/** What was written in many threads, as one list. */
@Injectable()
export class ThreadTimeline {
  constructor(private readonly database: Database) {}

  /**
   * Newest first: what people and Regulars wrote to the customer and they to us, and notes; no forwards to colleagues, and nothing that
   * waits or that nobody proved to have written. Indexes: thread_subject, and message_thread for each thread, as far as needed.
   */
  page({ type, ids, mails, notes, before, limit }: Asked): Promise<WrittenRow[]> {
    const purposes = [...(mails ? ['incoming', 'reply', 'acknowledgement'] : []), ...(notes ? ['note'] : [])];
    return this.database.query<WrittenRow>(
      `SELECT m.id, to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key, m.kind, m.direction, m.status,
         m.author_staff_id AS author_id, coalesce(m.author_name, m.author_email) AS author_name, m.subject, left(m.text, 300) AS text, t.subject_id
       FROM messaging.thread t CROSS JOIN LATERAL (
         SELECT * FROM messaging.message WHERE thread_id = t.id AND purpose = ANY($3::text[]) AND NOT unverified
           AND (status IS NULL OR status IN ('received', 'sent', 'failed'))
           AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
         ORDER BY created_at DESC, id DESC LIMIT $6
       ) AS m
       WHERE t.subject_type = $1 AND t.subject_id = ANY($2::uuid[])
       ORDER BY m.created_at DESC, m.id DESC LIMIT $6`,
      [type, ids, purposes, before?.text ?? null, before?.id ?? null, limit],
    );
  }

  /** Indexes: thread_subject, message_thread. */
  async counts(executor: Executor, type: string, ids: readonly string[]): Promise<{ mails: number; notes: number }> {
    const [row] = await executor.query<{ mails: number; notes: number }>(
      `SELECT count(*) FILTER (WHERE m.kind = 'mail')::int AS mails, count(*) FILTER (WHERE m.kind = 'note')::int AS notes
       FROM messaging.thread t JOIN messaging.message m ON m.thread_id = t.id
       WHERE t.subject_type = $1 AND t.subject_id = ANY($2::uuid[])`,
      [type, ids],
    );
    return row ?? { mails: 0, notes: 0 };
  }

  /** Everything, oldest first. Indexes: thread_subject, message_thread. */
  whole(executor: Executor, type: string, ids: readonly string[]): Promise<WholeMessage[]> {
    return executor.query<WholeMessage>(
      `SELECT m.id, t.subject_id AS "subjectId", m.created_at AS at, m.kind, m.direction, coalesce(m.author_name, m.author_email) AS author,
         m.recipients, m.subject, m.text, m.quoted
       FROM messaging.thread t JOIN messaging.message m ON m.thread_id = t.id
       WHERE t.subject_type = $1 AND t.subject_id = ANY($2::uuid[]) ORDER BY m.created_at, m.id`,
      [type, ids],
    );
  }
}
