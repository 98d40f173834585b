import { Injectable } from '@nestjs/common';
import { Database, type Page, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { Role } from '../access/permissions.js';
import type { Locale } from '../accounts/locale.js';

export interface PendingInvitation {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  locale: Locale;
  invitedBy: { id: string; name: string } | null;
  sentAt: Date;
  expiresAt: Date;
  expired: boolean;
  mailStatus: 'queued' | 'sent' | 'failed';
  mailError: string | null;
}

export interface OpenedInvitation extends PendingInvitation {
  /** Empty when nobody has named it. */
  company: string;
}

const SELECT = `SELECT i.id, i.email, i.name, i.role, i.locale,
    CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('id', a.id, 'name', a.name) END AS "invitedBy",
    i.sent_at AS "sentAt", i.expires_at AS "expiresAt", i.expires_at < now() AS expired,
    i.mail_status AS "mailStatus", i.mail_error AS "mailError"
  FROM staff.invitation i LEFT JOIN staff.account a ON a.id = i.invited_by`;

@Injectable()
export class InvitationReader {
  constructor(private readonly database: Database) {}

  /** Newest first. Index: invitation_pkey. */
  async page({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<PendingInvitation>> {
    const rows = await this.database.query<PendingInvitation>(
      `${SELECT} WHERE $1::uuid IS NULL OR i.id < $1 ORDER BY i.id DESC LIMIT $2`,
      [cursor === undefined ? null : decodeIdCursor(cursor), limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => encodeCursor([id]),
      (row) => row,
    );
  }

  /** Index: invitation_pkey. */
  async find(id: string): Promise<PendingInvitation | null> {
    const [row] = await this.database.query<PendingInvitation>(`${SELECT} WHERE i.id = $1`, [id]);
    return row ?? null;
  }

  /** Index: invitation_token. */
  async byToken(tokenHash: Buffer): Promise<OpenedInvitation | null> {
    const [row] = await this.database.query<OpenedInvitation>(
      `SELECT opened.*, (SELECT name FROM staff.company) AS company FROM (${SELECT} WHERE i.token_hash = $1 AND i.expires_at > now()) opened`,
      [tokenHash],
    );
    return row ?? null;
  }
}
