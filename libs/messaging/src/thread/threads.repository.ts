import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { normaliseAddress } from '@regulars/mime';
import type { Mailbox } from '../mailbox.js';

export interface ThreadRow {
  id: string;
  subject_type: string;
  subject_id: string;
  number: string;
  title: string | null;
  customer: Mailbox | null;
}

export interface NewThread {
  subjectType: string;
  subjectId: string;
  number: string;
  title: string | null;
  customer: Mailbox | null;
}

const COLUMNS = 'id, subject_type, subject_id, number, title, customer';

@Injectable()
export class ThreadsRepository {
  /** Index: thread_subject. Opened again, it takes over the number and the customer. */
  async open(tx: Tx, { subjectType, subjectId, number, title, customer }: NewThread): Promise<string> {
    const [thread] = await tx.query<{ id: string }>(
      `INSERT INTO messaging.thread (subject_type, subject_id, number, title, customer) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (subject_type, subject_id) DO UPDATE SET number = excluded.number,
         title = coalesce(excluded.title, thread.title), customer = excluded.customer
       RETURNING id`,
      [subjectType, subjectId, number, title, customer === null ? null : JSON.stringify(customer)],
    );
    if (!thread) throw new Error('INSERT … RETURNING returned no row');
    return thread.id;
  }

  /** Index: thread_pkey. */
  async find(tx: Tx, id: string): Promise<ThreadRow | null> {
    const [thread] = await tx.query<ThreadRow>(`SELECT ${COLUMNS} FROM messaging.thread WHERE id = $1`, [id]);
    return thread ?? null;
  }

  /** Only when the address takes part. Indexes: thread_number, participant_pkey. */
  async byNumber(tx: Tx, numbers: readonly string[], address: string): Promise<ThreadRow | null> {
    if (numbers.length === 0) return null;
    const [thread] = await tx.query<ThreadRow>(
      `SELECT ${COLUMNS} FROM messaging.thread t
       WHERE number = ANY($1) AND EXISTS (
         SELECT FROM messaging.participant p WHERE p.thread_id = t.id AND p.address = $2)
       ORDER BY array_position($1, number) LIMIT 1`,
      [numbers, normaliseAddress(address)],
    );
    return thread ?? null;
  }

  /** Indexes: message_alias_pkey, message_pkey, thread_pkey. The first of the ids that is known decides. */
  async byMessageIds(tx: Tx, messageIds: readonly string[]): Promise<ThreadRow | null> {
    if (messageIds.length === 0) return null;
    const [thread] = await tx.query<ThreadRow>(
      `SELECT t.id, t.subject_type, t.subject_id, t.number, t.title, t.customer
       FROM messaging.message_alias a
       JOIN messaging.message m ON m.id = a.message_id
       JOIN messaging.thread t ON t.id = m.thread_id
       WHERE a.message_id_header = ANY($1)
       ORDER BY array_position($1, a.message_id_header), m.id DESC LIMIT 1`,
      [messageIds],
    );
    return thread ?? null;
  }

  async addParticipants(tx: Tx, threadId: string, addresses: readonly string[]): Promise<void> {
    const normalised = [...new Set(addresses.map(normaliseAddress))].filter((address) => address !== '').sort();
    if (normalised.length === 0) return;
    await tx.query(
      `INSERT INTO messaging.participant (thread_id, address) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
      [threadId, normalised],
    );
  }

  /** Index: thread_pkey. Deletes the messages with it. */
  async remove(tx: Tx, threadId: string): Promise<void> {
    await tx.query('DELETE FROM messaging.thread WHERE id = $1', [threadId]);
  }
}
