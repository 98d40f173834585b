import type { Locale } from '@regulars/staff';

/** What one of the company's income bands is called. */
export interface IncomeBand {
  /** 1 is the lowest. Members keep this number: a band that goes leaves its members where they are. */
  band: number;
  /** By language; at least one. */
  label: Readonly<Partial<Record<Locale, string>>>;
}

export interface MemberSettings {
  incomeBands: IncomeBand[];
  version: number;
}
