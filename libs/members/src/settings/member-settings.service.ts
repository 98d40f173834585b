import { Injectable } from '@nestjs/common';
import { Database, VersionConflict } from '@regulars/platform';
import { Audit, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import { unacceptable } from '../members.errors.js';
import type { MemberSettingsResponse, UpdateMemberSettingsDto } from './dto/member-settings.dto.js';
import type { IncomeBand } from './member-settings.js';
import { MemberSettingsRepository } from './member-settings.repository.js';

/** What the company says about all of its members (MEM-1): the income bands it tells apart. */
@Injectable()
export class MemberSettingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: MemberSettingsRepository,
    private readonly audit: Audit,
  ) {}

  get(): Promise<MemberSettingsResponse> {
    return this.repository.current();
  }

  /** @throws 412 when someone saved in between, 422 for a band that is named twice or not at all */
  update(actor: StaffActor, version: number, dto: UpdateMemberSettingsDto): Promise<MemberSettingsResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.repository.lock(tx);
      if (before.version !== version) throw new VersionConflict(before);
      if (dto.incomeBands === undefined) return before;
      const incomeBands = inOrder(dto.incomeBands);
      const changes = changesBetween(before, { incomeBands });
      if (!hasChanges(changes)) return before;
      const saved = await this.repository.save(tx, { incomeBands });
      const subject = { type: 'member-settings', id: null };
      await this.audit.record(tx, actor, { action: 'members.settings-changed', subject, changes });
      return saved;
    });
  }
}

/** From the lowest on, without classes. @throws 422 */
function inOrder(bands: readonly IncomeBand[]): IncomeBand[] {
  if (new Set(bands.map(({ band }) => band)).size !== bands.length)
    throw unacceptable('members/income-bands', '/incomeBands', 'Give each band once.');
  if (bands.some(({ label }) => Object.values(label).every((text) => text === undefined)))
    throw unacceptable('members/income-bands', '/incomeBands', 'Name each band in one language at least.');
  const plain = JSON.parse(JSON.stringify(bands)) as IncomeBand[];
  return plain.sort((a, b) => a.band - b.band);
}
