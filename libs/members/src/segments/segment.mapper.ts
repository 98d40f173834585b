import type { SegmentResponse } from './dto/segment.response.js';
import type { SegmentRow } from './segment-row.js';

/** @param reading the rule in words */
export function toSegment(row: SegmentRow, reading: string): SegmentResponse {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    kind: row.kind,
    rule: row.rule,
    reading,
    followed: row.followed,
    memberCount: row.memberCount,
    countedAt: row.countedAt?.toISOString() ?? null,
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
