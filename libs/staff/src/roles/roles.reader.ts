import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';

/** A role that the company made. */
export interface OwnRole {
  id: string;
  name: string;
  permissions: string[];
  version: number;
}

@Injectable()
export class RolesReader {
  constructor(private readonly database: Database) {}

  /** By name. The whole table is read: there are fifty at most. */
  all(): Promise<OwnRole[]> {
    return this.database.query<OwnRole>(
      'SELECT id, name, permissions, version FROM staff.role ORDER BY lower(name), id',
    );
  }

  /** Index: role_pkey. */
  async find(id: string): Promise<OwnRole | null> {
    const [role] = await this.database.query<OwnRole>(
      'SELECT id, name, permissions, version FROM staff.role WHERE id = $1',
      [id],
    );
    return role ?? null;
  }

  /** How many active colleagues have which role. */
  async members(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ role: string; count: number }>(
      'SELECT role, count(*)::int AS count FROM staff.account WHERE active GROUP BY role',
    );
    return new Map(rows.map(({ role, count }) => [role, count]));
  }
}
