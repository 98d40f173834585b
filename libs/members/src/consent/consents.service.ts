import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Actor } from '@regulars/staff';
import { MemberJournal } from '../member-journal.js';
import { CHANNELS, type MemberRow } from '../member-row.js';
import { MembersRepository } from '../members.repository.js';
import type { ConsentEventRow, GivenConsent } from './consent-event.js';
import { ConsentsRepository } from './consents.repository.js';

/** Writes down who agreed to what (MEM-1), within the caller's transaction: forms, joining, leaving, colleagues and programs alike. */
@Injectable()
export class Consents {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly members: MembersRepository,
    private readonly journal: MemberJournal,
  ) {}

  /**
   * @param member locked in this transaction
   * @returns the event, and the member as it stands then: an event older than what is known of its channel changes nothing but the history
   */
  async record(
    tx: Tx,
    actor: Actor,
    member: MemberRow,
    consent: GivenConsent,
  ): Promise<{ event: ConsentEventRow; member: MemberRow }> {
    const event = await this.consents.append(tx, member.id, actor, consent);
    const standing = await this.consents.standing(tx, member.id, consent.channel);
    const bit = 1 << CHANNELS.indexOf(consent.channel);
    const bits = standing ? member.consents | bit : member.consents & ~bit;
    const after = bits === member.consents ? member : await this.members.update(tx, member.id, { consents: bits });
    await this.journal.consented(tx, actor, member, after, event);
    return { event, member: after };
  }
}
