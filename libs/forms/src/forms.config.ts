import { env } from '@regulars/platform';

export class FormsConfig {
  readonly proofDifficulty = env.integer(
    'PROOF_DIFFICULTY',
    50_000,
    { min: 1, max: 10_000_000 },
    'Largest number a visitor’s browser may have to try for the proof of work.',
  );
  /** Seconds. */
  readonly proofLifetime = env.integer(
    'PROOF_LIFETIME',
    1_800,
    { min: 60, max: 86_400 },
    'Seconds a proof of work challenge can be used.',
  );
  /** Milliseconds. */
  readonly minFillTime = env.integer(
    'FORM_MIN_FILL_MS',
    2_000,
    { min: 0, max: 60_000 },
    'Filling a form faster than this (milliseconds) is suspicious.',
  );
  readonly perAddress = env.integer(
    'FORM_LIMIT_PER_ADDRESS',
    30,
    { min: 1, max: 10_000_000 },
    'Submissions one network address may send in ten minutes.',
  );
  readonly perForm = env.integer(
    'FORM_LIMIT_PER_FORM',
    1_200,
    { min: 1, max: 100_000_000 },
    'Submissions one form takes in a minute.',
  );
  readonly suspectFrom = env.integer(
    'FORM_SUSPECT_FROM',
    50,
    { min: 1, max: 1_000 },
    'Suspicion score from which a submission is set apart.',
  );
  /** Bytes. */
  readonly uploadLimit = env.integer(
    'FORM_UPLOAD_LIMIT',
    26_214_400,
    { min: 1024, max: 209_715_200 },
    'Bytes of all files of one submission together.',
  );
}
