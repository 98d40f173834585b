import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';

export interface AuditFacets {
  actions: string[];
  subjectTypes: string[];
  actors: { id: string | null; name: string }[];
}

/** What there is to choose from in the log: from value to value along an index, never over all entries. */
@Injectable()
export class AuditFacetsReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<AuditFacets> {
    const [actions, subjectTypes, actors] = await Promise.all([
      this.distinct('action'),
      this.distinct('subject_type'),
      this.actors(),
    ]);
    return { actions, subjectTypes, actors };
  }

  /** Index: audit_entry_action, audit_entry_subject. */
  private async distinct(column: 'action' | 'subject_type'): Promise<string[]> {
    const rows = await this.database.query<{ value: string }>(
      `WITH RECURSIVE step AS (
         (SELECT ${column} AS value FROM staff.audit_entry ORDER BY ${column} LIMIT 1)
         UNION ALL
         SELECT (SELECT ${column} FROM staff.audit_entry WHERE ${column} > step.value ORDER BY ${column} LIMIT 1)
         FROM step WHERE step.value IS NOT NULL
       ) SELECT value FROM step WHERE value IS NOT NULL`,
    );
    return rows.map(({ value }) => value);
  }

  /** As each was last called; Regulars itself, without an id, first. Index: audit_entry_actor. */
  private async actors(): Promise<AuditFacets['actors']> {
    const actors = await this.database.query<AuditFacets['actors'][number]>(
      `WITH RECURSIVE step AS (
         (SELECT actor_id AS id FROM staff.audit_entry WHERE actor_id IS NOT NULL ORDER BY actor_id LIMIT 1)
         UNION ALL
         SELECT (SELECT actor_id FROM staff.audit_entry WHERE actor_id > step.id ORDER BY actor_id LIMIT 1)
         FROM step WHERE step.id IS NOT NULL
       )
       (SELECT NULL::uuid AS id, actor_name AS name FROM staff.audit_entry WHERE actor_id IS NULL ORDER BY id DESC LIMIT 1)
       UNION ALL
       SELECT step.id, last.name FROM step JOIN LATERAL (
         SELECT actor_name AS name FROM staff.audit_entry WHERE actor_id = step.id ORDER BY id DESC LIMIT 1
       ) last ON true`,
    );
    const order = new Intl.Collator('en');
    return actors.sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || order.compare(a.name, b.name));
  }
}
