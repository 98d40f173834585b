import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';
import type { MailAccountRow } from './mail-account.js';

export type AccountSettings = Pick<
  MailAccountRow,
  | 'name'
  | 'host'
  | 'port'
  | 'security'
  | 'username'
  | 'password'
  | 'certificate'
  | 'folders'
  | 'junk_folder'
  | 'after_taking'
  | 'move_to'
  | 'since'
  | 'active'
>;

/** A date as text: with a time zone's midnight it could become the day before. */
const COLUMNS = `id, name, host, port, security, username, password, certificate, folders, junk_folder, after_taking, move_to,
  since::text AS since, active, version, created_at, updated_at, state, connected_since, last_error, failures, next_try_at, last_looked_at, last_taken_at,
  taken::float8 AS taken, behind, behind_since`;

@Injectable()
export class MailAccountsRepository {
  constructor(private readonly database: Database) {}

  async newId(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ id: string }>('SELECT uuidv7() AS id');
    if (!row) throw new Error('PostgreSQL made no id');
    return row.id;
  }

  /** All of them: a company has a handful, and the service refuses more than fifty. */
  async all(executor: Executor = this.database): Promise<MailAccountRow[]> {
    return executor.query<MailAccountRow>(`SELECT ${COLUMNS} FROM messaging.mail_account ORDER BY name, id`);
  }

  async find(id: string, executor: Executor = this.database): Promise<MailAccountRow | null> {
    const [row] = await executor.query<MailAccountRow>(`SELECT ${COLUMNS} FROM messaging.mail_account WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  async lock(tx: Tx, id: string): Promise<MailAccountRow | null> {
    const [row] = await tx.query<MailAccountRow>(
      `SELECT ${COLUMNS} FROM messaging.mail_account WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async insert(tx: Tx, id: string, settings: AccountSettings): Promise<MailAccountRow> {
    const [row] = await tx.query<MailAccountRow>(
      `INSERT INTO messaging.mail_account
         (id, name, host, port, security, username, password, folders, junk_folder, after_taking, move_to, since, active, certificate)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING ${COLUMNS}`,
      [id, ...values(settings)],
    );
    if (!row) throw new Error('The account was not inserted');
    return row;
  }

  /** With new settings the next try is due at once, and the old trouble is forgotten. */
  async update(tx: Tx, id: string, settings: AccountSettings): Promise<MailAccountRow> {
    const [row] = await tx.query<MailAccountRow>(
      `UPDATE messaging.mail_account SET name = $2, host = $3, port = $4, security = $5, username = $6, password = $7, folders = $8,
         junk_folder = $9, after_taking = $10, move_to = $11, since = $12, active = $13, certificate = $14, version = version + 1, updated_at = now(),
         state = 'waiting', connected_since = NULL, last_error = NULL, failures = 0, next_try_at = NULL, behind = 0, behind_since = NULL
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, ...values(settings)],
    );
    if (!row) throw new Error('The account is gone');
    return row;
  }

  /** The mailbox is another one now: what was known of its folders is of no use. */
  async forgetFolders(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM messaging.mail_folder WHERE account_id = $1', [id]);
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM messaging.mail_account WHERE id = $1', [id]);
  }

  async tryNow(tx: Tx, id: string): Promise<void> {
    await tx.query(
      "UPDATE messaging.mail_account SET next_try_at = NULL, failures = 0 WHERE id = $1 AND state = 'trouble'",
      [id],
    );
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT count(*)::integer AS n FROM messaging.mail_account');
    return row?.n ?? 0;
  }
}

function values(settings: AccountSettings): unknown[] {
  const { name, host, port, security, username, password, folders } = settings;
  const { junk_folder, after_taking, move_to, since, active, certificate } = settings;
  return [
    ...[name, host, port, security, username, password, folders],
    ...[junk_folder, after_taking, move_to, since, active, certificate],
  ];
}
