import { Injectable } from '@nestjs/common';
import { Database, type Page, type Tx, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';

export interface ApiKeyRow {
  id: string;
  prefix: string;
  name: string;
  scopes: string[];
  created_at: Date;
  created_by_name: string;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface LiveKey {
  id: string;
  name: string;
  scopes: string[];
  secret_hash: Buffer;
  /** Its last use was written down more than a minute ago. */
  stale: boolean;
}

interface NewKey {
  prefix: string;
  hash: Buffer;
  name: string;
  scopes: readonly string[];
  expiresAt: Date | null;
  by: { id: string; name: string };
}

const COLUMNS = 'id, prefix, name, scopes, created_at, created_by_name, expires_at, last_used_at, revoked_at';

@Injectable()
export class ApiKeyRepository {
  constructor(private readonly database: Database) {}

  /** Runs on every request of a program. Index: api_key_prefix. No cache in between: a key that is revoked opens nothing more, in no process. */
  async find(prefix: string): Promise<LiveKey | null> {
    const [key] = await this.database.prepared<LiveKey>(
      'staff.api-key',
      `SELECT id, name, scopes, secret_hash, last_used_at IS NULL OR last_used_at < now() - interval '1 minute' AS stale
       FROM staff.api_key WHERE prefix = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
      [prefix],
    );
    return key ?? null;
  }

  /** Index: api_key_pkey. The condition lets one of several simultaneous requests write, not all. */
  async used(id: string): Promise<void> {
    await this.database.query(
      `UPDATE staff.api_key SET last_used_at = now()
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }

  async create(tx: Tx, { prefix, hash, name, scopes, expiresAt, by }: NewKey): Promise<ApiKeyRow> {
    const [key] = await tx.query<ApiKeyRow>(
      `INSERT INTO staff.api_key (prefix, secret_hash, name, scopes, expires_at, created_by, created_by_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [prefix, hash, name, scopes, expiresAt, by.id, by.name],
    );
    if (!key) throw new Error('INSERT … RETURNING returned no row');
    return key;
  }

  /** Index: api_key_pkey. @returns null when there is none, or it was revoked before */
  async revoke(tx: Tx, id: string): Promise<ApiKeyRow | null> {
    const [key] = await tx.query<ApiKeyRow>(
      `UPDATE staff.api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING ${COLUMNS}`,
      [id],
    );
    return key ?? null;
  }

  /** Newest first. Index: api_key_pkey. */
  async page(limit: number, cursor: string | undefined): Promise<Page<ApiKeyRow>> {
    const rows = await this.database.query<ApiKeyRow>(
      `SELECT ${COLUMNS} FROM staff.api_key WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [cursor === undefined ? null : decodeIdCursor(cursor), limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => encodeCursor([id]),
      (row) => row,
    );
  }
}
