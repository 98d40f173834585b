import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { MemberRow, MemberSource } from '../member-row.js';
import type { KnownMember } from './contact-plan.js';

/** First key of the advisory locks on addresses; the second is one of so many buckets: a thousand addresses never need a thousand locks. */
const LOCK_CLASS = 7_234_012;
const BUCKETS = 256;

export interface NewMember {
  id: string;
  name: string | null;
  company: string | null;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  phone_keys: string[];
  locale: string;
  joined_at: Date;
  tokens: string[];
}

/** What is needed to search and to fill a member that is there. */
export type FoundMember = KnownMember &
  Pick<
    MemberRow,
    'more_phones' | 'addresses' | 'messengers' | 'card_number' | 'external_id' | 'tags' | 'owner_id' | 'custom_fields'
  >;

const FOUND = `id, name, company, email, email_key AS "emailKey", phone, phone_keys AS "phoneKeys", more_phones, addresses, messengers,
  card_number, external_id, tags, owner_id, custom_fields`;

@Injectable()
export class MatchingRepository {
  /**
   * Nobody else makes a member for any of these addresses and numbers until the transaction ends. In one order, so that two never wait
   * for each other both ways.
   */
  async lockKeys(tx: Tx, keys: readonly string[]): Promise<void> {
    const buckets = [...new Set(keys.map(bucketOf))].sort((a, b) => a - b);
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK_CLASS}, bucket) FROM unnest($1::int[]) AS bucket`, [buckets]);
  }

  /**
   * Who has any of them; those who did not leave first, then who has been there longest. Whoever was erased is nobody any more.
   * Indexes: member_email, member_phones.
   */
  async known(tx: Tx, emails: readonly string[], phones: readonly string[]): Promise<FoundMember[]> {
    return tx.query<FoundMember>(
      `SELECT ${FOUND} FROM members.member WHERE id IN (
         SELECT id FROM members.member WHERE email_key = ANY($1::text[])
         UNION SELECT id FROM members.member WHERE phone_keys && $2::text[] AND phone_keys <> '{}'
       ) AND erased_at IS NULL ORDER BY left_at IS NOT NULL, joined_at, id`,
      [emails, phones],
    );
  }

  /** Numbers are drawn in the order of the rows. @returns the numbers, in that order */
  async insert(tx: Tx, source: MemberSource, rows: readonly NewMember[]): Promise<string[]> {
    const made = await tx.query<{ number: string }>(
      `WITH drawn AS MATERIALIZED (
         SELECT x.*, members.next_number() AS number FROM json_to_recordset($1) AS x(id uuid, name text, company text, email text,
           email_key text, phone text, phone_keys text[], locale text, joined_at timestamptz, tokens text[])
       )
       INSERT INTO members.member (id, number, name, company, email, email_key, phone, phone_keys, locale, joined_at, source, search)
       SELECT id, number, name, company, email, email_key, phone, phone_keys, locale, joined_at, $2,
         array_to_tsvector(tokens || members.number_tokens(number)) FROM drawn RETURNING number`,
      [JSON.stringify(rows), source],
    );
    return made.map(({ number }) => number);
  }

  /** Only blanks: what somebody filled in meanwhile stays. Index: member_pkey. @returns the ids of those that changed */
  async fill(tx: Tx, rows: readonly Omit<NewMember, 'locale' | 'joined_at'>[]): Promise<string[]> {
    const changed = await tx.query<{ id: string }>(
      `UPDATE members.member m SET name = coalesce(m.name, x.name), company = coalesce(m.company, x.company),
         email = coalesce(m.email, x.email), email_key = CASE WHEN m.email IS NULL THEN x.email_key ELSE m.email_key END,
         phone = coalesce(m.phone, x.phone), phone_keys = CASE WHEN m.phone IS NULL THEN x.phone_keys ELSE m.phone_keys END,
         search = array_to_tsvector(x.tokens || members.number_tokens(m.number)), version = m.version + 1, updated_at = now()
       FROM json_to_recordset($1) AS x(id uuid, name text, company text, email text, email_key text, phone text, phone_keys text[],
         tokens text[])
       WHERE m.id = x.id AND m.erased_at IS NULL RETURNING m.id`,
      [JSON.stringify(rows)],
    );
    return changed.map(({ id }) => id);
  }

  /** Until the transaction ends nobody changes them. Index: member_pkey. */
  async lock(tx: Tx, ids: readonly string[]): Promise<FoundMember[]> {
    return tx.query<FoundMember>(
      `SELECT ${FOUND} FROM members.member WHERE id = ANY($1::uuid[]) AND erased_at IS NULL ORDER BY id FOR UPDATE`,
      [ids],
    );
  }
}

function bucketOf(key: string): number {
  return createHash('sha1').update(key).digest().readUInt16BE(0) % BUCKETS;
}
