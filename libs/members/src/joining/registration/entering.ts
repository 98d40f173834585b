import { Injectable } from '@nestjs/common';
import { Suppressions } from '@regulars/messaging';
import type { Tx } from '@regulars/platform';
import { changesBetween, hasChanges } from '@regulars/staff';
import type { ConsentProof } from '../../consent/consent-event.js';
import { MatchingRepository } from '../../matching/matching.repository.js';
import { BLANK, columnsOf, emailColumns, tokensOf } from '../../member-content.js';
import { MemberJournal } from '../../member-journal.js';
import type { MemberRow } from '../../member-row.js';
import { type MemberChanges, MembersRepository } from '../../members.repository.js';
import { ErasedContacts } from '../../privacy/erased-contacts.js';
import { ChoicesRepository } from '../choices/choices.repository.js';
import { THE_MEMBER } from '../joining-actor.js';
import { Leaving } from '../leaving/leaving.service.js';
import type { RegistrationRow } from './registration-row.js';

/** Makes a member of a registration whose address is proved, or finds the one who has it. */
@Injectable()
export class Entering {
  constructor(
    private readonly matching: MatchingRepository,
    private readonly members: MembersRepository,
    private readonly journal: MemberJournal,
    private readonly leaving: Leaving,
    private readonly choices: ChoicesRepository,
    private readonly suppressions: Suppressions,
    private readonly erased: ErasedContacts,
  ) {}

  /** @returns the member as they stand with all that they said */
  async enter(tx: Tx, row: RegistrationRow, from: string): Promise<MemberRow> {
    await this.matching.lockKeys(tx, [row.email_key]);
    const [known] = await this.matching.known(tx, [row.email_key], []);
    const before = known ? await this.members.lock(tx, known.id) : null;
    const member = before === null ? await this.make(tx, row) : await this.complete(tx, before, row);
    // Also whoever was erased before may come back, by themselves.
    await this.suppressions.cameBack(tx, [row.email]);
    await this.erased.lift(tx, [row.email_key]);
    if (row.topics.length > 0) await this.choices.setTopics(tx, member.id, row.topics);
    return this.agree(tx, member, row, from);
  }

  private async make(tx: Tx, row: RegistrationRow): Promise<MemberRow> {
    const columns: MemberChanges = {
      ...columnsOf({ ...row.profile, email: row.email, locale: row.locale }, { ...BLANK, locale: row.locale }),
      custom_fields: row.custom_fields,
      source: 'form',
    };
    const member = await this.members.insert(tx, { ...columns, tokens: tokensOf({ ...BLANK, ...columns }) });
    await this.journal.created(tx, THE_MEMBER, member);
    return member;
  }

  /** What they say now, with the address proved, goes before what was known; what they didn't say stays. */
  private async complete(tx: Tx, before: MemberRow, row: RegistrationRow): Promise<MemberRow> {
    const { addresses, ...profile } = row.profile;
    const said = {
      ...profile,
      ...(addresses && { addresses: [...addresses, ...before.addresses.slice(1)] }),
      locale: row.locale,
    };
    const columns: MemberChanges = {
      ...columnsOf(said, before),
      ...emailColumns(row.email),
      ...(Object.keys(row.custom_fields).length > 0 && {
        custom_fields: { ...before.custom_fields, ...row.custom_fields },
      }),
    };
    const changes = changesBetween(before, columns as Partial<MemberRow>);
    if (!hasChanges(changes)) return before;
    const tokens = tokensOf({ ...before, ...columns });
    const member = await this.members.update(tx, before.id, { ...columns, tokens });
    await this.journal.edited(tx, THE_MEMBER, before, member, changes);
    return member;
  }

  private async agree(tx: Tx, member: MemberRow, row: RegistrationRow, from: string): Promise<MemberRow> {
    const proof: ConsentProof = {
      form: `${row.form_slug} (version ${row.form_version})`,
      submission: row.submission_id,
      'e-mail': row.email,
      'sent from': row.address,
      'sent at': row.created_at.toISOString(),
      'confirmed from': from,
      'confirmed at': new Date().toISOString(),
    };
    const source = `registration form ${row.form_slug}`.slice(0, 100);
    let standing = await this.leaving.comeBack(tx, THE_MEMBER, member, { source, channels: [], wording: '', proof });
    for (const { channel, wording } of row.consents)
      standing = await this.leaving.comeBack(tx, THE_MEMBER, standing, { source, channels: [channel], wording, proof });
    return standing;
  }
}
