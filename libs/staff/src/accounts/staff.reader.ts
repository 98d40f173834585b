import { Injectable } from '@nestjs/common';
import {
  COUNT_CAP,
  Database,
  type Executor,
  type Page,
  cappedTotal,
  decodeTextCursor,
  encodeCursor,
  pageOf,
} from '@regulars/platform';
import type { Role } from '../access/permissions.js';
import type { Locale } from './locale.js';

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** What the role includes where it is one of the company's own; null for built-in ones. Not read where it is absent. */
  granted?: readonly string[] | null;
  /** False: the person has left. Their orders, threads and history stay. */
  active: boolean;
  locale: Locale;
  teamId: string | null;
  version: number;
}

interface StaffFilter {
  limit: number;
  cursor?: string | undefined;
  count?: boolean | undefined;
  active?: boolean | undefined;
}

/** Index: role_pkey, for what a role of the company's own includes. */
export const STAFF_COLUMNS = `id, name, email, role, active, locale, team_id AS "teamId", version,
  (SELECT permissions FROM staff.role WHERE role.id = account.role) AS granted`;

/** Questions about colleagues that other modules may ask. */
@Injectable()
export class StaffReader {
  constructor(private readonly database: Database) {}

  /** Index: account_pkey. Colleagues who have left are found too. */
  async find(id: string, executor: Executor = this.database): Promise<StaffMember | null> {
    const [member] = await executor.query<StaffMember>(`SELECT ${STAFF_COLUMNS} FROM staff.account WHERE id = $1`, [
      id,
    ]);
    return member ?? null;
  }

  /** Index: account_email. @param email as `normalisedEmail` makes it; only active colleagues are found */
  async byEmail(email: string, executor: Executor = this.database): Promise<StaffMember | null> {
    const [member] = await executor.query<StaffMember>(
      `SELECT ${STAFF_COLUMNS} FROM staff.account WHERE email_normalised = $1 AND active`,
      [email],
    );
    return member ?? null;
  }

  /** Index: account_email. @param email as `normalisedEmail` makes it; accounts that have ended count too */
  async hasAccount(email: string, executor: Executor = this.database): Promise<boolean> {
    return (await executor.query('SELECT FROM staff.account WHERE email_normalised = $1', [email])).length > 0;
  }

  /** By name. The whole table is read: a company has tens of colleagues, not thousands. */
  async active(executor: Executor = this.database): Promise<StaffMember[]> {
    return executor.query<StaffMember>(
      `SELECT ${STAFF_COLUMNS} FROM staff.account WHERE active ORDER BY lower(name), id`,
    );
  }

  /** Names for many ids by one statement. Index: account_pkey. */
  async names(ids: Iterable<string | null>, executor: Executor = this.database): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const rows = await executor.query<{ id: string; name: string }>(
      'SELECT id, name FROM staff.account WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Index: account_name. */
  async page({ limit, cursor, count, active }: StaffFilter): Promise<Page<StaffMember>> {
    const after = cursor === undefined ? undefined : decodeTextCursor(cursor);
    const rows = await this.database.query<StaffMember & { key: string }>(
      `SELECT ${STAFF_COLUMNS}, lower(name) AS key FROM staff.account
       WHERE ($1::boolean IS NULL OR active = $1) AND ($2::text IS NULL OR (lower(name), id) > ($2, $3::uuid))
       ORDER BY lower(name), id LIMIT $4`,
      [active ?? null, after?.text ?? null, after?.id ?? null, limit + 1],
    );
    const page = pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.key, row.id]),
      ({ key: _, ...member }): StaffMember => member,
    );
    return count === true ? { ...page, total: cappedTotal(await this.count(active)) } : page;
  }

  private async count(active: boolean | undefined): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM staff.account WHERE $1::boolean IS NULL OR active = $1 LIMIT ${COUNT_CAP + 1}) s`,
      [active ?? null],
    );
    return row?.count ?? 0;
  }
}
