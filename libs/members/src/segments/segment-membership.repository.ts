import { Injectable } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import type { CompiledRule } from './compiled-rule.js';

/** The members that are kept of a segment: of a frozen one who was in it, of a followed one who was in it when somebody looked last. */
@Injectable()
export class SegmentMembership {
  /** Whoever fits now and is not kept yet. */
  async keep(tx: Tx, segmentId: string, { where, values }: CompiledRule): Promise<void> {
    await tx.query(
      `INSERT INTO members.segment_member (segment_id, member_id)
       SELECT $${values.length + 1}::uuid, f.member_id FROM members.facts f WHERE ${where} ON CONFLICT DO NOTHING`,
      [...values, segmentId],
    );
  }

  /** Those kept are exactly those who fit. */
  async replace(tx: Tx, segmentId: string, rule: CompiledRule): Promise<void> {
    await this.forget(tx, segmentId);
    await this.keep(tx, segmentId, rule);
  }

  /** Some of those who fit and were not kept; they are kept from now on. Index: segment_member_pkey. */
  async entered(tx: Tx, segmentId: string, { where, values }: CompiledRule, limit: number): Promise<string[]> {
    const id = `$${values.length + 1}::uuid`;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO members.segment_member (segment_id, member_id)
       SELECT ${id}, f.member_id FROM members.facts f WHERE ${where}
         AND NOT EXISTS (SELECT FROM members.segment_member had WHERE had.segment_id = ${id} AND had.member_id = f.member_id)
       LIMIT ${limit} ON CONFLICT DO NOTHING RETURNING member_id AS id`,
      [...values, segmentId],
    );
    return rows.map((row) => row.id);
  }

  /** Some of those who were kept and fit no more; they are not kept any more. */
  async left(tx: Tx, segmentId: string, { where, values }: CompiledRule, limit: number): Promise<string[]> {
    const id = `$${values.length + 1}::uuid`;
    const rows = await tx.query<{ id: string }>(
      `WITH gone AS (
         SELECT had.member_id FROM members.segment_member had WHERE had.segment_id = ${id}
           AND NOT EXISTS (SELECT FROM members.facts f WHERE f.member_id = had.member_id AND ${where})
         LIMIT ${limit}
       ) DELETE FROM members.segment_member kept USING gone
       WHERE kept.segment_id = ${id} AND kept.member_id = gone.member_id RETURNING kept.member_id AS id`,
      [...values, segmentId],
    );
    return rows.map((row) => row.id);
  }

  async forget(tx: Tx, segmentId: string): Promise<void> {
    await tx.query('DELETE FROM members.segment_member WHERE segment_id = $1', [segmentId]);
  }
}
