import { Injectable } from '@nestjs/common';
import { Database, Files, type Tx } from '@regulars/platform';
import { normaliseAddress } from '@regulars/mime';
import { MESSAGE_FILES } from './incoming/incoming-files.js';
import { RawMessagesRepository } from './incoming/raw-messages.repository.js';
import { SuppressionsRepository } from './suppressions.repository.js';

const RAW_BATCH = 500;

interface RawSample {
  /** The end of its id: a mail's subject would name people. */
  label: string;
  at: Date;
}

/** What is kept of an address outside of conversations, which go with what they are about. */
@Injectable()
export class MailTraces {
  constructor(
    private readonly database: Database,
    private readonly raws: RawMessagesRepository,
    private readonly files: Files,
    private readonly suppressions: SuppressionsRepository,
  ) {}

  /** Mails from and to these addresses that belong nowhere. */
  async count(tx: Tx, addresses: readonly string[]): Promise<number> {
    return (await this.strays(tx, addresses)).length;
  }

  /** Stray mails with their files and raw bytes; what was answered automatically, could not be fetched, or gets no mail. */
  async forget(tx: Tx, addresses: readonly string[]): Promise<void> {
    const normalised = addresses.map(normaliseAddress);
    const strays = await this.strays(tx, addresses);
    const ids = strays.map(({ id }) => id);
    for (const id of ids) await this.files.remove(tx, { type: MESSAGE_FILES, id });
    await tx.query('DELETE FROM messaging.message WHERE id = ANY($1::uuid[])', [ids]);
    await this.raws.remove(tx, strays.map(({ raw_id }) => raw_id).filter((id) => id !== null)); // prettier-ignore
    await tx.query('DELETE FROM messaging.automatic_answer WHERE address = ANY($1)', [normalised]);
    await this.suppressions.forgetWho(tx, addresses);
    await tx.query('DELETE FROM messaging.participant WHERE address = ANY($1)', [normalised]);
    await tx.query('UPDATE messaging.mail_left SET sender = NULL, subject = NULL WHERE lower(sender) = ANY($1)', [
      normalised,
    ]);
  }

  /** Mails as they came, the oldest first. Index: raw_message_kept. */
  async rawBefore(before: Date, most: number, shown: number): Promise<{ count: number; sample: RawSample[] }> {
    const rows = await this.database.query<{ id: string; at: Date }>(
      `SELECT id, received_at AS at FROM messaging.raw_message
       WHERE state = 'taken' AND content <> '' AND received_at < $1 ORDER BY received_at, id LIMIT $2`,
      [before, most],
    );
    return { count: rows.length, sample: rows.slice(0, shown).map(({ id, at }) => ({ label: id.slice(-12), at })) };
  }

  /** One batch: the bytes go, and who sent them; that they came stays, by their hash. @returns how many. Index: raw_message_kept */
  async emptyRawBefore(before: Date): Promise<number> {
    const rows = await this.database.query(
      `UPDATE messaging.raw_message SET content = '', envelope_from = NULL, envelope_to = '{}' WHERE id IN (
         SELECT id FROM messaging.raw_message WHERE state = 'taken' AND content <> '' AND received_at < $1
         ORDER BY received_at, id LIMIT ${RAW_BATCH}) RETURNING id`,
      [before],
    );
    return rows.length;
  }

  private strays(tx: Tx, addresses: readonly string[]): Promise<{ id: string; raw_id: string | null }[]> {
    // Index: message_unthreaded; what belongs nowhere is little.
    return tx.query(
      `SELECT id, raw_id FROM messaging.message m WHERE thread_id IS NULL AND (lower(author_email) = ANY($1)
         OR EXISTS (SELECT FROM jsonb_array_elements(m.recipients) AS r WHERE lower(r->>'address') = ANY($1)))`,
      [addresses.map(normaliseAddress)],
    );
  }
}
