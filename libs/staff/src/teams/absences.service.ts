import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Page, type Tx, VersionConflict, decodeTextCursor } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { changesBetween } from '../audit/changes.js';
import type { Absence } from './absence.entity.js';
import { AbsencesReader } from './absences.reader.js';
import { AbsencesRepository } from './absences.repository.js';
import {
  type AbsenceResponse,
  type CreateAbsenceDto,
  type ListAbsencesQuery,
  type UpdateAbsenceDto,
  absenceResponse,
} from './dto/absence.dto.js';
import { assertDay } from './team-times.js';
import { absenceNotFound, onlyOwnAbsence, unacceptableTime } from './teams.errors.js';
import { isDay } from './zoned-time.js';

/** Who is away, and when. All see the days, so that nobody waits for an answer; why, only the person and those who plan. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly repository: AbsencesRepository,
    private readonly reader: AbsencesReader,
    private readonly staff: StaffReader,
    private readonly audit: Audit,
  ) {}

  async list(actor: StaffActor, { limit, cursor, filter }: ListAbsencesQuery): Promise<Page<AbsenceResponse>> {
    const endingFrom = filter?.to?.gte;
    if (endingFrom !== undefined) assertDay('?filter[to][gte]', endingFrom);
    if (cursor !== undefined) assertCursor(cursor);
    const page = await this.reader.page({ limit, cursor, staffId: filter?.staffId?.eq, endingFrom });
    return { ...page, data: page.data.map((absence) => shownTo(actor, absence)) };
  }

  /** @throws 403 for others without permission, 422 for an unknown person or days that can't be */
  async create(actor: StaffActor, { staffId, from, to, note = null }: CreateAbsenceDto): Promise<AbsenceResponse> {
    assertMayPlan(actor, staffId);
    assertPeriod(from, to);
    return this.database.transaction(async (tx) => {
      if ((await this.staff.find(staffId, tx))?.active !== true) throw unknownPerson();
      const absence = await this.repository.save(tx, { staffId, from, to, note });
      await this.record(tx, actor, 'staff.absence-entered', absence, { from: null, to: null });
      return absenceResponse(absence);
    });
  }

  /** @throws 403, 404, 412 when someone saved in between, 422 */
  update(actor: StaffActor, id: string, version: number, input: UpdateAbsenceDto): Promise<AbsenceResponse> {
    return this.database.transaction(async (tx) => {
      const absence = await this.locked(tx, actor, id);
      if (absence.version !== version) throw new VersionConflict(absenceResponse(absence));
      const { from, to } = absence;
      for (const [field, change] of Object.entries(changesBetween(absenceResponse(absence), input)))
        Object.assign(absence, { [field]: change.to });
      assertPeriod(absence.from, absence.to);
      const saved = await this.repository.save(tx, absence);
      await this.record(tx, actor, 'staff.absence-changed', saved, { from, to });
      return absenceResponse(saved);
    });
  }

  /** @throws 403, 404 */
  async delete(actor: StaffActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const absence = await this.locked(tx, actor, id);
      await this.repository.delete(tx, id);
      const subject = { type: 'staff', id: absence.staffId };
      await this.audit.record(tx, actor, { action: 'staff.absence-deleted', subject, note: period(absence) });
    });
  }

  private async locked(tx: Tx, actor: StaffActor, id: string): Promise<Absence> {
    const absence = await this.repository.lock(tx, id);
    if (!absence) throw absenceNotFound();
    assertMayPlan(actor, absence.staffId);
    return absence;
  }

  private async record(
    tx: Tx,
    actor: StaffActor,
    action: `staff.${string}`,
    { staffId, from, to }: Absence,
    before: { from: string | null; to: string | null },
  ): Promise<void> {
    const changes = changesBetween(before, { from, to });
    await this.audit.record(tx, actor, { action, subject: { type: 'staff', id: staffId }, changes });
  }
}

function mayPlan(actor: StaffActor, staffId: string): boolean {
  return actor.id === staffId || actor.can('settings:write') || actor.can('staff:manage');
}

function assertMayPlan(actor: StaffActor, staffId: string): void {
  if (!mayPlan(actor, staffId)) throw onlyOwnAbsence();
}

function shownTo(actor: StaffActor, absence: Omit<Absence, 'createdAt' | 'updatedAt'>): AbsenceResponse {
  return absenceResponse(mayPlan(actor, absence.staffId) ? absence : { ...absence, note: null });
}

function assertPeriod(from: string, to: string): void {
  assertDay('/from', from);
  assertDay('/to', to);
  if (to < from) throw unacceptableTime('/to', 'order', 'The last day must not be before the first.');
}

function assertCursor(cursor: string): void {
  if (!isDay(decodeTextCursor(cursor).text)) {
    throw new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.');
  }
}

function unknownPerson(): DomainError {
  return unacceptableTime('/staffId', 'unknown', 'There is no such active colleague. Choose another.');
}

function period({ from, to }: Absence): string {
  return `${from} – ${to}`;
}
