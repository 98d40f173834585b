import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { MEMBER_COLUMNS, type MemberRow } from '../member-row.js';

@Injectable()
export class MemberExportReader {
  constructor(private readonly database: Database) {}

  /** In the order of the ids. Index: member_pkey. */
  byIds(ids: readonly string[]): Promise<MemberRow[]> {
    return this.database.query<MemberRow>(
      `SELECT ${MEMBER_COLUMNS} FROM members.member WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
      [ids],
    );
  }
}
