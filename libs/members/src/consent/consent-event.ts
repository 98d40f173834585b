import type { Channel } from '../member-row.js';

/** What proves a consent, by what it is called: a submission's number, a network address, a mail's id, a file's name. */
export type ConsentProof = Readonly<Record<string, string>>;

/** One who agreed, or took it back, as it is written down. */
export interface GivenConsent {
  channel: Channel;
  given: boolean;
  /** Where it was said: `phone call`, `registration form`, `paper`. */
  source: string;
  /** The sentence that they agreed to. */
  wording?: string;
  proof?: ConsentProof;
  /** Default: now. */
  at?: Date;
}

export interface ConsentEventRow {
  id: string;
  channel: Channel;
  given: boolean;
  at: Date;
  source: string;
  wording: string;
  proof: ConsentProof;
  actor_id: string | null;
  actor_name: string;
}
