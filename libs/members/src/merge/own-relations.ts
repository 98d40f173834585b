import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@regulars/platform';
import { MemberRelations } from './member-relations.js';
import { columnNames } from './merges.repository.js';

/** What of a member lies in this module beside the row itself: consent with its proofs, and whom it was taken for. */
@Injectable()
export class OwnRelations implements OnModuleInit {
  constructor(private readonly relations: MemberRelations) {}

  onModuleInit(): void {
    this.relations.register({
      name: 'consents',
      count: (tx, from) =>
        counted(tx, 'SELECT count(*)::int AS count FROM members.consent_event WHERE member_id = $1', from),
      // Index: consent_event_member.
      move: async (tx, from, to) => {
        const moved = await tx.query<{ id: string }>(
          'UPDATE members.consent_event SET member_id = $2 WHERE member_id = $1 RETURNING id',
          [from, to],
        );
        return moved.map(({ id }) => id);
      },
      undo: async (tx, data, from) => {
        await tx.query('UPDATE members.consent_event SET member_id = $2 WHERE id = ANY($1::uuid[])', [data, from]);
      },
    });
    this.relations.register({
      name: 'duplicates',
      count: (tx, from) =>
        counted(
          tx,
          'SELECT count(*)::int AS count FROM members.duplicate_candidate WHERE (one_id = $1 OR other_id = $1) AND dismissed_at IS NOT NULL',
          from,
        ),
      move: moveCandidates,
      undo: undoCandidates,
    });
    // Worked out again from what the relations of other modules move; until then they are what they were.
    this.relations.register({
      name: 'facts',
      count: () => Promise.resolve(0),
      move: async (tx, from) => {
        const [row] = await tx.query<{ facts: unknown }>(
          'SELECT to_jsonb(f) AS facts FROM members.facts f WHERE member_id = $1',
          [from],
        );
        return row?.facts ?? null;
      },
      undo: async (tx, data, from) => {
        if (data === null) return;
        const columns = await columnNames(tx, 'members.facts');
        await tx.query(
          `UPDATE members.facts f SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(f, $2::jsonb)) WHERE member_id = $1`,
          [from, JSON.stringify(data)],
        );
      },
    });
  }
}

async function counted(tx: Tx, query: string, from: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(query, [from]);
  return row?.count ?? 0;
}

/** Whom the one was said not to be, the other is not either. Indexes: duplicate_candidate_pkey, duplicate_candidate_other. */
async function moveCandidates(tx: Tx, from: string, to: string): Promise<unknown> {
  const [row] = await tx.query<{ rows: unknown }>(
    `SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') AS rows FROM members.duplicate_candidate c
     WHERE one_id IN ($1, $2) OR other_id IN ($1, $2)`,
    [from, to],
  );
  await tx.query(
    `INSERT INTO members.duplicate_candidate AS c (one_id, other_id, score, reasons, found_at, dismissed_at, dismissed_by)
     SELECT least(third, $2::uuid), greatest(third, $2::uuid), score, reasons, found_at, dismissed_at, dismissed_by
     FROM (SELECT *, CASE WHEN one_id = $1 THEN other_id ELSE one_id END AS third FROM members.duplicate_candidate
       WHERE (one_id = $1 OR other_id = $1) AND dismissed_at IS NOT NULL) AS d
     WHERE third <> $2
     ON CONFLICT (one_id, other_id) DO UPDATE SET dismissed_at = coalesce(c.dismissed_at, excluded.dismissed_at),
       dismissed_by = coalesce(c.dismissed_by, excluded.dismissed_by)`,
    [from, to],
  );
  return row?.rows ?? [];
}

async function undoCandidates(tx: Tx, data: unknown, _from: string, to: string): Promise<void> {
  // What was dismissed after the merge stays dismissed: the pair is in nobody's snapshot, or has no word there.
  await tx.query(
    `DELETE FROM members.duplicate_candidate c WHERE (one_id = $1 OR other_id = $1) AND (dismissed_at IS NULL OR EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::members.duplicate_candidate, $2::jsonb) AS s
       WHERE s.dismissed_at = c.dismissed_at))`,
    [to, JSON.stringify(data)],
  );
  await tx.query(
    `INSERT INTO members.duplicate_candidate
     SELECT s.* FROM jsonb_populate_recordset(NULL::members.duplicate_candidate, $1::jsonb) AS s
     WHERE EXISTS (SELECT FROM members.member WHERE id = s.one_id) AND EXISTS (SELECT FROM members.member WHERE id = s.other_id)
     ON CONFLICT (one_id, other_id) DO NOTHING`,
    [JSON.stringify(data)],
  );
}
