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

export interface StoredState {
  id: string;
  state: 'fresh' | 'known' | 'other-content' | 'replayed-proof' | 'raced';
}

/**
 * Spends the proofs and stores the submissions by one statement. A submission that is known already spends nothing; a proof that was
 * spent stores nothing. `raced`: another transaction stored the same id or proof at this very moment.
 * Indexes: submission_pkey, spent_challenge_pkey.
 */
const STORE = `
  WITH input AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS x(
      id uuid, form_id uuid, version int, lang text, answers jsonb, utm jsonb, referrer text, page text, address inet,
      user_agent text, score int, reasons jsonb, suspect boolean, proven boolean, hash text, received_at timestamptz,
      nonce text, nonce_expires timestamptz)
  ), known AS (
    SELECT s.id, s.form_id = input.form_id AND s.content_hash = decode(input.hash, 'hex') AS same
    FROM input JOIN forms.submission s USING (id)
  ), spent AS (
    INSERT INTO forms.spent_challenge (nonce, expires_at)
    SELECT decode(nonce, 'hex'), nonce_expires FROM input
    WHERE nonce IS NOT NULL AND NOT EXISTS (SELECT FROM known WHERE known.id = input.id)
    ON CONFLICT DO NOTHING RETURNING nonce
  ), stored AS (
    INSERT INTO forms.submission (id, form_id, form_version, lang, answers, utm, referrer, page, address, user_agent,
                                  suspicion_score, suspicion_reasons, suspect, proven, content_hash, received_at)
    SELECT id, form_id, version, lang, answers, utm, referrer, page, address, user_agent,
           score, reasons, suspect, proven, decode(hash, 'hex'), received_at
    FROM input
    WHERE (nonce IS NULL OR EXISTS (SELECT FROM spent WHERE spent.nonce = decode(input.nonce, 'hex')))
      AND NOT EXISTS (SELECT FROM known WHERE known.id = input.id)
    ON CONFLICT (id) DO NOTHING RETURNING id
  )
  SELECT input.id,
    CASE WHEN stored.id IS NOT NULL THEN 'fresh'
         WHEN known.same THEN 'known'
         WHEN known.id IS NOT NULL THEN 'other-content'
         WHEN input.nonce IS NOT NULL AND NOT EXISTS (SELECT FROM spent WHERE spent.nonce = decode(input.nonce, 'hex')) THEN 'replayed-proof'
         ELSE 'raced' END AS state
  FROM input LEFT JOIN stored USING (id) LEFT JOIN known USING (id)`;

@Injectable()
export class SubmissionRepository {
  /** @param pending with ids and proofs that differ from one another */
  store(tx: Tx, pending: readonly PendingSubmission[]): Promise<StoredState[]> {
    return tx.query<StoredState>(STORE, [JSON.stringify(pending.map(row))]);
  }

  async isStored(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT FROM forms.submission WHERE id = $1', [id])).length > 0;
  }

  async forgetSpentProofs(tx: Tx): Promise<void> {
    // Index: spent_challenge_expiry. An expired challenge is refused for its age.
    await tx.query("DELETE FROM forms.spent_challenge WHERE expires_at < now() - interval '1 hour'");
  }
}

function row({ submission, answers, contentHash, proof, userAgent }: PendingSubmission): object {
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
    hash: contentHash,
    received_at: submission.receivedAt,
    nonce: proof?.nonce ?? null,
    nonce_expires: proof?.expiresAt ?? null,
  };
}
