import { Injectable } from '@nestjs/common';
import { type CustomFilter, type CustomRange, customPath, customRanges } from '@regulars/custom-fields';
import { COUNT_CAP, Database } from '@regulars/platform';
import { MEMBER_LISTED, type MemberSummaryRow } from './member-row.js';

export const MEMBER_SORTS = ['-joinedAt', 'joinedAt', '-updatedAt', 'name'] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export interface MemberFilter {
  /** `tsquery` */
  search?: string | undefined;
  tag?: string | undefined;
  /** Null: nobody looks after them. */
  owner?: string | null | undefined;
  left?: boolean | undefined;
  custom?: CustomFilter | undefined;
  /** Where they stand in the lifecycle. */
  standing?: Standing | undefined;
  /** Whoever reads sees theirs and those that nobody owns. */
  visibleTo?: string | undefined;
}

/** By columns of the facts; null: in no group, without a score. */
export type Standing = Readonly<
  Partial<
    Record<'stage' | 'value_group' | 'recency_score' | 'frequency_score' | 'monetary_score', string | number | null>
  >
>;

export type ListedMember = MemberSummaryRow & { key: string };

const UTC_TEXT = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const KEYS = {
  '-joinedAt': { column: 'joined_at', type: 'timestamptz', text: UTC_TEXT('joined_at'), direction: 'DESC' },
  joinedAt: { column: 'joined_at', type: 'timestamptz', text: UTC_TEXT('joined_at'), direction: 'ASC' },
  '-updatedAt': { column: 'updated_at', type: 'timestamptz', text: UTC_TEXT('updated_at'), direction: 'DESC' },
  name: { column: `lower(coalesce(name, ''))`, type: 'text', text: `lower(coalesce(name, ''))`, direction: 'ASC' },
} as const satisfies Record<MemberSort, object>;

/** So many of the list are looked at one by one before an index is asked: fewer than one in eighty of all fit where that fills no page of fifty. */
const NEAR = 4_000;

interface Position {
  text: string;
  id: string;
}

@Injectable()
export class MemberListReader {
  constructor(private readonly database: Database) {}

  /** Indexes: member_joined, member_updated, member_name, member_owner; for what they don't know, those of `gathered`. */
  async page(filter: MemberFilter, sort: MemberSort, limit: number, after: Position | null): Promise<ListedMember[]> {
    if (isNarrow(filter)) {
      const near = await this.near(filter, sort, limit, after);
      if (near.length > limit) return near;
      return this.gathered(filter, sort, limit, after);
    }
    const sql = new Params();
    const end = `${ordered(sort)} LIMIT ${limit + 1}`;
    const parts = byOwner(filter).map((each) => {
      const where = ['erased_at IS NULL', ...conditions(each, sql), ...beyond(sort, after, sql)];
      return `(SELECT * FROM members.member WHERE ${where.join(' AND ')} ${end})`;
    });
    return this.database.query<ListedMember>(
      `SELECT ${MEMBER_LISTED}, ${KEYS[sort].text} AS key FROM (${parts.join(' UNION ALL ')}) AS member ${end}`,
      sql.values,
    );
  }

  /** Of the first thousands of the list, those that fit: what is common fills a page there. */
  private near(filter: MemberFilter, sort: MemberSort, limit: number, after: Position | null): Promise<ListedMember[]> {
    const sql = new Params();
    const where = ['erased_at IS NULL', ...beyond(sort, after, sql)];
    const fits = [...conditions(filter, sql), ...ranges(filter).map((range) => isWithin(range, sql))];
    // A fence (OFFSET 0): the planner would look for rows that fit, however far away they are.
    return this.database.query<ListedMember>(
      `SELECT ${MEMBER_LISTED}, ${KEYS[sort].text} AS key FROM (
         SELECT * FROM members.member WHERE ${where.join(' AND ')} ${ordered(sort)} LIMIT ${NEAR} OFFSET 0) AS member
       WHERE ${fits.join(' AND ')} ${ordered(sort)} LIMIT ${limit + 1}`,
      sql.values,
    );
  }

  /** All that fit, put in order: these are few, or `near` had found a page. Indexes: member_search, member_custom, member_left, custom_value_number. */
  private gathered(
    filter: MemberFilter,
    sort: MemberSort,
    limit: number,
    after: Position | null,
  ): Promise<ListedMember[]> {
    const sql = new Params();
    const [first, ...others] = ranges(filter);
    const where = [
      'erased_at IS NULL',
      ...conditions(filter, sql),
      ...beyond(sort, after, sql),
      ...others.map((range) => isWithin(range, sql)),
    ];
    const from =
      first === undefined ? 'members.member' : 'within JOIN members.member AS member ON member.id = within.member_id';
    // Begun where from–to is: of the rest the planner knows too little to see that it is the smaller.
    const within =
      first === undefined
        ? ''
        : `within AS MATERIALIZED (SELECT v.member_id FROM members.custom_value v WHERE ${withinRange(first, sql)}),`;
    return this.database.query<ListedMember>(
      `WITH ${within} found AS MATERIALIZED (SELECT id, ${KEYS[sort].column} AS place FROM ${from} WHERE ${where.join(' AND ')}),
       page AS MATERIALIZED (SELECT id FROM found ORDER BY place ${KEYS[sort].direction}, id ${KEYS[sort].direction} LIMIT ${limit + 1})
       SELECT ${MEMBER_LISTED}, ${KEYS[sort].text} AS key FROM members.member WHERE id IN (SELECT id FROM page) ${ordered(sort)}`,
      sql.values,
    );
  }

