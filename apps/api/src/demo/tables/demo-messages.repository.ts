import type { Tx } from '@regulars/platform';
import type { MessageRow, ThreadRow } from '../story/story.js';

export async function insertThreads(tx: Tx, rows: readonly ThreadRow[]): Promise<void> {
  const json = JSON.stringify(rows);
  await tx.query(
    `INSERT INTO messaging.thread (id, subject_type, subject_id, number, title, customer, message_count, last_incoming_at, last_reply_at, created_at)
     SELECT id, 'order', subject_id, number, title, customer, message_count, to_timestamp(last_incoming_at / 1000.0),
       to_timestamp(last_reply_at / 1000.0), to_timestamp(created_at / 1000.0)
     FROM json_to_recordset($1) AS x(id uuid, subject_id uuid, number text, title text, customer jsonb, message_count int,
       last_incoming_at bigint, last_reply_at bigint, created_at bigint)`,
    [json],
  );
  await tx.query(
    `INSERT INTO messaging.participant (thread_id, address)
     SELECT id, participant FROM json_to_recordset($1) AS x(id uuid, participant text) WHERE participant IS NOT NULL`,
    [json],
  );
}

/** Mail that went out long ago: nothing is queued, so nothing is ever sent. */
export async function insertMessages(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  await tx.query(
    `WITH message AS (
       INSERT INTO messaging.message (id, thread_id, kind, purpose, direction, status, attempts, author_name, author_email, author_staff_id,
         sender, recipients, subject, text, quoted, message_id_header, in_reply_to, reference_ids, automatic, classification, once_key,
         created_at, sent_at)
       SELECT id, thread_id, kind, purpose, direction, status, attempts, author_name, author_email, author_staff_id,
         sender, recipients, subject, text, quoted, message_id_header, in_reply_to, reference_ids, automatic, classification, once_key,
         to_timestamp(at / 1000.0), to_timestamp(sent_at / 1000.0)
       FROM json_to_recordset($1) AS x(id uuid, thread_id uuid, kind text, purpose text, direction text, status text, attempts smallint,
         author_name text, author_email text, author_staff_id uuid, sender jsonb, recipients jsonb, subject text, text text, quoted text,
         message_id_header text, in_reply_to text[], reference_ids text[], automatic boolean, classification text, once_key text,
         at bigint, sent_at bigint)
       RETURNING id, message_id_header
     )
     INSERT INTO messaging.message_alias (message_id_header, message_id)
     SELECT message_id_header, id FROM message WHERE message_id_header IS NOT NULL`,
    [JSON.stringify(rows)],
  );
}
