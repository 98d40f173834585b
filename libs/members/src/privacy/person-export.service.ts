import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { MemberAccess } from '../member-access.js';
import type { PersonArchive } from './person-archive.js';
import { PersonalData } from './personal-data.js';

/** Takes out what is known of one person (MEM-12), for whoever asked what that is. */
@Injectable()
export class PersonExport {
  constructor(
    private readonly database: Database,
    private readonly access: MemberAccess,
    private readonly data: PersonalData,
    private readonly audit: Audit,
  ) {}

  /** It is on record before anything leaves. @throws 404 */
  async write(actor: StaffActor, memberId: string, notes: boolean): Promise<PersonArchive> {
    await this.database.transaction(async (tx) => {
      const { id, number } = await this.access.find(actor, memberId, tx);
      await this.audit.record(tx, actor, {
        action: 'members.person-exported',
        subject: { type: 'member', id },
        note: number,
      });
    });
    return this.data.exportOf(memberId, { notes });
  }
}
