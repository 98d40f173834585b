import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';

/** A row as PostgreSQL writes it in JSON: whatever columns it has. */
export type Snapshot = Record<string, unknown>;

export interface MergeRow {
  id: string;
  kept_id: string;
  gone_id: string;
  gone_number: string;
  at: Date;
  actor_id: string | null;
  actor_name: string;
  undone_at: Date | null;
  undoable: boolean;
}

export interface FullMergeRow extends MergeRow {
  kept_before: Snapshot | null;
  kept_after: Snapshot | null;
  gone_before: Snapshot | null;
  moved: Record<string, unknown> | null;
}

const COLUMNS = `id, kept_id, gone_id, gone_number, at, actor_id, actor_name, undone_at,
  undone_at IS NULL AND gone_before IS NOT NULL AS undoable`;

@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  async snapshot(tx: Tx, id: string): Promise<Snapshot> {
    const [row] = await tx.query<{ row: Snapshot }>('SELECT to_jsonb(m) AS row FROM members.member m WHERE id = $1', [
      id,
    ]);
    if (!row) throw new Error('The locked member is gone');
    return row.row;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM members.member WHERE id = $1', [id]);
  }

  /** As it was, with columns that came since as they are for new members. */
  async bringBack(tx: Tx, row: Snapshot): Promise<void> {
    const known = new Set(Object.keys(row));
    const columns = (await columnNames(tx, 'members.member'))
      .split(', ')
      .filter((name) => known.has(name))
      .join(', ');
    await tx.query(
      `INSERT INTO members.member (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::members.member, $1::jsonb)`,
      [JSON.stringify(row)],
    );
  }

  /** Sets those columns. The version is not among them. */
  async putBack(tx: Tx, id: string, columns: Snapshot): Promise<void> {
    const names = Object.keys(columns).map((name) => `"${name}"`);
    if (names.length === 0) return;
    await tx.query(
      `UPDATE members.member m SET (${names.join(', ')}) = ROW (${names.map((name) => `s.${name}`).join(', ')})
       FROM jsonb_populate_record(NULL::members.member, $2::jsonb) AS s WHERE m.id = $1`,
      [id, JSON.stringify(columns)],
    );
  }

  async insert(tx: Tx, merge: Omit<FullMergeRow, 'id' | 'at' | 'undone_at' | 'undoable'>): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO members.merge (kept_id, gone_id, gone_number, kept_before, kept_after, gone_before, moved, actor_id, actor_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        ...[merge.kept_id, merge.gone_id, merge.gone_number],
        ...[merge.kept_before, merge.kept_after, merge.gone_before, merge.moved].map((part) => JSON.stringify(part)),
        ...[merge.actor_id, merge.actor_name],
      ],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row.id;
  }

  /** The last one first. Index: merge_kept. */
  of(keptId: string): Promise<MergeRow[]> {
    return this.database.query<MergeRow>(
      `SELECT ${COLUMNS} FROM members.merge WHERE kept_id = $1 ORDER BY id DESC LIMIT 100`,
      [keptId],
    );
  }

  async lock(tx: Tx, id: string): Promise<FullMergeRow | null> {
    const [row] = await tx.query<FullMergeRow>(
      `SELECT ${COLUMNS}, kept_before, kept_after, gone_before, moved FROM members.merge WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Whether somebody was merged into the same member later, and still is. Index: merge_kept. */
  async hasLater(tx: Tx, { id, kept_id }: MergeRow): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM members.merge WHERE kept_id = $1 AND id > $2 AND undone_at IS NULL LIMIT 1',
      [kept_id, id],
    );
    return rows.length > 0;
  }

  /** Undone: what it knew of the person stands in the members again. */
  async close(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE members.merge SET undone_at = now(), kept_before = NULL, kept_after = NULL, gone_before = NULL, moved = NULL WHERE id = $1`,
      [id],
    );
  }

  /** Index: merge_age. */
  async forget(days: number): Promise<void> {
    await this.database.query(
      `UPDATE members.merge SET kept_before = NULL, kept_after = NULL, gone_before = NULL, moved = NULL
       WHERE gone_before IS NOT NULL AND at < now() - make_interval(days => $1)`,
      [days],
    );
  }
}

/** Of a table as it is now, without what the database works out itself. */
export async function columnNames(tx: Tx, table: string): Promise<string> {
  const [row] = await tx.query<{ names: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return row?.names ?? '';
}
