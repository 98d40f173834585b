import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { StaffMember } from '../accounts/staff.reader.js';

export interface Credentials extends StaffMember {
  passwordHash: string;
}

/** Password hashes leave the database only here. */
@Injectable()
export class CredentialsReader {
  constructor(private readonly database: Database) {}

  /** Index: account_email. */
  async byEmail(email: string): Promise<Credentials | null> {
    const [found] = await this.database.query<Credentials>(
      `SELECT id, name, email, role, active, locale, team_id AS "teamId", version, password_hash AS "passwordHash"
       FROM staff.account WHERE email_normalised = $1`,
      [email],
    );
    return found ?? null;
  }
}
