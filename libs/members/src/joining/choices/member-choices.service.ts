import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { MemberAccess } from '../../member-access.js';
import { unacceptable } from '../../members.errors.js';
import { MemberSettingsRepository } from '../../settings/member-settings.repository.js';
import { ErasureWishes } from '../self-service/erasure-wishes.js';
import type { ChoiceResponse, SetChoiceDto } from './choices.dto.js';
import { ChoicesRepository } from './choices.repository.js';
import { ChoicesService } from './choices.service.js';

/** What colleagues and programs see and write down of what a member wants to hear of. */
@Injectable()
export class MemberChoices {
  constructor(
    private readonly database: Database,
    private readonly access: MemberAccess,
    private readonly choices: ChoicesRepository,
    private readonly writing: ChoicesService,
    private readonly wishes: ErasureWishes,
    private readonly settings: MemberSettingsRepository,
  ) {}

  /** @throws 404 */
  async get(actor: StaffActor, id: string): Promise<ChoiceResponse> {
    await this.access.find(actor, id);
    return this.shown(id);
  }

  /** @throws 404, 422 for a topic that the company doesn't have and the member didn't choose before */
  set(actor: StaffActor, id: string, { topics, frequency }: SetChoiceDto): Promise<ChoiceResponse> {
    return this.database.transaction(async (tx) => {
      const member = await this.access.lock(tx, actor, id);
      const known = [
        ...(await this.settings.current(tx)).topics.map(({ key }) => key),
        ...(await this.choices.of(id, tx)).topics,
      ];
      const strange = topics.find((key) => !known.includes(key));
      if (strange !== undefined)
        throw unacceptable('members/unknown-topic', '/topics', `There is no topic "${strange}".`);
      await this.writing.save(tx, actor, member, { topics, frequency });
      return this.shown(id, tx);
    });
  }

  private async shown(id: string, executor: Executor = this.database): Promise<ChoiceResponse> {
    const at = await this.wishes.of(id, executor);
    return { ...(await this.choices.of(id, executor)), erasureAskedAt: at?.toISOString() ?? null };
  }
}
