import type { Tx } from '@regulars/platform';
import type { Changes } from './changes.js';

interface AuditRow {
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  changes: Changes | null;
  note: string | null;
  address: string | null;
}

export async function insertAuditEntry(tx: Tx, row: AuditRow): Promise<void> {
  await tx.query(
    `INSERT INTO staff.audit_entry (actor_id, actor_name, action, subject_type, subject_id, changes, note, address)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.actorId,
      row.actorName,
      row.action,
      row.subjectType,
      row.subjectId,
      row.changes === null ? null : JSON.stringify(row.changes),
      row.note,
      row.address,
    ],
  );
}
