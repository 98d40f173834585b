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
    this.relations.register({
      name: 'segments',
      count: (tx, from) =>
        counted(tx, 'SELECT count(*)::int AS count FROM members.segment_member WHERE member_id = $1', from),
      move: moveSegments,
      undo: undoSegments,
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

/** Index: segment_member_member. @returns where the one was, and where the other was put for it */
async function moveSegments(tx: Tx, from: string, to: string): Promise<{ were: unknown; joined: string[] }> {
  const [row] = await tx.query<{ were: unknown }>(
    `SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') AS were FROM members.segment_member s WHERE member_id = $1`,
    [from],
  );
  const joined = await tx.query<{ id: string }>(
    `INSERT INTO members.segment_member (segment_id, member_id, since)
     SELECT segment_id, $2::uuid, since FROM members.segment_member WHERE member_id = $1
     ON CONFLICT (segment_id, member_id) DO NOTHING RETURNING segment_id AS id`,
    [from, to],
  );
  return { were: row?.were ?? [], joined: joined.map(({ id }) => id) };
}

async function undoSegments(tx: Tx, data: unknown, _from: string, to: string): Promise<void> {
  const { were, joined } = data as { were: unknown; joined: string[] };
  await tx.query('DELETE FROM members.segment_member WHERE member_id = $1 AND segment_id = ANY($2::uuid[])', [
    to,
    joined,
  ]);
  await tx.query(
    `INSERT INTO members.segment_member
     SELECT s.* FROM jsonb_populate_recordset(NULL::members.segment_member, $1::jsonb) AS s
     WHERE EXISTS (SELECT FROM members.segment WHERE id = s.segment_id) ON CONFLICT DO NOTHING`,
    [JSON.stringify(were)],
  );
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
