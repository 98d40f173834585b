import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Tx, isUniqueViolation } from '@regulars/platform';
import { segmentsIn } from './rule/rule.js';
import type { SegmentContent, SegmentRow, SegmentSize } from './segment-row.js';
import { nameTaken } from './segments.errors.js';

const COLUMNS = `id, name, description, kind, rule, followed, followed_since AS "followedSince", member_count AS "memberCount",
  counted_at AS "countedAt", version, created_by_name AS "createdByName", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** First key of the lock under which rules change, so that two edits can't close a circle between them. */
const RULES_LOCK = 7_234_310;

/** A company has dozens of segments: lists are read whole. */
@Injectable()
export class SegmentsRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<SegmentRow[]> {
    return this.database.query<SegmentRow>(`SELECT ${COLUMNS} FROM members.segment ORDER BY lower(name), id`);
  }

  /** Those that exist, in no order. Index: segment_pkey. */
  byIds(ids: readonly string[], executor: Executor = this.database): Promise<SegmentRow[]> {
    return executor.query<SegmentRow>(`SELECT ${COLUMNS} FROM members.segment WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async find(id: string, executor: Executor = this.database): Promise<SegmentRow | null> {
    return (await this.byIds([id], executor))[0] ?? null;
  }

  async lock(tx: Tx, id: string): Promise<SegmentRow | null> {
    const [row] = await tx.query<SegmentRow>(`SELECT ${COLUMNS} FROM members.segment WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Until the transaction ends no rule changes but this one's. */
  async lockRules(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [RULES_LOCK]);
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) FROM members.segment');
    return row?.count ?? 0;
  }

  /** Each of these and all that their rules ask for, however far. */
  opened(ids: readonly string[], executor: Executor = this.database): Promise<SegmentRow[]> {
    return executor.query<SegmentRow>(
      `WITH RECURSIVE down AS (
         SELECT id FROM members.segment WHERE id = ANY($1::uuid[])
         UNION SELECT u.uses_id FROM members.segment_use u JOIN down ON u.segment_id = down.id
       ) SELECT ${COLUMNS} FROM members.segment WHERE id IN (SELECT id FROM down)`,
      [ids],
    );
  }

  /** Whose rules ask for it, however far, without itself. Index: segment_use_used. */
  dependents(tx: Tx, id: string): Promise<SegmentRow[]> {
    return tx.query<SegmentRow>(
      `WITH RECURSIVE up AS (
         SELECT segment_id AS id FROM members.segment_use WHERE uses_id = $1
         UNION SELECT u.segment_id FROM members.segment_use u JOIN up ON u.uses_id = up.id
       ) SELECT ${COLUMNS} FROM members.segment WHERE id IN (SELECT id FROM up) AND id <> $1 ORDER BY lower(name), id`,
      [id],
    );
  }

  /** @throws 409 when the name is taken (index segment_name decides) */
  insert(tx: Tx, { name, description, kind, rule, followed }: SegmentContent, by: string): Promise<SegmentRow> {
    return refusingTaken(async () => {
      const [row] = await tx.query<SegmentRow>(
        `INSERT INTO members.segment (name, description, kind, rule, followed, created_by_name) VALUES ($1, $2, $3, $4, $5, $6)
         RETURNING ${COLUMNS}`,
        [name, description, kind, JSON.stringify(rule), followed, by],
      );
      if (!row) throw new Error('INSERT … RETURNING returned no row');
      await this.writeUses(tx, row);
      return row;
    });
  }

  /** @throws 409 when the name is taken */
  update(tx: Tx, id: string, { name, description, rule, followed }: SegmentContent): Promise<SegmentRow> {
    return refusingTaken(async () => {
      const [row] = await tx.query<SegmentRow>(
        `UPDATE members.segment SET name = $2, description = $3, rule = $4, followed = $5, version = version + 1, updated_at = now()
         WHERE id = $1 RETURNING ${COLUMNS}`,
        [id, name, description, JSON.stringify(rule), followed],
      );
      if (!row) throw new Error('The locked segment is gone');
      await this.writeUses(tx, row);
      return row;
    });
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM members.segment WHERE id = $1', [id]);
  }

  /** What is found next is told to nobody: it is not the members who changed. */
  async beginAnew(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE members.segment SET followed_since = NULL WHERE id = ANY($1::uuid[])', [ids]);
  }

  async beginFollowing(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE members.segment SET followed_since = now() WHERE id = $1', [id]);
  }

  /** @param day in the company's zone; one size a day, the last one counts. Not a new version: nobody edited it. */
  async noteSize(executor: Executor, id: string, day: string, members: number): Promise<void> {
    await executor.query(
      `WITH counted AS (UPDATE members.segment SET member_count = $3, counted_at = now() WHERE id = $1 RETURNING id)
       INSERT INTO members.segment_size (segment_id, day, members) SELECT id, $2, $3 FROM counted
       ON CONFLICT (segment_id, day) DO UPDATE SET members = excluded.members`,
      [id, day, members],
    );
  }

  /** Oldest first. Index: segment_size_pkey. */
  sizes(id: string, since: string): Promise<SegmentSize[]> {
    return this.database.query<SegmentSize>(
      'SELECT day::text AS day, members FROM members.segment_size WHERE segment_id = $1 AND day >= $2 ORDER BY day',
      [id, since],
    );
  }

  async followedIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM members.segment WHERE followed AND kind = 'dynamic' ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  private async writeUses(tx: Tx, { id, rule, kind }: SegmentRow): Promise<void> {
    // Whose members are kept asks nobody any more.
    const uses = kind === 'frozen' ? [] : segmentsIn(rule);
    await tx.query('DELETE FROM members.segment_use WHERE segment_id = $1 AND uses_id <> ALL($2::uuid[])', [id, uses]);
    await tx.query(
      `INSERT INTO members.segment_use (segment_id, uses_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [id, uses],
    );
  }
}

async function refusingTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isUniqueViolation(error) ? nameTaken() : error;
  }
}
