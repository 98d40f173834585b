import { Injectable } from '@nestjs/common';
import type { ImportRecord } from '@regulars/imports';
import { LiveEvents, type Tx } from '@regulars/platform';
import { Audit, actorFor } from '@regulars/staff';
import { CHANNELS, type MemberRow } from '../member-row.js';
import { type ConsentRow, MemberImportsRepository } from './member-imports.repository.js';
import type { PlannedMember } from './member-plan.js';

/** What imports leave on record: whose consent came by which file, and that it was done. */
@Injectable()
export class ImportJournal {
  constructor(
    private readonly members: MemberImportsRepository,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async consents(
    tx: Tx,
    record: ImportRecord,
    members: readonly (Pick<PlannedMember, 'consents' | 'consentAt'> & { id: string })[],
  ): Promise<void> {
    const now = new Date();
    const rows: ConsentRow[] = members.flatMap(({ id, consents, consentAt }) =>
      consents.map(({ channel, given }) => ({ memberId: id, channel, given, at: consentAt ?? now })),
    );
    const { consentSource: source = '', consentWording: wording = '' } = record.policy;
    await this.members.addConsents(tx, rows, { source: source || 'import', wording, ...provedBy(record) });
  }

  /** What the file said is said to be over; the proof that it was said stays. */
  async consentsTakenBack(
    tx: Tx,
    record: ImportRecord,
    members: readonly { id: string; now: Pick<MemberRow, 'consents'>; columns: Partial<MemberRow> }[],
  ): Promise<void> {
    const at = new Date();
    const rows: ConsentRow[] = members.flatMap(({ id, now, columns: { consents: before } }) =>
      before === undefined
        ? []
        : CHANNELS.flatMap((channel, bit) => {
            const [was, is] = [(before & (1 << bit)) !== 0, (now.consents & (1 << bit)) !== 0];
            return was === is ? [] : [{ memberId: id, channel, given: was, at }];
          }),
    );
    await this.members.addConsents(tx, rows, { source: 'import-undone', wording: '', ...provedBy(record) });
  }

  /** In the name of who started it; a job asks for no rights, and this actor has none. */
  async ended(tx: Tx, record: ImportRecord): Promise<void> {
    const { id, state, fileName, counts, undone, kept, createdById, createdByName } = record;
    const undo = state === 'undone';
    const told = undo ? { undone, kept } : { ...counts };
    const actor = actorFor({ id: createdById, name: createdByName, email: '', role: 'analyst', locale: 'en', active: false }); // prettier-ignore
    await this.audit.record(tx, actor, {
      action: undo ? 'members.import-undone' : 'members.imported',
      subject: { type: 'import', id },
      changes: Object.fromEntries(Object.entries(told).map(([name, to]) => [name, { from: null, to }])),
      note: fileName,
    });
    this.live.announce(tx, { topic: 'members', type: 'members.imported', id });
  }
}

function provedBy({ id, fileName, createdById, createdByName }: ImportRecord) {
  return { proof: { import: id, file: fileName }, by: { id: createdById, name: createdByName } };
}
