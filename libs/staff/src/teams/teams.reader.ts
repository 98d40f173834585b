import { Injectable } from '@nestjs/common';
import { Database, type Executor, type Page, decodeTextCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { Holiday } from './team.entity.js';
import type { WorkSpan } from './work-calendar.js';

export interface TeamRecord {
  id: string;
  name: string;
  timeZone: string;
  hours: WorkSpan[];
  holidays: Holiday[];
  /** Null: the company's; 0: nobody measures it. */
  responseMinutes: number | null;
  version: number;
}

const COLUMNS = 'id, name, time_zone AS "timeZone", hours, holidays, response_minutes AS "responseMinutes", version';

@Injectable()
export class TeamsReader {
  constructor(private readonly database: Database) {}

  /** Index: team_pkey. */
  async find(id: string, executor: Executor = this.database): Promise<TeamRecord | null> {
    const [team] = await executor.query<TeamRecord>(`SELECT ${COLUMNS} FROM staff.team WHERE id = $1`, [id]);
    return team ?? null;
  }

  /** By name. The whole table is read: a company has a handful of teams. */
  all(executor: Executor = this.database): Promise<TeamRecord[]> {
    return executor.query<TeamRecord>(`SELECT ${COLUMNS} FROM staff.team ORDER BY lower(name), id`);
  }

  /** Index: team_name. */
  async page({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<TeamRecord>> {
    const after = cursor === undefined ? undefined : decodeTextCursor(cursor);
    const rows = await this.database.query<TeamRecord & { key: string }>(
      `SELECT ${COLUMNS}, lower(name) AS key FROM staff.team
       WHERE $1::text IS NULL OR (lower(name), id) > ($1, $2::uuid) ORDER BY lower(name), id LIMIT $3`,
      [after?.text ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.key, row.id]),
      ({ key: _, ...team }): TeamRecord => team,
    );
  }
}
