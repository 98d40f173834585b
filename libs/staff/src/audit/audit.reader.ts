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

  /** Newest first. Indexes: audit_entry_pkey, _subject, _actor, _actor_action, _action, all of which end in the id. */
  async page(filter: AuditFilter): Promise<Page<RecordedEntry>> {
    const { where, order, params } = stretch(filter);
    const rows = await this.database.query<RecordedEntry>(
      `SELECT id, uuid_extract_timestamp(id) AS at, json_build_object('id', actor_id, 'name', actor_name) AS actor, action,
              json_build_object('type', subject_type, 'id', subject_id) AS subject, changes, note, address
       FROM staff.audit_entry WHERE ${where} ORDER BY ${order} LIMIT ${filter.limit + 1}`,
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
    const { where, params } = stretch({ ...filter, cursor: undefined });
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM staff.audit_entry WHERE ${where} LIMIT ${COUNT_CAP + 1}) e`,
      params,
    );
    return row?.count ?? 0;
  }
}

/**
 * The filter as one stretch of the index that begins with its columns and ends in the id, told by comparing rows. Told by `=` and
 * ordered by the id alone, the planner would rather walk all entries backwards, and find nothing for a million of them when the
 * person came later than the period, or never did what is asked for.
 */
function stretch(filter: AuditFilter): { where: string; order: string; params: unknown[] } {
  const params: unknown[] = [];
  const put = (value: unknown) => `$${params.push(value)}`;
  const known = Object.entries({
    subject_type: filter.subjectType,
    subject_id: filter.subjectId,
    actor_id: filter.actorId ?? undefined,
    action: filter.action,
  }).filter(([, value]) => value !== undefined);
  const names = known.map(([name]) => name);
  const leading = INDEXED.find((columns) => columns.every((column) => names.includes(column))) ?? [];
  const values = leading.map((name) => put(known.find(([each]) => each === name)?.[1]));
  const columns = [...leading, 'id'];
  const low = put(filter.from ? firstIdOf(filter.from) : FIRST_ID);
  const high = put(filter.cursor === undefined ? endOf(filter) : decodeIdCursor(filter.cursor));
  const parts = [
    `(${columns.join()}) >= (${[...values, low].join()})`,
    `(${columns.join()}) < (${[...values, high].join()})`,
    ...known.filter(([name]) => !leading.includes(name)).map(([name, value]) => `${name} = ${put(value)}`),
    ...(filter.actorId === null ? ['actor_id IS NULL'] : []),
  ];
  return { where: parts.join(' AND '), order: columns.map((name) => `${name} DESC`).join(), params };
}

/** What indexes of the log begin with, the narrowest first. */
const INDEXED = [['subject_type', 'subject_id'], ['actor_id', 'action'], ['actor_id'], ['action']];
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function endOf({ before }: AuditFilter): string {
  return before ? firstIdOf(before) : LAST_ID;
}

/** The smallest UUID version 7 of that millisecond (RFC 9562, section 5.7). */
export function firstIdOf(time: Date): string {
  const hex = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
