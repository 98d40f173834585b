import { Injectable } from '@nestjs/common';
import { Suppressions } from '@regulars/messaging';
import type { Tx } from '@regulars/platform';
import { type Actor, Audit, changesBetween } from '@regulars/staff';
import type { ConsentProof } from '../../consent/consent-event.js';
import { Consents } from '../../consent/consents.service.js';
import { MemberJournal } from '../../member-journal.js';
import type { Channel, MemberRow } from '../../member-row.js';
import { channelsOf } from '../../member.mapper.js';
import { MembersRepository } from '../../members.repository.js';

export interface Leave {
  /** Where it was said: `link in a mail`, `phone call`. */
  source: string;
  proof?: ConsentProof;
}

export interface Return extends Leave {
  /** What they agree to now, and by which words. */
  channels: readonly Channel[];
  wording: string;
}

/** Leaving and coming back (MEM-2), within the caller's transaction. Left is left for good, until they say otherwise themselves. */
@Injectable()
export class Leaving {
  constructor(
    private readonly members: MembersRepository,
    private readonly consents: Consents,
    private readonly journal: MemberJournal,
    private readonly suppressions: Suppressions,
    private readonly audit: Audit,
  ) {}

  /**
   * All consent is taken back with its proof, and the address gets nothing automatic from the commit on.
   * @param member locked in this transaction @returns the member as it stands then; as it was, when they had left before
   */
  async leave(tx: Tx, actor: Actor, member: MemberRow, { source, proof = {} }: Leave): Promise<MemberRow> {
    if (member.left_at !== null) return member;
    let row = member;
    for (const channel of channelsOf(member.consents))
      row = (await this.consents.record(tx, actor, row, { channel, given: false, source, proof })).member;
    if (row.email !== null) await this.suppressions.left(tx, [row.email], actor.id === null ? null : actor);
    return this.turn(tx, actor, row, new Date(), `members.left`, source);
  }

  /** @param member locked in this transaction; one who did not leave only agrees to more */
  async comeBack(tx: Tx, actor: Actor, member: MemberRow, said: Return): Promise<MemberRow> {
    const { source, wording, channels, proof = {} } = said;
    let row = member;
    // Also the address that somebody left with who was another member then, or is erased.
    if (row.email !== null) await this.suppressions.cameBack(tx, [row.email]);
    if (row.left_at !== null) row = await this.turn(tx, actor, row, null, 'members.came-back', source);
    for (const channel of channels)
      row = (await this.consents.record(tx, actor, row, { channel, given: true, source, wording, proof })).member;
    return row;
  }

  private async turn(
    tx: Tx,
    actor: Actor,
    before: MemberRow,
    left_at: Date | null,
    action: `members.${string}`,
    note: string,
  ): Promise<MemberRow> {
    const after = await this.members.update(tx, before.id, { left_at });
    await this.audit.record(tx, actor, { action, subject: { type: 'member', id: before.id }, note });
    await this.journal.turned(tx, before, after, changesBetween(before, { left_at }));
    return after;
  }
}
