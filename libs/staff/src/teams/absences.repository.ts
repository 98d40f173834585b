import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { Absence } from './absence.entity.js';

@Injectable()
export class AbsencesRepository {
  async lock(tx: Tx, id: string): Promise<Absence | null> {
    return tx.repository(Absence).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, absence: Partial<Absence>): Promise<Absence> {
    const absences = tx.repository(Absence);
    return absences.save(absences.create(absence));
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.repository(Absence).delete({ id });
  }
}
