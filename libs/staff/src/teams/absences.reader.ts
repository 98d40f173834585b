import { Injectable } from '@nestjs/common';
import { Database, type Page, decodeTextCursor, encodeCursor, pageOf } from '@regulars/platform';

export interface AbsenceRecord {
  id: string;
  staffId: string;
  from: string;
  to: string;
  note: string | null;
  version: number;
}

interface AbsenceFilter {
  limit: number;
  cursor?: string | undefined;
  staffId?: string | undefined;
  /** Only those that end on this day or later. */
  endingFrom?: string | undefined;
}

// As text: a date has no zone, and must not be given one by the driver.
const COLUMNS = 'id, account_id AS "staffId", first_day::text AS "from", last_day::text AS "to", note, version';

@Injectable()
export class AbsencesReader {
  constructor(private readonly database: Database) {}

  /** Those that end first come first. Indexes: absence_last_day, absence_account. */
  async page({ limit, cursor, staffId, endingFrom }: AbsenceFilter): Promise<Page<AbsenceRecord>> {
    const after = cursor === undefined ? undefined : decodeTextCursor(cursor);
    const rows = await this.database.query<AbsenceRecord>(
      `SELECT ${COLUMNS} FROM staff.absence
       WHERE ($1::uuid IS NULL OR account_id = $1) AND ($2::date IS NULL OR last_day >= $2)
         AND ($3::text IS NULL OR (last_day, id) > ($3::date, $4::uuid))
       ORDER BY last_day, id LIMIT $5`,
      [staffId ?? null, endingFrom ?? null, after?.text ?? null, after?.id ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ to, id }) => encodeCursor([to, id]),
      (row) => row,
    );
  }
}
