import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { newToken, tokenHash } from '@regulars/staff';
import type { MemberRow } from '../../member-row.js';
import { MembersRepository } from '../../members.repository.js';
import { OwnPageKeysRepository } from './own-page-keys.repository.js';

/** How members get into their own page without an account: a link by mail, once, and then a visit of an hour (MEM-2). */
@Injectable()
export class OwnPageDoor {
  constructor(
    private readonly database: Database,
    private readonly keys: OwnPageKeysRepository,
    private readonly members: MembersRepository,
  ) {}

  async isOpen(link: string): Promise<boolean> {
    const hash = tokenHash(link);
    return hash !== null && (await this.keys.isOpen(hash, 'link'));
  }

  /** @returns what the visit is known by; null: the link opens nothing (any more) */
  async enter(link: string): Promise<string | null> {
    const hash = tokenHash(link);
    if (hash === null) return null;
    return this.database.transaction(async (tx) => {
      const holder = await this.keys.useLink(tx, hash);
      if (holder === null) return null;
      const visit = newToken();
      await this.keys.addVisit(tx, visit.hash, holder);
      return visit.token;
    });
  }

  /** Who is in by this visit; null: nobody. */
  async visitor(visit: string | undefined): Promise<MemberRow | null> {
    const hash = tokenHash(visit);
    const holder = hash && (await this.keys.visitor(hash));
    if (!holder) return null;
    const member = await this.members.find(holder.id);
    return member?.erased_at === null && member.email_key === holder.emailKey ? member : null;
  }

  async leave(visit: string | undefined): Promise<void> {
    const hash = tokenHash(visit);
    if (hash) await this.keys.endVisit(hash);
  }
}
