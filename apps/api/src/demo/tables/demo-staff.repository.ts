import { randomBytes } from 'node:crypto';
import { normalisedEmail, type Tx } from '@regulars/platform';
import { Passwords } from '@regulars/staff';
import { COLLEAGUES, COMPANY, type Colleague, type Team } from '../company.js';
import type { AuditRow } from '../story/story.js';

/** Index: account_email. Those of the demo's addresses that somebody has already. */
export async function takenAddresses(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ email: string }>(
    'SELECT email FROM staff.account WHERE email_normalised = ANY($1) ORDER BY email',
    [COLLEAGUES.map(({ email }) => normalisedEmail(email))],
  );
  return rows.map(({ email }) => email);
}

/** A company that has a name keeps it. */
export async function nameCompany(tx: Tx): Promise<void> {
  await tx.query(
    "UPDATE staff.company SET name = $1, time_zone = $2, locale = $3, version = version + 1 WHERE name = ''",
    [COMPANY.name, COMPANY.timeZone, COMPANY.locale],
  );
}

/** @returns the colleagues, and the one password that all of them sign in with: nobody else's demo has it */
export async function hireTeam(tx: Tx, since: Date): Promise<{ team: Team; password: string }> {
  const password = randomBytes(9).toString('base64url');
  const hash = await new Passwords().hash(password);
  const rows = await tx.query<{ id: string; email: string }>(
    `INSERT INTO staff.account (name, email, email_normalised, password_hash, role, locale, created_at, updated_at)
     SELECT name, email, normalised, $2, role, locale, $3, $3
     FROM json_to_recordset($1) AS x(name text, email text, normalised text, role text, locale text) RETURNING id, email`,
    [
      JSON.stringify(COLLEAGUES.map((person) => ({ ...person, normalised: normalisedEmail(person.email) }))),
      hash,
      since,
    ],
  );
  const ids = new Map(rows.map(({ email, id }) => [email, id]));
  const signedIn = COLLEAGUES.map((person) => [person.key, { ...person, id: ids.get(person.email) ?? '' }] as const);
  return { team: Object.fromEntries(signedIn) as Record<Colleague['key'], (typeof signedIn)[number][1]>, password };
}

export async function insertAudit(tx: Tx, rows: readonly AuditRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO staff.audit_entry (id, actor_id, actor_name, action, subject_type, subject_id, changes, note)
     SELECT id, actor_id, actor_name, action, 'order', subject_id, changes, note FROM json_to_recordset($1) AS x(
       id uuid, actor_id uuid, actor_name text, action text, subject_id text, changes jsonb, note text)`,
    [JSON.stringify(rows)],
  );
}
