import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type Executor, type Tx } from '@regulars/platform';
import { ERASED, type SuppressionReason } from '../suppressions.repository.js';

export interface SuppressionRow {
  id: string;
  address: string;
  reason: SuppressionReason;
  detail: string | null;
  actor_id: string | null;
  actor_name: string | null;
  created_at: Date;
}

export interface SuppressionFilter {
  q: string | undefined;
  reason: SuppressionReason | undefined;
}

const COLUMNS = 'id, address, reason, detail, actor_id, actor_name, created_at';
/** Those of people who were erased say nothing to anybody. */
const MATCHES = `address NOT LIKE '${ERASED}%' AND ($1 = '' OR strpos(address, $1) > 0) AND ($2::text IS NULL OR reason = $2)`;

/** What the settings screen reads of the suppression list. */
@Injectable()
export class SuppressionListReader {
  constructor(private readonly database: Database) {}

  /** The latest first. Index: suppression_pkey; parts of addresses are looked for by reading on. */
  page(filter: SuppressionFilter, limit: number, before: string | null): Promise<SuppressionRow[]> {
    return this.database.query(
      `SELECT ${COLUMNS} FROM messaging.suppression WHERE ${MATCHES} AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      [...valuesOf(filter), before, limit + 1],
    );
  }

  /** Counts no further than one more than the cap. */
  async count(filter: SuppressionFilter): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM messaging.suppression WHERE ${MATCHES} LIMIT ${COUNT_CAP + 1}) AS counted`,
      valuesOf(filter),
    );
    return row?.count ?? 0;
  }

  /** Index: suppression_address. */
  async of(executor: Executor, address: string, reason: SuppressionReason): Promise<SuppressionRow | null> {
    const [row] = await executor.query<SuppressionRow>(
      `SELECT ${COLUMNS} FROM messaging.suppression WHERE address = $1 AND reason = $2`,
      [address, reason],
    );
    return row ?? null;
  }

  /** Index: suppression_pkey. */
  async lock(tx: Tx, id: string): Promise<SuppressionRow | null> {
    const [row] = await tx.query<SuppressionRow>(
      `SELECT ${COLUMNS} FROM messaging.suppression WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }
}

function valuesOf({ q, reason }: SuppressionFilter): unknown[] {
  return [(q ?? '').trim().toLowerCase(), reason ?? null];
}
