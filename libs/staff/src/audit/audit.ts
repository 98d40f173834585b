import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Doer } from '../access/actor.js';
import { type Changes, hasChanges } from './changes.js';
import { insertAuditEntry } from './audit.repository.js';

export interface AuditEntry {
  /** `module.what-happened`, past tense: `orders.assigned`. */
  action: `${string}.${string}`;
  subject: { type: string; id: string | null };
  changes?: Changes | undefined;
  note?: string | undefined;
  /** Network address, for sign-ins only. */
  address?: string | undefined;
}

/** Who did what. Entries are only ever added, in the transaction of the act itself. */
@Injectable()
export class Audit {
  async record(tx: Tx, actor: Doer, entry: AuditEntry): Promise<void> {
    await insertAuditEntry(tx, {
      actorId: actor.id,
      actorName: actor.name,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      changes: entry.changes && hasChanges(entry.changes) ? entry.changes : null,
      note: entry.note ?? null,
      address: entry.address ?? null,
    });
  }
}
