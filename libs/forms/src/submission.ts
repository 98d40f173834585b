import type { StoredFile, Tx } from '@regulars/platform';
import type { AnswerValue, PickedProduct } from './definition/check-answers.js';
import type { Field, FieldType, FormKind, Lang, Meaning } from './definition/definition.js';

/** One answer as it was given, in the words the visitor saw. */
export interface LabelledAnswer {
  key: string;
  label: string;
  type: FieldType;
  value: AnswerValue;
  /** The value for people: option labels instead of option values. Product names are added by who knows the products. */
  display: string;
  /** What it means to whoever handles it. */
  maps?: Field['maps'];
}

export interface Suspicion {
  /** 0 is a saint; 50 and more is suspect. */
  score: number;
  reasons: string[];
}

/** A submission that is stored in the running transaction, on its way to who handles its kind. */
export interface AcceptedSubmission {
  id: string;
  kind: FormKind;
  form: { id: string; slug: string; title: string; version: number; notifyStaffId: string | null };
  lang: Lang;
  answers: LabelledAnswer[];
  mapped: Partial<Record<Meaning, string>>;
  /** Answers to fields of the company's own, by their keys; whether they exist and fit is for the handler to say. */
  custom: Readonly<Record<string, AnswerValue>>;
  items: PickedProduct[];
  files: StoredFile[];
  utm: Record<string, string>;
  referrer: string | null;
  page: string | null;
  suspicion: Suspicion;
  suspect: boolean;
  /** The proof of work held. */
  proven: boolean;
  /** The sender's network address. */
  address: string;
  receivedAt: Date;
}

export interface SubmissionOutcome {
  subjectType: string;
  subjectId: string;
  /** Shown to the visitor, e.g. `R-2026-000123`. */
  number: string | null;
}

/** Whoever makes something out of submissions of a kind: orders, feedback, members. */
export interface SubmissionHandler<Draft = unknown> {
  /**
   * What can be worked out before the transaction: many share that one, and each waits for all. What it throws refuses the submission.
   * @param within the transaction that stored the files, where files come with it
   */
  draft(submission: AcceptedSubmission, within?: Tx): Promise<Draft>;
  /**
   * Part of the transaction that stores the submissions; what fails here undoes them. Submissions that arrive together share a transaction,
   * so work on all of them by few statements. Send them all before you return: the COMMIT follows at once.
   * @returns by submission id
   */
  accept(tx: Tx, drafts: readonly Draft[]): { outcomes: Promise<Map<string, SubmissionOutcome>> };
  /** The keys that `maps: "custom.<key>"` may name in forms of this kind. Left out: nobody says, and any may be published. */
  customKeys?(within?: Tx): Promise<readonly string[]>;
  /** What became of submissions accepted earlier, for a visitor whose answer got lost. */
  recall(tx: Tx, submissionIds: readonly string[]): Promise<Map<string, SubmissionOutcome>>;
}
