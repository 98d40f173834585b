import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, type Tx } from '@regulars/platform';
import { MEMBER_SUMMARY, type MemberSummaryRow } from '../member-row.js';

export const DUPLICATE_REASONS = ['email', 'phone', 'name'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface CandidateRow {
  id: string;
  one_id: string;
  other_id: string;
  score: number;
  reasons: DuplicateReason[];
  found_at: Date;
}

export interface ShownCandidate extends CandidateRow {
  one: MemberSummaryRow;
  other: MemberSummaryRow;
}

const COLUMNS = 'c.id, c.one_id, c.other_id, c.score, c.reasons, c.found_at';

@Injectable()
export class DuplicateReader {
  constructor(private readonly database: Database) {}

  /**
   * The likeliest first. Indexes: duplicate_candidate_open, member_pkey.
   * @param visibleTo only pairs of which this colleague may see both
   */
  async page(
    visibleTo: string | undefined,
    limit: number,
    after: { score: number; id: string } | null,
  ): Promise<ShownCandidate[]> {
    const params: unknown[] = [];
    const rows = await this.database.query<CandidateRow>(
      `SELECT ${COLUMNS} ${open(visibleTo, params)}
       ${after ? `AND (c.score, c.id) < ($${params.push(after.score)}::smallint, $${params.push(after.id)}::uuid)` : ''}
       ORDER BY c.score DESC, c.id DESC LIMIT ${limit + 1}`,
      params,
    );
    const members = await this.database.query<MemberSummaryRow>(
      `SELECT ${MEMBER_SUMMARY} FROM members.member WHERE id = ANY($1::uuid[])`,
      [rows.flatMap(({ one_id, other_id }) => [one_id, other_id])],
    );
    const byId = new Map(members.map((member) => [member.id, member]));
    return rows.flatMap((row) => {
      const [one, other] = [byId.get(row.one_id), byId.get(row.other_id)];
      // Merged by somebody between the two questions.
      return one && other ? [{ ...row, one, other }] : [];
    });
  }

  /** Counts no further than one more than the cap. */
  async count(visibleTo: string | undefined): Promise<number> {
    const params: unknown[] = [];
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT ${open(visibleTo, params)} LIMIT ${COUNT_CAP + 1}) AS counted`,
      params,
    );
    return row?.count ?? 0;
  }

  /** @returns whether this is news. Index: duplicate_candidate_pkey. */
  async dismiss(tx: Tx, oneId: string, otherId: string, by: string | null): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO members.duplicate_candidate AS c (one_id, other_id, score, reasons, dismissed_at, dismissed_by)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 1, '{}', now(), $3)
       ON CONFLICT (one_id, other_id) DO UPDATE SET dismissed_at = now(), dismissed_by = $3 WHERE c.dismissed_at IS NULL RETURNING id`,
      [oneId, otherId, by],
    );
    return rows.length > 0;
  }
}

function open(visibleTo: string | undefined, params: unknown[]): string {
  const seen = (alias: string) => {
    if (visibleTo === undefined) return '';
    const place = `$${params.push(visibleTo)}::uuid`;
    return ` AND (${alias}.owner_id IS NULL OR ${alias}.owner_id = ${place})`;
  };
  return `FROM members.duplicate_candidate c
    JOIN members.member m ON m.id = c.one_id AND m.erased_at IS NULL${seen('m')}
    JOIN members.member n ON n.id = c.other_id AND n.erased_at IS NULL${seen('n')}
    WHERE c.dismissed_at IS NULL`;
}
