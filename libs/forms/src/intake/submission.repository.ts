import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { Answers } from '../definition/check-answers.js';
import type { AcceptedSubmission } from '../submission.js';
import type { SpentProof } from './proof-of-work.js';

/** A submission that passed every check and waits to be stored. */
export interface PendingSubmission {
  submission: AcceptedSubmission;
  answers: Answers;
  /** Hash of what the visitor wrote: tells a retry from a second message under the same id. */
  contentHash: string;
  proof: SpentProof | null;
  userAgent: string | null;
}

export type SubmissionState = 'fresh' | 'known' | 'other-content' | 'replayed-proof' | 'raced';

/**
 * Stores what is new by one statement. The unique id and the unique nonce decide: of two that collide one is stored, the other is told
 * why not. `raced`: another transaction stored the same id or proof after this statement began to look.
 * Indexes: submission_pkey, submission_nonce_key.
 */
const STORE = `
  WITH input AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS x(
      id uuid, form_id uuid, version int, lang text, answers jsonb, utm jsonb, referrer text, page text, address inet,
      user_agent text, score int, reasons jsonb, suspect boolean, proven boolean, hash bytea, nonce bytea, received_at timestamptz)
  ), stored AS (
    INSERT INTO forms.submission (id, form_id, form_version, lang, answers, utm, referrer, page, address, user_agent,
                                  suspicion_score, suspicion_reasons, suspect, proven, content_hash, nonce, received_at)
    SELECT id, form_id, version, lang, answers, utm, referrer, page, address, user_agent,
           score, reasons, suspect, proven, hash, nonce, received_at
    FROM input
    ON CONFLICT DO NOTHING RETURNING id
  )
  SELECT id FROM stored`;

/** Why some were not stored. Indexes: submission_pkey, submission_nonce_key. */
const EXPLAIN = `
  SELECT input.id,
    CASE WHEN same_id.id IS NOT NULL AND same_id.form_id = input.form_id AND same_id.content_hash = input.hash THEN 'known'
         WHEN same_id.id IS NOT NULL THEN 'other-content'
         WHEN same_nonce.id IS NOT NULL THEN 'replayed-proof'
         ELSE 'raced' END AS state
  FROM json_to_recordset($1) AS input(id uuid, form_id uuid, hash bytea, nonce bytea)
  LEFT JOIN forms.submission same_id ON same_id.id = input.id
  LEFT JOIN forms.submission same_nonce ON same_nonce.nonce = input.nonce`;

@Injectable()
export class SubmissionRepository {
  /** @returns the state of each, by submission id */
  async store(tx: Tx, pending: readonly PendingSubmission[]): Promise<Map<string, SubmissionState>> {
    const rows = pending.map(row);
    const stored = await tx.query<{ id: string }>(STORE, [JSON.stringify(rows)]);
    const states = new Map<string, SubmissionState>(stored.map(({ id }) => [id, 'fresh']));
    const refused = rows.filter(({ id }) => !states.has(id));
    if (refused.length > 0) {
      const reasons = await tx.query<{ id: string; state: SubmissionState }>(EXPLAIN, [JSON.stringify(refused)]);
      for (const { id, state } of reasons) states.set(id, state);
    }
    return states;
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM forms.submission WHERE id = $1', [id]);
  }
}

function row({ submission, answers, contentHash, proof, userAgent }: PendingSubmission) {
  return {
    id: submission.id,
    form_id: submission.form.id,
    version: submission.form.version,
    lang: submission.lang,
    answers,
    utm: submission.utm,
    referrer: submission.referrer,
    page: submission.page,
    address: submission.address,
    user_agent: userAgent,
    score: submission.suspicion.score,
    reasons: submission.suspicion.reasons,
    suspect: submission.suspect,
    proven: submission.proven,
    hash: `\\x${contentHash}`,
    received_at: submission.receivedAt,
    nonce: proof === null ? null : `\\x${proof.nonce}`,
  };
}