  /** Counts no further than one more than the cap. */
  async count(filter: MemberFilter): Promise<number> {
    const sql = new Params();
    const where = [
      'erased_at IS NULL',
      ...conditions(filter, sql),
      ...ranges(filter).map(
        (range) => `id IN (SELECT v.member_id FROM members.custom_value v WHERE ${withinRange(range, sql)})`,
      ),
    ];
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM (SELECT FROM members.member WHERE ${where.join(' AND ')} LIMIT ${COUNT_CAP + 1}) m`,
      sql.values,
    );
    return row?.count ?? 0;
  }
}

/** Of theirs and of those that nobody owns each has its index, and both together none: where all are others' the whole list would be read. */
function byOwner(filter: MemberFilter): MemberFilter[] {
  const { visibleTo, owner, ...rest } = filter;
  return visibleTo === undefined || owner !== undefined
    ? [filter]
    : [
        { ...rest, owner: visibleTo },
        { ...rest, owner: null },
      ];
}

/** Whether the list is narrowed by what no index holds in the list's order. */
function isNarrow({ search, tag, left, custom, standing }: MemberFilter): boolean {
  return [search, tag, left, custom, standing].some((each) => each !== undefined);
}

/** All but from–to of custom values. */
function conditions({ search, tag, owner, left, custom, standing, visibleTo }: MemberFilter, sql: Params): string[] {
  const where = [];
  if (search !== undefined) where.push(`search @@ ${sql.place(search)}::tsquery`);
  if (tag !== undefined) where.push(`tags @> ${sql.place([tag])}::text[]`);
  if (owner !== undefined) where.push(owner === null ? 'owner_id IS NULL' : `owner_id = ${sql.place(owner)}::uuid`);
  if (left !== undefined) where.push(left ? 'left_at IS NOT NULL' : 'left_at IS NULL');
  if (visibleTo !== undefined) where.push(`(owner_id IS NULL OR owner_id = ${sql.place(visibleTo)}::uuid)`);
  if (standing !== undefined) where.push(stands(standing, sql));
  const path = customPath(custom);
  if (path !== undefined) where.push(`custom_fields <> '{}' AND custom_fields @@ ${sql.place(path)}::jsonpath`);
  return where;
}

/** Index: facts_pkey, where the list is gone through; else the facts are read whole. */
function stands(standing: Standing, sql: Params): string {
  const fits = Object.entries(standing).map(([column, value]) =>
    value === null
      ? `f.${column} IS NULL`
      : `f.${column} = ${sql.place(value)}${typeof value === 'number' ? '::smallint' : ''}`,
  );
  return `EXISTS (SELECT FROM members.facts f WHERE f.member_id = member.id AND ${fits.join(' AND ')})`;
}

function ranges({ custom }: MemberFilter): readonly CustomRange[] {
  return customRanges(custom) ?? [];
}

function beyond(sort: MemberSort, after: Position | null, sql: Params): string[] {
  const { column, type, direction } = KEYS[sort];
  if (!after) return [];
  const comparison = direction === 'DESC' ? '<' : '>';
  return [`(${column}, id) ${comparison} (${sql.place(after.text)}::${type}, ${sql.place(after.id)}::uuid)`];
}

function ordered(sort: MemberSort): string {
  const { column, direction } = KEYS[sort];
  return `ORDER BY ${column} ${direction}, id ${direction}`;
}

/** Index: custom_value_pkey. */
function isWithin(range: CustomRange, sql: Params): string {
  return `EXISTS (SELECT FROM members.custom_value v WHERE v.member_id = member.id AND ${withinRange(range, sql)})`;
}

/** Of the table `v`. Indexes: custom_value_number, custom_value_day. */
function withinRange({ key, kind, from, to }: CustomRange, sql: Params): string {
  const operand = (value: string) => (kind === 'number' ? `${sql.place(value)}::numeric` : sql.place(value));
  return [
    `v.key = ${sql.place(key)}`,
    `v.${kind} IS NOT NULL`,
    ...(from === undefined ? [] : [`v.${kind} >= ${operand(from)}`]),
    ...(to === undefined ? [] : [`v.${kind} <= ${operand(to)}`]),
  ].join(' AND ');
}

class Params {
  readonly values: unknown[] = [];

  place(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
