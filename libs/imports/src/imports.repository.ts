import { Injectable } from '@nestjs/common';
import { Database, type Executor, ListWriter, type Tx } from '@regulars/platform';
import type { ByteSource } from '@regulars/tables';
import type { ImportCounts, ImportRecord, ImportState, OutcomeRecord } from './import-record.js';

const COLUMNS: Readonly<Record<keyof ImportRecord, string>> = {
  id: 'id',
  kind: 'kind',
  state: 'state',
  fileName: 'file_name',
  fileSize: 'file_size',
  reading: 'reading',
  headings: 'headings',
  mapping: 'mapping',
  remembered: 'remembered',
  policy: 'policy',
  checked: 'checked',
  totalRows: 'total_rows',
  rowDone: 'row_done',
  rowsDone: 'rows_done',
  counts: `json_build_object('created', created, 'changed', changed, 'unchanged', unchanged, 'duplicate', duplicate, 'bad', bad)`,
  undone: 'undone',
  kept: 'kept',
  failure: 'failure',
  createdById: 'created_by_id',
  createdByName: 'created_by_name',
  version: 'version',
  createdAt: 'created_at',
  startedAt: 'started_at',
  endedAt: 'ended_at',
};
const RECORD = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} AS "${name}"`)
  .join(', ');
const OUTCOME = 'row, result, subject_id AS "subjectId", label, before, version, cells, problems, undo';

/** What may be set apart from the counters. */
export type ImportChange = Partial<
  Pick<
    ImportRecord,
    | 'state'
    | 'reading'
    | 'headings'
    | 'mapping'
    | 'remembered'
    | 'policy'
    | 'checked'
    | 'totalRows'
    | 'rowsDone'
    | 'failure'
    | 'startedAt'
    | 'endedAt'
    | 'fileSize'
  >
>;
/** New records of one stretch; of the same index are of the same row. */
export interface MadeRecords {
  rows: number[];
  subjects: string[];
  labels: string[];
}

/** A stretch of rows was dealt with. */
export interface Progress {
  /** The last row before it, and its own. */
  after: number;
  last: number;
  rows: number;
  counts: ImportCounts;
}

const JSON_COLUMNS = new Set(['reading', 'mapping', 'policy', 'checked', 'failure']);

@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, kind: string, fileName: string, by: { id: string; name: string }): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      'INSERT INTO imports.import (kind, file_name, created_by_id, created_by_name) VALUES ($1, $2, $3, $4) RETURNING id',
      [kind, fileName, by.id, by.name],
    );
    if (!row) throw new Error('INSERT … RETURNING returned no row');
    return row.id;
  }

  async addPart(tx: Tx, id: string, position: number, content: Buffer): Promise<void> {
    await tx.query('INSERT INTO imports.part (import_id, position, content) VALUES ($1, $2, $3)', [
      id,
      position,
      content,
    ]);
  }

  /** Index: import_pkey. */
  async find(id: string, kind: string, executor: Executor = this.database): Promise<ImportRecord | null> {
    const [row] = await executor.query<ImportRecord>(
      `SELECT ${RECORD} FROM imports.import WHERE id = $1 AND kind = $2`,
      [id, kind],
    );
    return row ?? null;
  }

  /**
   * The commit is not waited for until it is on the disk: what a power cut takes of it, it takes with the mark of how far the import was, and
   * the next try goes on from there.
   */
  async letWait(tx: Tx): Promise<void> {
    await tx.query('SET LOCAL synchronous_commit = off');
  }

  /** Of all who write the stretch that ends with a row, or wait until it is written, one at a time goes on; until the transaction ends. */
  async claim(tx: Tx, id: string, row: number): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [id, row]);
  }

  /** Nobody else changes it until the transaction ends. Index: import_pkey. */
  async lock(tx: Tx, id: string): Promise<ImportRecord | null> {
    const [row] = await tx.query<ImportRecord>(`SELECT ${RECORD} FROM imports.import WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** The latest first. Index: import_kind. */
  list(kind: string, limit: number, before: string | null): Promise<ImportRecord[]> {
    return this.database.query<ImportRecord>(
      `SELECT ${RECORD} FROM imports.import WHERE kind = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [kind, before, limit],
    );
  }

  /** The version grows with what a person changed or waits for, not with progress. */
  async change(tx: Tx, id: string, change: ImportChange): Promise<void> {
    const params: unknown[] = [id];
    const sets = Object.entries(change).map(([name, value]) => {
      const at = params.push(JSON_COLUMNS.has(name) && value !== null ? JSON.stringify(value) : value);
      return `${COLUMNS[name as keyof ImportRecord]} = $${at}`;
    });
    await tx.query(`UPDATE imports.import SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1`, params);
  }

  /** Of any kind; one that was started long ago waits for something else. */
  async running(): Promise<boolean> {
    const [row] = await this.database.query<{ running: boolean }>(
      `SELECT EXISTS (SELECT FROM imports.import WHERE state = 'running' AND started_at > now() - interval '6 hours') AS running`,
    );
    return row?.running === true;
  }

  /** @returns whether it is running still, and was as far as the row before */
  async count(tx: Tx, id: string, { after, last, rows, counts }: Progress): Promise<boolean> {
    const counted = await tx.query(
      `UPDATE imports.import SET row_done = $3, rows_done = rows_done + $4, created = created + $5, changed = changed + $6,
         unchanged = unchanged + $7, duplicate = duplicate + $8, bad = bad + $9
       WHERE id = $1 AND state = 'running' AND row_done = $2 RETURNING id`,
      [id, after, last, rows, counts.created, counts.changed, counts.unchanged, counts.duplicate, counts.bad],
    );
    return counted.length > 0;
  }

  async countUndone(tx: Tx, id: string, undone: number, kept: number): Promise<void> {
    await tx.query('UPDATE imports.import SET undone = undone + $2, kept = kept + $3 WHERE id = $1', [
      id,
      undone,
      kept,
    ]);
  }

  async progress(id: string, rowsDone: number): Promise<void> {
    await this.database.query('UPDATE imports.import SET rows_done = $2 WHERE id = $1', [id, rowsDone]);
  }

  async addOutcomes(tx: Tx, id: string, outcomes: readonly OutcomeRecord[]): Promise<void> {
    if (outcomes.length === 0) return;
    await tx.query(
      `INSERT INTO imports.outcome (import_id, row, result, subject_id, label, before, version, cells, problems)
       SELECT $1, x.row, x.result, x."subjectId", x.label, x.before, x.version,
              CASE WHEN x.cells IS NULL THEN NULL ELSE ARRAY(SELECT jsonb_array_elements_text(x.cells)) END, x.problems
       FROM jsonb_to_recordset($2) AS x(row int, result text, "subjectId" uuid, label text, before jsonb, version int, cells jsonb, problems jsonb)`,
      [id, JSON.stringify(outcomes.map(withoutNulls))],
    );
  }

  async addMade(tx: Tx, id: string, { rows, subjects, labels }: MadeRecords): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      'INSERT INTO imports.made (import_id, first_row, rows, subjects, labels) VALUES ($1, $2, $3, $4::text[]::uuid[], $5)',
      [id, rows[0], ListWriter.of('integer', rows), ListWriter.of('text', subjects), ListWriter.of('text', labels)],
    );
  }

  /** Takes what one stretch made off the list, the last first. Index: made_pkey. */
  async takeMade(tx: Tx, id: string): Promise<OutcomeRecord[]> {
    const made = await tx.query<{ row: number; subject: string; label: string }>(
      `WITH last AS (
         DELETE FROM imports.made WHERE import_id = $1
           AND first_row = (SELECT max(first_row) FROM imports.made WHERE import_id = $1) RETURNING rows, subjects, labels
       ) SELECT x.row, x.subject, x.label FROM last, unnest(rows, subjects, labels) AS x(row, subject, label)`,
      [id],
    );
    const rest = { before: null, version: 1, cells: null, problems: null, undo: null };
    return made.map(({ row, subject, label }) => ({ row, result: 'created', subjectId: subject, label, ...rest }));
  }

  /** The records that were changed so far. Index: outcome_to_undo. */
  async eachChanged(id: string, tell: (subjectId: string, row: number) => void): Promise<void> {
    for (let after = 0; ;) {
      const some = await this.database.query<{ row: number; subject: string }>(
        `SELECT row, subject_id AS subject FROM imports.outcome
         WHERE import_id = $1 AND row > $2 AND result IN ('created', 'changed') AND undo IS NULL ORDER BY row LIMIT 10000`,
        [id, after],
      );
      for (const { subject, row } of some) tell(subject, row);
      after = some.at(-1)?.row ?? 0;
      if (after === 0) return;
    }
  }

  /** The last first. Index: outcome_to_undo. */
  toUndo(tx: Tx, id: string, limit: number): Promise<OutcomeRecord[]> {
    return tx.query<OutcomeRecord>(
      `SELECT ${OUTCOME} FROM imports.outcome
       WHERE import_id = $1 AND result IN ('created', 'changed') AND undo IS NULL ORDER BY row DESC LIMIT $2`,
      [id, limit],
    );
  }

  async markUndo(tx: Tx, id: string, rows: readonly number[], undo: 'undone' | 'kept'): Promise<void> {
    await tx.query('UPDATE imports.outcome SET undo = $3 WHERE import_id = $1 AND row = ANY($2::int[])', [
      id,
      rows,
      undo,
    ]);
  }

  /** In the order of the file. Indexes: outcome_refused, outcome_kept. */
  outcomes(id: string, which: 'bad' | 'kept', after: number, limit: number): Promise<OutcomeRecord[]> {
    return this.database.query<OutcomeRecord>(
      `SELECT ${OUTCOME} FROM imports.outcome
       WHERE import_id = $1 AND row > $2 AND ${which === 'bad' ? `result IN ('bad', 'duplicate')` : `undo = 'kept'`} ORDER BY row LIMIT $3`,
      [id, after, limit],
    );
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM imports.import WHERE id = $1', [id]);
  }

  /** The file itself is needed no more once all its rows are dealt with. */
  async dropFile(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM imports.part WHERE import_id = $1', [id]);
  }

  async forget(states: readonly ImportState[], days: number): Promise<void> {
    await this.database.query(
      `DELETE FROM imports.import WHERE state = ANY($1) AND created_at < now() - make_interval(days => $2)`,
      [states, days],
    );
  }

  /** The uploaded file, of whose slices one is read at a time. */
  file(id: string, size: number, executor: Executor = this.database): ByteSource {
    const read = async (start: number, length: number): Promise<Uint8Array> => {
      const parts = await executor.query<{ content: Buffer }>(
        `SELECT substring(content FROM greatest($2 - position * ${PART}, 0) + 1 FOR least($2 + $3 - greatest(position * ${PART}, $2), ${PART})) AS content
         FROM imports.part WHERE import_id = $1 AND position BETWEEN $2 / ${PART} AND ($2 + $3 - 1) / ${PART} ORDER BY position`,
        [id, start, length],
      );
      return parts.length === 1 && parts[0] ? parts[0].content : Buffer.concat(parts.map(({ content }) => content));
    };
    return { size, read };
  }
}

/** Bytes of a part. Others than the last are full. */
export const PART = 1_048_576;

function withoutNulls(outcome: OutcomeRecord): object {
  return Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== null));
}
