import { Injectable } from '@nestjs/common';
import { Database, VersionConflict } from '@regulars/platform';
import { Audit, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import { unacceptable } from '../members.errors.js';
import type { MemberSettingsResponse, UpdateMemberSettingsDto } from './dto/member-settings.dto.js';
import { type IncomeBand, OWN_FIELDS, type Topic } from './member-settings.js';
import { MemberSettingsRepository } from './member-settings.repository.js';

/** What the company says about all of its members (MEM-1): the income bands it tells apart, and what members choose on their own page (MEM-2). */
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
      const wanted = {
        ...(dto.incomeBands && { incomeBands: inOrder(dto.incomeBands) }),
        ...(dto.topics && { topics: named(dto.topics) }),
        ...(dto.ownFields && { ownFields: OWN_FIELDS.filter((field) => dto.ownFields?.includes(field)) }),
      };
      const changes = changesBetween(before, wanted);
      if (!hasChanges(changes)) return before;
      const saved = await this.repository.save(tx, { ...before, ...wanted });
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
  const plain = JSON.parse(JSON.stringify(bands)) as IncomeBand[];
  if (plain.some(({ label }) => Object.keys(label).length === 0))
    throw unacceptable('members/income-bands', '/incomeBands', 'Name each band in one language at least.');
  return plain.sort((a, b) => a.band - b.band);
}

/** In the company's order, without classes. @throws 422 */
function named(topics: readonly Topic[]): Topic[] {
  if (new Set(topics.map(({ key }) => key)).size !== topics.length)
    throw unacceptable('members/topics', '/topics', 'Give each topic once.');
  const plain = JSON.parse(JSON.stringify(topics)) as Topic[];
  if (plain.some(({ label }) => Object.keys(label).length === 0))
    throw unacceptable('members/topics', '/topics', 'Name each topic in one language at least.');
  return plain;
}
