import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx } from '@regulars/platform';

export interface RetentionRow {
  name: string;
  active: boolean;
  after: number;
  version: number;
  first_run_at: Date | null;
  last_run_at: Date | null;
  last_count: number | null;
  changed_by_name: string | null;
}

const COLUMNS = 'name, active, after, version, first_run_at, last_run_at, last_count, changed_by_name';

@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  all(executor: Executor = this.database): Promise<RetentionRow[]> {
    return executor.query<RetentionRow>(`SELECT ${COLUMNS} FROM members.retention_rule`);
  }

  /** Nobody else decides until the transaction ends. */
  async lock(tx: Tx, name: string): Promise<RetentionRow | null> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtext('members.retention'))");
    const [row] = await tx.query<RetentionRow>(`SELECT ${COLUMNS} FROM members.retention_rule WHERE name = $1`, [name]);
    return row ?? null;
  }

  async save(
    tx: Tx,
    name: string,
    { active, after, firstRunAt, by }: { active: boolean; after: number; firstRunAt: Date | null; by: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO members.retention_rule AS r (name, active, after, first_run_at, changed_by_name, version) VALUES ($1, $2, $3, $4, $5, 2)
       ON CONFLICT (name) DO UPDATE SET active = excluded.active, after = excluded.after, first_run_at = excluded.first_run_at,
         changed_by_name = excluded.changed_by_name, changed_at = now(), version = r.version + 1`,
      [name, active, after, firstRunAt, by],
    );
  }

  async ran(tx: Tx, name: string, count: number): Promise<void> {
    await tx.query('UPDATE members.retention_rule SET last_run_at = now(), last_count = $2 WHERE name = $1', [
      name,
      count,
    ]);
  }
}
