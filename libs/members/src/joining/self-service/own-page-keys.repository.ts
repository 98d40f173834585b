import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { MemberRow } from '../../member-row.js';

/** Whose it is, and the address that the link went to. */
export interface Holder {
  id: string;
  emailKey: string;
}

/** Links that open a member's own page once, and the visits that they begin. */
@Injectable()
export class OwnPageKeysRepository {
  constructor(private readonly database: Database) {}

  /** Index: member_email. Of several the one who did not leave, and has been there longest, as orders find them too. */
  async memberWith(tx: Tx, emailKey: string): Promise<Pick<MemberRow, 'id' | 'name' | 'email' | 'locale'> | null> {
    const [row] = await tx.query<Pick<MemberRow, 'id' | 'name' | 'email' | 'locale'>>(
      `SELECT id, name, email, locale FROM members.member WHERE email_key = $1 AND erased_at IS NULL
       ORDER BY left_at IS NOT NULL, joined_at, id LIMIT 1`,
      [emailKey],
    );
    return row ?? null;
  }

  async addLink(tx: Tx, hash: Buffer, holder: Holder): Promise<void> {
    await add(tx, hash, 'link', holder, '30 minutes');
  }

  async addVisit(tx: Tx, hash: Buffer, holder: Holder): Promise<void> {
    await add(tx, hash, 'visit', holder, '1 hour');
  }

  /** It goes to the new address; the holder's is the one that it takes the place of. */
  async addAddressLink(tx: Tx, hash: Buffer, holder: Holder, email: string): Promise<void> {
    await add(tx, hash, 'address', holder, '30 minutes', email);
  }

  /** Index: own_page_key_pkey. */
  async isOpen(hash: Buffer, kind: 'link' | 'address'): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM members.own_page_key WHERE hash = $1 AND kind = $2 AND expires_at > now()',
      [hash, kind],
    );
    return rows.length > 0;
  }

  /** Index: own_page_key_pkey. Of two who come at once one gets it. @returns whose it was, null when it opens nothing (any more) */
  async useLink(tx: Tx, hash: Buffer): Promise<Holder | null> {
    const [row] = await tx.query<Holder>(
      'DELETE FROM members.own_page_key WHERE hash = $1 AND kind = \'link\' AND expires_at > now() RETURNING member_id AS id, email_key AS "emailKey"',
      [hash],
    );
    return row ?? null;
  }

  /** Index: own_page_key_pkey. @returns whose address it changes, and to what */
  async useAddressLink(tx: Tx, hash: Buffer): Promise<(Holder & { email: string }) | null> {
    const [row] = await tx.query<Holder & { email: string }>(
      `DELETE FROM members.own_page_key WHERE hash = $1 AND kind = 'address' AND expires_at > now()
       RETURNING member_id AS id, email_key AS "emailKey", new_email AS email`,
      [hash],
    );
    return row ?? null;
  }

  /** Index: own_page_key_pkey. @returns whose visit it is */
  async visitor(hash: Buffer): Promise<Holder | null> {
    const [row] = await this.database.query<Holder>(
      'SELECT member_id AS id, email_key AS "emailKey" FROM members.own_page_key WHERE hash = $1 AND kind = \'visit\' AND expires_at > now()',
      [hash],
    );
    return row ?? null;
  }

  /** Index: own_page_key_pkey. */
  async endVisit(hash: Buffer): Promise<void> {
    await this.database.query("DELETE FROM members.own_page_key WHERE hash = $1 AND kind = 'visit'", [hash]);
  }

  /** Index: own_page_key_expires. */
  async forgetExpired(): Promise<void> {
    await this.database.query('DELETE FROM members.own_page_key WHERE expires_at < now()');
  }
}

async function add(
  tx: Tx,
  hash: Buffer,
  kind: string,
  { id, emailKey }: Holder,
  lasts: string,
  newEmail: string | null = null,
): Promise<void> {
  await tx.query(
    `INSERT INTO members.own_page_key (hash, kind, member_id, email_key, expires_at, new_email)
     VALUES ($1, $2, $3, $4, now() + $5::interval, $6)`,
    [hash, kind, id, emailKey, lasts, newEmail],
  );
}
