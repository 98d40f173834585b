/** What a request is called as the subject of files and mails. */
export const SUPPLY_SUBJECT = 'supply-request';

/** `expired`: unanswered, and the link is of no use any more. It is read off the clock, not stored. */
export const SUPPLY_STATUSES = ['open', 'answered', 'accepted', 'withdrawn', 'expired'] as const;
export type SupplyStatus = (typeof SUPPLY_STATUSES)[number];

export const LINE_RESULTS = ['confirmed', 'out-of-stock'] as const;
export type LineResult = (typeof LINE_RESULTS)[number];

export const SOLD_OUT_STATES = ['proposed', 'approved', 'dismissed'] as const;
export type SoldOutState = (typeof SOLD_OUT_STATES)[number];

export const SUPPLY_DEEDS = [
  'forwarded',
  'sent-again',
  'edited',
  'reminded',
  'wrote',
  'written',
  'mail-failed',
  'answered',
  'changed',
  'accepted',
  'withdrawn',
  'expiring',
  'expired',
  'sold-out-approved',
  'sold-out-dismissed',
] as const;
export type SupplyDeed = (typeof SUPPLY_DEEDS)[number];

/** How long a link holds, and when somebody who does not answer is reminded, unless the request says otherwise. */
export const LINK_DAYS = 14;
export const REMIND_AFTER_DAYS = 3;
export const MAX_LINES = 200;
export const MAX_QUANTITY = 1_000_000;

/** As much of a mail as a log needs. */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 200 ? `${flat.slice(0, 199)}…` : flat;
}
