import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { type Actor, Audit, changesBetween, hasChanges } from '@regulars/staff';
import { MemberJournal } from '../../member-journal.js';
import type { MemberRow } from '../../member-row.js';
import { type Choice, ChoicesRepository } from './choices.repository.js';

/** Writes down what a member wants to hear of, within the caller's transaction. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly choices: ChoicesRepository,
    private readonly audit: Audit,
    private readonly journal: MemberJournal,
  ) {}

  /** @param member locked in this transaction */
  async save(tx: Tx, actor: Actor, member: MemberRow, choice: Choice): Promise<void> {
    const before = await this.choices.of(member.id, tx);
    const changes = changesBetween(before, choice);
    if (!hasChanges(changes)) return;
    await this.choices.set(tx, member.id, choice);
    const subject = { type: 'member', id: member.id };
    await this.audit.record(tx, actor, { action: 'members.choice-changed', subject, changes });
    await this.journal.turned(tx, member, member, changes);
  }
}
