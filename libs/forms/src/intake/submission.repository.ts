import { Injectable } from '@nestjs/common';
import type { Executor, Tx } from '@regulars/platform';
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

/** What is kept of one. */
export interface KeptSubmission {
  id: string;
  receivedAt: Date;
  lang: string;
  answers: unknown;
  utm: unknown;
  referrer: string | null;
  page: string | null;
  address: string;
  userAgent: string | null;
}

/** Why a submission is not stored. `unexplained`: what stood in its way has gone meanwhile. */
export type Refusal = 'known' | 'other-content' | 'replayed-proof' | 'unexplained';

/** Generic by nature: the rows come as one JSON text, so one plan serves all. */
const STORE = `
  INSERT INTO forms.submission (id, form_id, form_version, lang, answers, utm, referrer, page, address, user_agent,
                                suspicion_score, suspicion_reasons, suspect, proven, content_hash, nonce, received_at)
  SELECT id, form_id, version, lang, answers, utm, referrer, page, address, user_agent,
         score, reasons, suspect, proven, hash, nonce, received_at
  FROM json_to_recordset($1) AS x(
    id uuid, form_id uuid, version int, lang text, answers jsonb, utm jsonb, referrer text, page text, address inet,
    user_agent text, score int, reasons jsonb, suspect boolean, proven boolean, hash bytea, nonce bytea, received_at timestamptz)`;

/** Indexes: submission_pkey, submission_nonce_key. */
const EXPLAIN = `
  SELECT input.id,
    CASE WHEN same_id.id IS NOT NULL AND same_id.form_id = input.form_id AND same_id.content_hash = input.hash THEN 'known'
         WHEN same_id.id IS NOT NULL THEN 'other-content'
         ELSE 'replayed-proof' END AS refusal
  FROM json_to_recordset($1) AS input(id uuid, form_id uuid, hash bytea, nonce bytea)
  LEFT JOIN forms.submission same_id ON same_id.id = input.id
  LEFT JOIN forms.submission same_nonce ON same_nonce.nonce = input.nonce
  WHERE same_id.id IS NOT NULL OR same_nonce.id IS NOT NULL`;

@Injectable()
export class SubmissionRepository {
  /** @param rows as `rowOf` writes them. The unique id and the unique nonce decide. @throws a unique violation when one of them is there already; `refusals` tells which */
  async store(tx: Tx, rows: readonly string[]): Promise<void> {
    await tx.prepared('forms.store-submissions', STORE, [`[${rows.join()}]`]);
  }

  /** Those that can't be stored, by submission id. */
  async refusals(tx: Tx, pending: readonly PendingSubmission[]): Promise<Map<string, Refusal>> {
    const found = await tx.query<{ id: string; refusal: Refusal }>(EXPLAIN, [`[${pending.map(rowOf).join()}]`]);
    return new Map(found.map(({ id, refusal }) => [id, refusal]));
  }

  /** Index: submission_pkey. */
  byIds(executor: Executor, ids: readonly string[]): Promise<KeptSubmission[]> {
    return executor.query<KeptSubmission>(
      `SELECT id, received_at AS "receivedAt", lang, answers, utm, referrer, page, host(address) AS address, user_agent AS "userAgent"
       FROM forms.submission WHERE id = ANY($1::uuid[]) ORDER BY received_at, id`,
      [ids],
    );
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM forms.submission WHERE id = $1', [id]);
  }
}

/** A row of `forms.submission` in JSON. */
export function rowOf({ submission, answers, contentHash, proof, userAgent }: PendingSubmission): string {
  return JSON.stringify({
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
  });
}
