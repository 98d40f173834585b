import type { Executor, Tx } from '@regulars/platform';

/** Somebody of whom everything is to be found: what all modules told of where it may lie. */
export interface Person {
  id: string;
  number: string;
  /** This member, and those who were merged into it. */
  memberIds: readonly string[];
  /** As addresses are compared; only those that no other member has. */
  emails: readonly string[];
  /** In E.164, as above. */
  phones: readonly string[];
  /** Under which other programs and the shop know them, as the erased are remembered by. */
  externals: readonly string[];
  /** Whole cells that name them, in lower case: addresses and numbers as typed too. */
  words: readonly string[];
  /** Under which people looked for them, in lower case. */
  names: readonly string[];
  /** Their records, by the type under which the audit log has them: `order`. */
  records: ReadonlyMap<string, readonly string[]>;
}

/** Where a module would look for what else is of a person. */
export interface Traces {
  emails?: readonly string[];
  phones?: readonly string[];
  words?: readonly string[];
  names?: readonly string[];
  records?: Readonly<Record<string, readonly string[]>>;
}

export interface PersonalCounts {
  goes: Readonly<Record<string, number>>;
  /** For the totals, or because a law wants it: without who it was. */
  stays: Readonly<Record<string, number>>;
}

export interface PersonalFile {
  /** In the archive, in a folder of the module's own: `orders/R-2026-000123/drawing.pdf`. */
  path: string;
  read: () => Promise<Uint8Array>;
}

export interface PersonalExport {
  /** As JSON, for the person to read. */
  data: unknown;
  files?: readonly PersonalFile[];
}

export interface ExportOptions {
  /** Also what colleagues wrote among themselves: for whoever looks through it before it is handed out. */
  notes: boolean;
}

/** A module that keeps something of people (MEM-12). Every one of them registers what is its own. */
export interface PersonalDataHolder {
  /** In the export, and in what is told of an erasure: `orders`. */
  name: string;
  /** Until the transaction ends nobody writes of this member. Called of all before anything is read: what waits here is written by then. */
  lock?(tx: Tx, memberId: string): Promise<void>;
  traces?(tx: Tx, memberId: string): Promise<Traces>;
  count?(tx: Tx, person: Person): Promise<PersonalCounts>;
  /** Absent: it keeps nothing that they could want to see. */
  export?(executor: Executor, person: Person, options: ExportOptions): Promise<PersonalExport>;
  /** Which of these members are still needed: who wrote or bought since then, and who bought within the time that a law tells. */
  spares?(
    executor: Executor,
    memberIds: readonly string[],
    terms: { since: Date; legalSince: Date },
  ): Promise<string[]>;
  /** What tells who they are goes; what sums and counts are made of stays. */
  erase(tx: Tx, person: Person): Promise<void>;
}
