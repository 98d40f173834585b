import type { Locale } from '@regulars/staff';

/** What one of the company's income bands is called. */
export interface IncomeBand {
  /** 1 is the lowest. Members keep this number: a band that goes leaves its members where they are. */
  band: number;
  /** By language; at least one. */
  label: Readonly<Partial<Record<Locale, string>>>;
}

/** Something that members may want to hear of. */
export interface Topic {
  /** Members keep this: a topic that goes is asked of nobody any more, and comes back with those who chose it. */
  key: string;
  /** By language; at least one. */
  label: Readonly<Partial<Record<Locale, string>>>;
}

/** What the company can let members change on their own page. */
export const OWN_FIELDS = ['name', 'company', 'phone', 'gender', 'birthDate', 'address'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

export interface MemberSettings {
  incomeBands: IncomeBand[];
  /** In the company's order. */
  topics: Topic[];
  ownFields: OwnField[];
  version: number;
}
