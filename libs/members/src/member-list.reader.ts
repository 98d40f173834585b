import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, searchQuery } from '@regulars/platform';
import { MEMBER_SUMMARY, type MemberSummaryRow } from './member-row.js';

export const MEMBER_SORTS = ['-joinedAt', 'joinedAt', '-updatedAt', 'name'] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export interface MemberFilter {
  q?: string | undefined;
  tag?: string | undefined;
  /** Null: nobody looks after them. */
  owner?: string | null | undefined;
  left?: boolean | undefined;
  /** Whoever reads sees theirs and those that nobody owns. */
  visibleTo?: string | undefined;
}

export type ListedMember = MemberSummaryRow & { key: string };

const UTC_TEXT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KEYS = {
  '-joinedAt': { column: 'joined_at', type: 'timestamptz', text: UTC_TEXT('joined_at'), direction: 'DESC' },
  joinedAt: { column: 'joined_at', type: 'timestamptz', text: UTC_TEXT('joined_at'), direction: 'ASC' },
  '-updatedAt': { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'DESC' },
  name: { column: `lower(coalesce(name, ''))`, type: 'text', text: `lower(coalesce(name, ''))`, direction: 'ASC' },
} as const satisfies Record<MemberSort, object>;

/** As people write a member's number; the words of search know its digits only. */
const NUMBER = /^\s*#?m-?(?=\d+\s*$)/iu;

@Injectable()
export class MemberListReader {
  constructor(private readonly database: Database) {}

  /** Indexes: member_joined, member_updated, member_name, member_owner, member_search. */
  async page(
    filter: MemberFilter,
    sort: MemberSort,
    limit: number,
    after: { text: string; id: string } | null,
  ): Promise<ListedMember[]> {
    const params: unknown[] = [];
    const where = conditions(filter, params);
    if (where === null) return [];
    const key = KEYS[sort];
    if (after) {
      const comparison = key.direction === 'DESC' ? '<' : '>';
      where.push(
        `(${key.column}, id) ${comparison} ($${params.push(after.text)}::${key.type}, $${params.push(after.id)}::uuid)`,
      );
    }
    return this.database.query<ListedMember>(
      `SELECT ${MEMBER_SUMMARY}, ${key.text} AS key FROM members.member WHERE ${where.join(' AND ')}
       ORDER BY ${key.column} ${key.direction}, id ${key.direction} LIMIT ${limit + 1}`,
      params,
    );
  }

  /** Counts no further than one more than the cap. */
  async count(filter: MemberFilter): Promise<number> {
    const params: unknown[] = [];
    const where = conditions(filter, params);
    if (where === null) return 0;
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM members.member WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) m`,
      params,
    );
    return row?.count ?? 0;
  }
}

/** Null: nothing can fit. */
function conditions({ q, tag, owner, left, visibleTo }: MemberFilter, params: unknown[]): string[] | null {
  const place = (value: unknown) => `$${params.push(value)}`;
  const where = ['erased_at IS NULL'];
  if (q !== undefined && q.trim() !== '') {
    const search = searchQuery(q.replace(NUMBER, ''));
    if (search === null) return null;
    where.push(`search @@ ${place(search.tsquery)}::tsquery`);
  }
  if (tag !== undefined) where.push(`tags @> ${place([tag])}::text[]`);
  if (owner !== undefined) where.push(owner === null ? 'owner_id IS NULL' : `owner_id = ${place(owner)}::uuid`);
  if (left !== undefined) where.push(left ? 'left_at IS NOT NULL' : 'left_at IS NULL');
  if (visibleTo !== undefined) where.push(`(owner_id IS NULL OR owner_id = ${place(visibleTo)}::uuid)`);
  return where;
}
