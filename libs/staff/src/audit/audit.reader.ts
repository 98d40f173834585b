import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type Page, cappedTotal, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { Changes } from './changes.js';

export interface RecordedEntry {
  id: string;
  at: Date;
  actor: { id: string | null; name: string };
  action: string;
  subject: { type: string; id: string | null };
  changes: Changes | null;
  note: string | null;
  address: string | null;
}

export interface AuditFilter {
  limit: number;
  cursor?: string | undefined;
  count?: boolean | undefined;
  subjectType?: string | undefined;
  subjectId?: string | undefined;
  /** Null: Regulars itself. */
  actorId?: string | null | undefined;
  action?: string | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
}

@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  /** Newest first. Indexes: audit_entry_pkey, _subject, _actor, _action, all of which end in the id. */
  async page(filter: AuditFilter): Promise<Page<RecordedEntry>> {
    const { where, params } = conditions(filter);
    const after = filter.cursor === undefined ? '' : `AND id < $${params.push(decodeIdCursor(filter.cursor))}`;
    const rows = await this.database.query<RecordedEntry>(
      `SELECT id, uuid_extract_timestamp(id) AS at, json_build_object('id', actor_id, 'name', actor_name) AS actor, action,
              json_build_object('type', subject_type, 'id', subject_id) AS subject, changes, note, address
       FROM staff.audit_entry WHERE ${where} ${after} ORDER BY id DESC LIMIT ${filter.limit + 1}`,
      params,
    );
    const page = pageOf(
      rows,
      filter.limit,
      ({ id }) => encodeCursor([id]),
      (row) => row,
    );
    return filter.count === true ? { ...page, total: cappedTotal(await this.count(filter)) } : page;
  }

  private async count(filter: AuditFilter): Promise<number> {
    const { where, params } = conditions(filter);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM staff.audit_entry WHERE ${where} LIMIT ${COUNT_CAP + 1}) e`,
      params,
    );
    return row?.count ?? 0;
  }
}

/** Written out per filter rather than as "$1 IS NULL OR …": the planner then sees which index fits. */
function conditions(filter: AuditFilter): { where: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts = ['true'];
  const add = (sql: string, value: unknown) => {
    if (value !== undefined) parts.push(`${sql} $${params.push(value)}`);
  };
  add('subject_type =', filter.subjectType);
  add('subject_id =', filter.subjectId);
  if (filter.actorId === null) parts.push('actor_id IS NULL');
  else add('actor_id =', filter.actorId);
  add('action =', filter.action);
  add('id >=', filter.from && firstIdOf(filter.from));
  add('id <', filter.before && firstIdOf(filter.before));
  return { where: parts.join(' AND '), params };
}

/** The smallest UUID version 7 of that millisecond (RFC 9562, section 5.7). */
export function firstIdOf(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
