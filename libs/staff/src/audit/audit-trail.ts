import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { firstIdOf } from './audit.reader.js';
import type { Changes } from './changes.js';

export interface TrailEntry {
  id: string;
  /** When, as PostgreSQL writes it in UTC, to the microsecond. */
  key: string;
  actor_id: string | null;
  actor_name: string;
  action: string;
  changes: Changes | null;
  note: string | null;
}

interface Stretch {
  subject: { type: string; id: string };
  actions: readonly string[];
  before: { text: string; id: string } | null;
  limit: number;
}

/** What the log says of single records, for the modules that own them. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Newest first. Index: audit_entry_subject; told by comparing rows, as in `AuditReader`. */
  of({ subject, actions, before, limit }: Stretch): Promise<TrailEntry[]> {
    const end = before === null ? LAST_ID : firstIdOf(new Date(Date.parse(before.text) + 1));
    return this.database.query<TrailEntry>(
      `SELECT * FROM (
         SELECT id, to_char(uuid_extract_timestamp(id) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS key,
           actor_id, actor_name, action, changes, note, uuid_extract_timestamp(id) AS at, subject_type, subject_id FROM staff.audit_entry
         WHERE (subject_type, subject_id, id) >= ($1::text, $2::text, '${FIRST_ID}'::uuid) AND (subject_type, subject_id, id) < ($1, $2, $3::uuid)
       ) AS e
       WHERE action = ANY($4::text[]) AND ($5::timestamptz IS NULL OR (at, id) < ($5, $6::uuid))
       ORDER BY subject_type DESC, subject_id DESC, id DESC LIMIT $7`,
      [subject.type, subject.id, end, actions, before?.text ?? null, before?.id ?? null, limit],
    );
  }

  /**
   * Who did what and when stays; which values a field had, remarks and network addresses go. Index: audit_entry_subject.
   * @returns how many entries said something personal
   */
  async forget(tx: Tx, type: string, ids: readonly string[]): Promise<number> {
    const rows = await tx.query(
      `UPDATE staff.audit_entry SET note = NULL, address = NULL, changes = (
         SELECT jsonb_object_agg(field, '{"from": null, "to": null}'::jsonb) FROM jsonb_object_keys(changes) AS field)
       WHERE subject_type = $1 AND subject_id = ANY($2::text[]) AND (changes IS NOT NULL OR note IS NOT NULL OR address IS NOT NULL)
       RETURNING id`,
      [type, ids],
    );
    return rows.length;
  }

  /**
   * Who took out a list was put on record with what was searched for; where that is, or is part of, what names the person, it goes.
   * Index: audit_entry_action.
   * @param words in lower case
   */
  async forgetSearches(tx: Tx, words: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE staff.audit_entry SET changes = jsonb_set(changes, '{q,to}', 'null')
       WHERE action IN ('members.exported', 'orders.exported') AND changes ? 'q'
         AND EXISTS (SELECT FROM unnest($1::text[]) AS word
           WHERE strpos(lower(changes->'q'->>'to'), word) > 0 OR strpos(word, lower(btrim(changes->'q'->>'to'))) > 0)`,
      [words],
    );
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
