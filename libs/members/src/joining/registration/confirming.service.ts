import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import { changesBetween, hasChanges, tokenHash } from '@regulars/staff';
import { ChoicesRepository } from '../choices/choices.repository.js';
import type { ConsentProof } from '../../consent/consent-event.js';
import { MatchingRepository } from '../../matching/matching.repository.js';
import { BLANK, columnsOf, emailColumns, tokensOf } from '../../member-content.js';
import { MemberJournal } from '../../member-journal.js';
import type { MemberRow } from '../../member-row.js';
import { type MemberChanges, MembersRepository } from '../../members.repository.js';
import { THE_MEMBER } from '../joining-actor.js';
import { Leaving } from '../leaving/leaving.service.js';
import { ConfirmationMails } from './confirmation-mails.js';
import type { RegistrationRow } from './registration-row.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Whoever opens the link from the mail and presses the button has the address: now the member is made, or found (MEM-2). */
@Injectable()
export class Confirming {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly matching: MatchingRepository,
    private readonly members: MembersRepository,
    private readonly journal: MemberJournal,
    private readonly leaving: Leaving,
    private readonly choices: ChoicesRepository,
    private readonly mails: ConfirmationMails,
  ) {}

  /** Null: no such link, or it has expired. */
  async open(token: string): Promise<RegistrationRow | null> {
    const hash = tokenHash(token);
    const row = hash && (await this.registrations.byToken(hash));
    return row && stands(row) ? row : null;
  }

  /** Pressed again it changes nothing. @param from the network address of whoever pressed @returns null: no such link, or it has expired */
  async confirm(token: string, from: string): Promise<RegistrationRow | null> {
    const found = await this.open(token);
    if (!found) return null;
    return this.database.transaction(async (tx) => {
      const row = await this.registrations.lock(tx, found.id);
      if (!row || !stands(row)) return null;
      if (row.confirmed_at !== null) return row;
      const member = await this.enter(tx, row, from);
      await this.registrations.confirmed(tx, row.id, member.id);
      await this.mails.welcome(tx, member);
      return row;
    });
  }

  private async enter(tx: Tx, row: RegistrationRow, from: string): Promise<MemberRow> {
    await this.matching.lockKeys(tx, [row.email_key]);
    const [known] = await this.matching.known(tx, [row.email_key], []);
    const before = known ? await this.members.lock(tx, known.id) : null;
    const member = before === null ? await this.make(tx, row) : await this.complete(tx, before, row);
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

function stands(row: RegistrationRow): boolean {
  return row.expires_at.getTime() > Date.now();
}
