import { createHash } from 'node:crypto';
import type { Tx } from '@regulars/platform';
import type { Team } from '../company.js';
import type { DemoForm, SubmissionRow, World } from '../story/story.js';

const NOTIFIES = { order: 'manager', contact: 'support' } as const;

/** The forms that every company starts with, told whom to notify. @throws Error when one of them is gone */
export async function openForms(tx: Tx, team: Team, since: Date): Promise<World['forms']> {
  return { order: await openForm(tx, 'order', team, since), contact: await openForm(tx, 'contact', team, since) };
}

/** Indexes: form_slug_key, form_version_pkey. */
async function openForm(tx: Tx, slug: 'order' | 'contact', team: Team, since: Date): Promise<DemoForm> {
  const notifies = NOTIFIES[slug];
  const [form] = await tx.query<Omit<DemoForm, 'notifies'>>(
    `UPDATE forms.form f SET notify_staff_id = coalesce(notify_staff_id, $2), created_at = least(created_at, $3)
     FROM forms.form_version v WHERE f.slug = $1 AND v.form_id = f.id AND v.version = f.published_version
     RETURNING f.id, f.slug, v.version, v.definition->'title' AS title, v.definition->'fields' AS fields`,
    [slug, team[notifies].id, since],
  );
  if (!form) throw new Error(`The form "${slug}" is not there or was never published; the demo's orders come by it.`);
  return { ...form, notifies };
}

export async function insertSubmissions(tx: Tx, rows: readonly SubmissionRow[]): Promise<void> {
  const hashed = rows.map((row) => ({
    ...row,
    hash: `\\x${createHash('sha256').update(JSON.stringify(row.answers)).digest('hex')}`,
    nonce: row.nonce === null ? null : `\\x${row.nonce}`,
  }));
  await tx.query(
    `INSERT INTO forms.submission (id, form_id, form_version, lang, answers, utm, referrer, page, address, user_agent, suspicion_score,
       suspicion_reasons, suspect, proven, content_hash, nonce, received_at)
     SELECT id, form_id, form_version, lang, answers, utm, referrer, page, address, user_agent, suspicion_score,
       suspicion_reasons, suspect, proven, hash, nonce, to_timestamp(at / 1000.0)
     FROM json_to_recordset($1) AS x(id uuid, form_id uuid, form_version int, lang text, answers jsonb, utm jsonb, referrer text,
       page text, address inet, user_agent text, suspicion_score int, suspicion_reasons jsonb, suspect boolean, proven boolean,
       hash bytea, nonce bytea, at bigint)`,
    [JSON.stringify(hashed)],
  );
}
