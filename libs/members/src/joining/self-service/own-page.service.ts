import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { changesBetween, hasChanges } from '@regulars/staff';
import { type ConsentProof } from '../../consent/consent-event.js';
import { Consents } from '../../consent/consents.service.js';
import { columnsOf, tokensOf } from '../../member-content.js';
import { MemberJournal } from '../../member-journal.js';
import { CHANNELS, type Channel, type MemberRow } from '../../member-row.js';
import { channelsOf } from '../../member.mapper.js';
import { MembersRepository } from '../../members.repository.js';
import { ChoicesService } from '../choices/choices.service.js';
import { THE_MEMBER } from '../joining-actor.js';
import { Leaving } from '../leaving/leaving.service.js';
import { ErasureWishes } from './erasure-wishes.js';
import type { OwnInput } from './own-page-input.js';

const SOURCE = 'own page';

/** Where a press came from, for the record. */
export interface Press {
  address: string;
  /** The sentence that they agree to, by channel. */
  wording: (channel: Channel) => string;
}

/** What members do about themselves on their own page (MEM-2). */
@Injectable()
export class OwnPageActs {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly journal: MemberJournal,
    private readonly consents: Consents,
    private readonly choices: ChoicesService,
    private readonly leaving: Leaving,
    private readonly wishes: ErasureWishes,
  ) {}

  /** What they agree to stays as it is while they have left: coming back is a step of its own. */
  save(id: string, { content, choice, channels }: OwnInput, press: Press): Promise<void> {
    return this.with(id, async (tx, before) => {
      let member = await this.edit(tx, before, content);
      await this.choices.save(tx, THE_MEMBER, member, choice);
      if (member.left_at !== null) return;
      const agreed = channelsOf(member.consents);
      for (const channel of CHANNELS) {
        const given = channels.includes(channel);
        if (given === agreed.includes(channel)) continue;
        const said = { channel, given, source: SOURCE, wording: press.wording(channel), proof: proofOf(press) };
        ({ member } = await this.consents.record(tx, THE_MEMBER, member, said));
      }
    });
  }

  leave(id: string, press: Press): Promise<void> {
    return this.with(id, async (tx, member) => {
      await this.leaving.leave(tx, THE_MEMBER, member, { source: SOURCE, proof: proofOf(press) });
    });
  }

  comeBack(id: string, press: Press): Promise<void> {
    return this.with(id, async (tx, member) => {
      const said = { source: SOURCE, proof: proofOf(press), channels: [], wording: '' };
      await this.leaving.comeBack(tx, THE_MEMBER, member, said);
    });
  }

  /** They leave at once; that they want to be erased stands on record until it is done. @returns whether it is being done */
  async askForErasure(id: string, press: Press): Promise<boolean> {
    let atOnce = true;
    await this.with(id, async (tx, member) => {
      await this.leaving.leave(tx, THE_MEMBER, member, { source: SOURCE, proof: proofOf(press) });
      atOnce = await this.wishes.ask(tx, member, press.address);
    });
    return atOnce;
  }

  /** On record as their own doing. */
  async edit(tx: Tx, before: MemberRow, content: OwnInput['content']): Promise<MemberRow> {
    const columns = columnsOf(content, before);
    const changes = changesBetween(before, columns as Partial<MemberRow>);
    if (!hasChanges(changes)) return before;
    const member = await this.members.update(tx, before.id, {
      ...columns,
      tokens: tokensOf({ ...before, ...columns }),
    });
    await this.journal.edited(tx, THE_MEMBER, before, member, changes);
    return member;
  }

  /** Whoever was erased, or merged away, since the page was shown is not there: nothing is done then. */
  private async with(id: string, act: (tx: Tx, member: MemberRow) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const member = await this.members.lock(tx, id);
      if (member !== null && member.erased_at === null) await act(tx, member);
    });
  }
}

function proofOf({ address }: Press): ConsentProof {
  return { 'pressed from': address };
}
