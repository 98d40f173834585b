import type { Rule } from './rule/rule.js';

export const SEGMENT_KINDS = ['dynamic', 'frozen'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

export interface SegmentRow {
  id: string;
  name: string;
  description: string;
  kind: SegmentKind;
  rule: Rule;
  /** Who comes and goes is told. */
  followed: boolean;
  followedSince: Date | null;
  /** When it was counted last. */
  memberCount: number | null;
  countedAt: Date | null;
  version: number;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
}

export type SegmentContent = Pick<SegmentRow, 'name' | 'description' | 'kind' | 'rule' | 'followed'>;

export interface SegmentSize {
  /** `2026-11-28` */
  day: string;
  members: number;
}
