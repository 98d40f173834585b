import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import { type StaffActor, StaffReader, changesBetween, hasChanges } from '@regulars/staff';
import type { CreateMemberDto, UpdateMemberDto } from './dto/member.dto.js';
import type { MemberResponse } from './dto/member.response.js';
import { MemberAccess } from './member-access.js';
import { BLANK, type MemberFields, columnsOf, tokensOf } from './member-content.js';
import { MemberJournal } from './member-journal.js';
import type { MemberRow } from './member-row.js';
import { unacceptable } from './members.errors.js';
import { MembersRepository } from './members.repository.js';
import { MemberSettingsRepository } from './settings/member-settings.repository.js';

/** Members made and edited by hand and by programs (MEM-1). */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly access: MemberAccess,
    private readonly staff: StaffReader,
    private readonly journal: MemberJournal,
    private readonly settings: MemberSettingsRepository,
  ) {}

  /** @throws 409 when card number or external id are taken, 422 */
  create(actor: StaffActor, dto: CreateMemberDto): Promise<MemberResponse> {
    return this.database.transaction(async (tx) => {
      const columns = { source: dto.source ?? 'hand', ...columnsOf(dto, BLANK) };
      const fields = { ...BLANK, ...columns };
      assertSomebody(fields);
      await this.assertOwner(tx, actor, null, columns.owner_id);
      await this.assertBand(tx, null, columns.income_band);
      const member = await this.members.insert(tx, { ...columns, tokens: tokensOf(fields) });
      await this.journal.created(tx, actor, member);
      return this.journal.answer(tx, member);
    });
  }

  /** @throws 404, 409, 412 with the member as it stands when someone saved in between, 422 */
  edit(actor: StaffActor, id: string, version: number, dto: UpdateMemberDto): Promise<MemberResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      if (before.version !== version) throw new VersionConflict(await this.journal.answer(tx, before));
      const columns = columnsOf(dto, before);
      const after = { ...before, ...columns };
      assertSomebody(after);
      await this.assertOwner(tx, actor, before.owner_id, columns.owner_id);
      await this.assertBand(tx, before.income_band, columns.income_band);
      const changes = changesBetween(before, columns as Partial<MemberRow>);
      if (!hasChanges(changes)) return this.journal.answer(tx, before);
      const member = await this.members.update(tx, id, { ...columns, tokens: tokensOf(after) });
      await this.journal.edited(tx, actor, before, member, changes);
      return this.journal.answer(tx, member);
    });
  }

  /** @throws 422 when nobody active has that id, or the actor hands over what is not theirs to hand over */
  private async assertOwner(
    tx: Tx,
    actor: StaffActor,
    from: string | null,
    to: string | null | undefined,
  ): Promise<void> {
    if (to === undefined || to === null || to === from) return;
    if ((await this.staff.find(to, tx))?.active !== true)
      throw unacceptable('members/unknown-owner', '/ownerId', 'There is no such active colleague. Choose another.');
    if (to !== actor.id && !actor.can('members:read-all'))
      throw unacceptable(
        'members/may-only-take',
        '/ownerId',
        'You may look after a member yourself. To hand one over, ask a manager.',
      );
  }

  /** @throws 422 for a band that the company doesn't have */
  private async assertBand(tx: Tx, from: number | null, to: number | null | undefined): Promise<void> {
    if (to === undefined || to === null || to === from) return;
    const known = (await this.settings.current(tx)).incomeBands.map(({ band }) => band);
    if (!known.includes(to))
      throw unacceptable('members/unknown-income-band', '/incomeBand', `Give one of the bands ${known.join(', ')}.`);
  }
}

/** @throws 422 for a member by whom nobody could be known */
function assertSomebody({ name, company, email, phone, card_number, external_id }: MemberFields): void {
  if ([name, company, email, phone, card_number, external_id].every((each) => each === null))
    throw unacceptable(
      'members/nobody',
      '/name',
      'Give a name, a company, an e-mail address, a phone number or a card number.',
    );
}
