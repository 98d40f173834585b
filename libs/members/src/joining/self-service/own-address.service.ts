import { Injectable } from '@nestjs/common';
import { Database, normalisedEmail } from '@regulars/platform';
import { newToken, tokenHash } from '@regulars/staff';
import type { MemberRow } from '../../member-row.js';
import { MembersRepository } from '../../members.repository.js';
import { MemberLetters } from '../member-letters.js';
import { EarlierAddresses } from './earlier-addresses.js';
import { OwnPageKeysRepository } from './own-page-keys.repository.js';
import { OwnPageActs } from './own-page.service.js';

/** A member's change of their own e-mail address: the new one is theirs once the link that went there was used (MEM-2). */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly keys: OwnPageKeysRepository,
    private readonly acts: OwnPageActs,
    private readonly earlier: EarlierAddresses,
    private readonly letters: MemberLetters,
  ) {}

  /** Until then nothing changes. Who left is written to nowhere: they come back first. */
  async ask(member: MemberRow, email: string): Promise<void> {
    if (member.left_at !== null) return;
    const { token, hash } = newToken();
    await this.database.transaction(async (tx) => {
      await this.keys.addAddressLink(tx, hash, { id: member.id, emailKey: member.email_key ?? '' }, email);
      await this.letters.newAddress(tx, { ...member, email }, token);
    });
  }

  async isOpen(link: string): Promise<boolean> {
    const hash = tokenHash(link);
    return hash !== null && (await this.keys.isOpen(hash, 'address'));
  }

  /**
   * Visits and links by the old address end; the old address is told, for whoever reads it may be the only one who knows that this was
   * somebody else. @returns what a visit by the new one is known by; null: the link does nothing (any more)
   */
  async confirm(link: string): Promise<string | null> {
    const hash = tokenHash(link);
    if (hash === null) return null;
    return this.database.transaction(async (tx) => {
      const asked = await this.keys.useAddressLink(tx, hash);
      const before = asked && (await this.members.lock(tx, asked.id));
      if (!asked || before?.email_key !== asked.emailKey || before.left_at !== null) return null;
      await this.acts.edit(tx, before, { email: asked.email });
      await this.earlier.add(tx, before.id, [asked.emailKey]);
      await this.letters.oldAddress(tx, before);
      const visit = newToken();
      await this.keys.addVisit(tx, visit.hash, { id: before.id, emailKey: normalisedEmail(asked.email) });
      return visit.token;
    });
  }
}
