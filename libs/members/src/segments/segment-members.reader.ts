import { Injectable } from '@nestjs/common';
import { Database, type Executor } from '@regulars/platform';
import { MEMBER_LISTED, type MemberSummaryRow } from '../member-row.js';
import type { CompiledRule } from './compiled-rule.js';

/** Fewer members than this are looked up as they were counted; more are met soon enough on a walk from the newest on. */
const FEW = 5_000;

/** Who fits a rule. Newest first: ids tell when members were made. */
@Injectable()
export class SegmentMembersReader {
  constructor(private readonly database: Database) {}

  /** Indexes: facts_place, facts_recency, facts_never_bought, facts_spent, purchase_line_product; else the whole of the narrow table. */
  async count(rule: CompiledRule, executor: Executor = this.database): Promise<number> {
    const { where, values } = rule.counting ?? rule;
    const [row] = await executor.query<{ count: number }>(
      `SELECT count(*) FROM members.facts f WHERE ${where}`,
      values,
    );
    return row?.count ?? 0;
  }

  /**
   * @param known how many fit, where it was counted: it decides the way. PostgreSQL alone would guess, and for a rule that few fit might walk
   *   through a million members to meet them. Index of the walk: facts_pkey.
   */
  async page(
    { where, values }: CompiledRule,
    limit: number,
    { after, known }: { after?: string | undefined; known?: number | undefined },
  ): Promise<MemberSummaryRow[]> {
    if (known === 0) return [];
    const params = [...values];
    const onward = after === undefined ? '' : ` AND f.member_id < $${params.push(after)}::uuid`;
    const found = `SELECT f.member_id AS id FROM members.facts f WHERE ${where}${onward}`;
    const few = known !== undefined && known <= FEW;
    return this.database.query<MemberSummaryRow>(
      `WITH ${few ? `fitting AS MATERIALIZED (${found}), page AS (SELECT id FROM fitting` : `page AS (SELECT id FROM (${found}) AS fitting`}
         ORDER BY id DESC LIMIT ${limit})
       SELECT ${MEMBER_LISTED} FROM members.member WHERE id IN (SELECT id FROM page) ORDER BY id DESC`,
      params,
    );
  }

  /** Which of the conditions one member meets, by their places; undefined for a member of whom there are no facts. Index: facts_pkey. */
  async met(
    conditions: readonly string[],
    values: readonly unknown[],
    memberId: string,
  ): Promise<boolean[] | undefined> {
    const params = [...values, memberId];
    const answers = conditions.map((condition) => `coalesce(${condition}, false)`).join(', ');
    const [row] = await this.database.query<{ met: boolean[] }>(
      `SELECT ARRAY[${answers}]::boolean[] AS met FROM members.facts f WHERE f.member_id = $${params.length}::uuid`,
      params,
    );
    return row?.met;
  }

  async suggestions(statement: string, values: readonly unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ value: string }>(statement, values);
    return rows.map(({ value }) => value);
  }
}
