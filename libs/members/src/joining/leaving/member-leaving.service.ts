import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { MemberResponse } from '../../dto/member.response.js';
import { MemberAccess } from '../../member-access.js';
import { MemberJournal } from '../../member-journal.js';
import { unacceptable } from '../../members.errors.js';
import type { ComeBackDto, LeaveDto } from './leaving.dto.js';
import { Leaving } from './leaving.service.js';

/** What colleagues write down when somebody says on the phone or by letter that they leave, or come back. */
@Injectable()
export class MemberLeaving {
  constructor(
    private readonly database: Database,
    private readonly access: MemberAccess,
    private readonly leaving: Leaving,
    private readonly journal: MemberJournal,
  ) {}

  /** @throws 404, 409 when they have left */
  leave(actor: StaffActor, id: string, { source, proof }: LeaveDto): Promise<MemberResponse> {
    return this.database.transaction(async (tx) => {
      const member = await this.access.lock(tx, actor, id);
      if (member.left_at !== null) throw hasLeft();
      const told = { source, ...(proof !== undefined && { proof: { note: proof } }) };
      return this.journal.answer(tx, await this.leaving.leave(tx, actor, member, told));
    });
  }

  /** @throws 404, 409 when they have not left, 422 for consent without the words that they agreed to */
  async comeBack(actor: StaffActor, id: string, dto: ComeBackDto): Promise<MemberResponse> {
    const { source, proof, channels = [], wording = '' } = dto;
    if (channels.length > 0 && wording === '')
      throw unacceptable('members/consent-without-words', '/wording', 'Write down the sentence that they agreed to.');
    return this.database.transaction(async (tx) => {
      const member = await this.access.lock(tx, actor, id);
      if (member.left_at === null) throw hasNotLeft();
      const said = { source, proof: { note: proof }, channels, wording };
      return this.journal.answer(tx, await this.leaving.comeBack(tx, actor, member, said));
    });
  }
}

function hasLeft(): DomainError {
  return new DomainError('members/has-left', 409, 'This member has left already.');
}

function hasNotLeft(): DomainError {
  return new DomainError('members/has-not-left', 409, 'This member has not left, so there is nothing to take back.');
}
