import { Injectable } from '@nestjs/common';
import { Database, type Tx, isUniqueViolation } from '@regulars/platform';
import type { Role } from '../access/permissions.js';
import type { Locale } from '../accounts/locale.js';
import { alreadyInvited } from './invitations.errors.js';

const LIFETIME = '7 days';
/** After that the address is forgotten. */
const KEPT_AFTER_END = '30 days';

export interface NewInvitation {
  email: string;
  emailNormalised: string;
  name: string | null;
  role: Role;
  locale: Locale;
  tokenHash: Buffer;
  invitedBy: string;
  letterId: string;
}

export interface Invited {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  locale: Locale;
  invitedBy: string | null;
}

const INVITED = 'id, email, name, role, locale, invited_by AS "invitedBy"';

@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  /** @throws 409 when the address is invited already (index invitation_email decides) */
  async insert(tx: Tx, row: NewInvitation): Promise<string> {
    try {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO staff.invitation
           (email, email_normalised, name, role, locale, token_hash, invited_by, letter_id, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9::interval) RETURNING id`,
        [
          row.email,
          row.emailNormalised,
          row.name,
          row.role,
          row.locale,
          row.tokenHash,
          row.invitedBy,
          row.letterId,
          LIFETIME,
        ],
      );
      if (!made) throw new Error('INSERT returned no row');
      return made.id;
    } catch (error) {
      if (isUniqueViolation(error)) throw alreadyInvited();
      throw error;
    }
  }

  /** Index: invitation_pkey. */
  async lock(tx: Tx, id: string): Promise<Invited | null> {
    const [row] = await tx.query<Invited>(`SELECT ${INVITED} FROM staff.invitation WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** Index: invitation_pkey. The link before is of no use any more. */
  async renew(tx: Tx, id: string, tokenHash: Buffer, letterId: string): Promise<void> {
    await tx.query(
      `UPDATE staff.invitation SET token_hash = $2, letter_id = $3, sent_at = now(), expires_at = now() + $4::interval,
         mail_status = 'queued', mail_error = NULL WHERE id = $1`,
      [id, tokenHash, letterId, LIFETIME],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM staff.invitation WHERE id = $1', [id]);
  }

  /** Index: invitation_token. Of several who use one link at once, one gets it. */
  async take(tx: Tx, tokenHash: Buffer): Promise<Invited | null> {
    const [row] = await tx.query<Invited>(
      `DELETE FROM staff.invitation WHERE token_hash = $1 AND expires_at > now() RETURNING ${INVITED}`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Index: invitation_letter. Nothing where the letter was no invitation, or a newer one is on its way. */
  async mailEnded(letterId: string, refused: string | null): Promise<void> {
    await this.database.query('UPDATE staff.invitation SET mail_status = $2, mail_error = $3 WHERE letter_id = $1', [
      letterId,
      refused === null ? 'sent' : 'failed',
      refused,
    ]);
  }

  async forgetOld(): Promise<void> {
    await this.database.query('DELETE FROM staff.invitation WHERE expires_at < now() - $1::interval', [KEPT_AFTER_END]);
  }
}

/** Index: invitation_email. Whoever has an account needs no invitation. */
export async function removeInvitationOf(tx: Tx, emailNormalised: string): Promise<void> {
  await tx.query('DELETE FROM staff.invitation WHERE email_normalised = $1', [emailNormalised]);
}
