import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { NewRegistration, RegistrationRow } from './registration-row.js';

const COLUMNS = `id, submission_id, form_slug, form_version, email, email_key, locale, profile, custom_fields, topics, consents, address,
  suspect, proven, mailed_at, confirmed_at, member_id, created_at, expires_at`;

@Injectable()
export class RegistrationsRepository {
  constructor(private readonly database: Database) {}

  /** One statement for all that came together. */
  async insert(tx: Tx, rows: readonly NewRegistration[]): Promise<void> {
    await tx.query(
      `INSERT INTO members.registration (id, submission_id, form_slug, form_version, email, email_key, locale, profile, custom_fields,
         topics, consents, address, suspect, proven, created_at, expires_at)
       SELECT id, submission_id, form_slug, form_version, email, email_key, locale, profile, custom_fields, topics, consents, address,
         suspect, proven, created_at, created_at + interval '7 days'
       FROM json_to_recordset($1) AS x(id uuid, submission_id uuid, form_slug text, form_version int, email text, email_key text,
         locale text, profile jsonb, custom_fields jsonb, topics text[], consents jsonb, address text, suspect boolean, proven boolean,
         created_at timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  /** Index: registration_submission. */
  bySubmissions(tx: Tx, submissionIds: readonly string[]): Promise<{ id: string; submission_id: string }[]> {
    return tx.query('SELECT id, submission_id FROM members.registration WHERE submission_id = ANY($1::uuid[])', [
      submissionIds,
    ]);
  }

  /** Index: registration_pkey. */
  async lock(tx: Tx, id: string): Promise<RegistrationRow | null> {
    const [row] = await tx.query<RegistrationRow>(
      `SELECT ${COLUMNS} FROM members.registration WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Index: registration_token. */
  async byToken(hash: Buffer, executor: Executor = this.database): Promise<RegistrationRow | null> {
    const [row] = await executor.query<RegistrationRow>(
      `SELECT ${COLUMNS} FROM members.registration WHERE token_hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  /** Index: registration_mailed. How many mails the address got within a day. */
  async mailedWithinADay(tx: Tx, emailKey: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM members.registration WHERE email_key = $1 AND mailed_at > now() - interval '1 day'`,
      [emailKey],
    );
    return row?.count ?? 0;
  }

  /** Index: registration_pkey. */
  async mailed(tx: Tx, id: string, hash: Buffer): Promise<void> {
    await tx.query('UPDATE members.registration SET token_hash = $2, mailed_at = now() WHERE id = $1', [id, hash]);
  }

  /** What they said is the member's from here on. Index: registration_pkey. */
  async confirmed(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.query(
      `UPDATE members.registration SET confirmed_at = now(), member_id = $2, profile = '{}', custom_fields = '{}' WHERE id = $1`,
      [id, memberId],
    );
  }

  /** Those that nobody confirmed go. Index: registration_expires. @returns their submissions */
  async takeExpired(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `DELETE FROM members.registration WHERE expires_at < now() - interval '1 day' AND confirmed_at IS NULL RETURNING submission_id AS id`,
    );
    return rows.map(({ id }) => id);
  }
}
