import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import { tokenHash } from '@regulars/staff';
import { MemberLetters } from '../member-letters.js';
import { Entering } from './entering.js';
import type { RegistrationRow } from './registration-row.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** Whoever opens the link from the mail and presses the button has the address: now the member is made, or found (MEM-2). */
@Injectable()
export class Confirming {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
    private readonly entering: Entering,
    private readonly letters: MemberLetters,
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
      const member = await this.entering.enter(tx, row, from);
      await this.registrations.confirmed(tx, row.id, member.id);
      await this.letters.welcome(tx, member);
      return row;
    });
  }
}

function stands(row: RegistrationRow): boolean {
  return row.expires_at.getTime() > Date.now();
}
