import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, DomainError, Tasks, type Tx, VersionConflict, notFound } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import type { MemberResponse } from '../dto/member.response.js';
import { MemberAccess } from '../member-access.js';
import { tokensOf } from '../member-content.js';
import { MemberJournal } from '../member-journal.js';
import type { MemberRow } from '../member-row.js';
import { unacceptable } from '../members.errors.js';
import { MembersRepository } from '../members.repository.js';
import { MemberRelations } from './member-relations.js';
import type { MergeMembersDto, MergeResponse, PastMergeResponse } from './merge.dto.js';
import { CHOSEN, CHOSEN_FIELDS, type LastWord, mergedColumns } from './merged-columns.js';
import { type FullMergeRow, MergesRepository, type Snapshot } from './merges.repository.js';

/** For how long a merge can be undone; afterwards the row that went is forgotten. */
const UNDO_DAYS = 90;

/** Two members who are one person become one, and two again when it was a mistake (MEM-4). */
@Injectable()
export class Merges implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly rows: MergesRepository,
    private readonly members: MembersRepository,
    private readonly access: MemberAccess,
    private readonly relations: MemberRelations,
    private readonly journal: MemberJournal,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('members.forget-merges', () => this.rows.forget(UNDO_DAYS));
    this.tasks.cron('52 3 * * *', 'members.forget-merges');
  }

  /** @throws 404, 412 with whichever was saved in between, 422 */
  async merge(actor: StaffActor, id: string, version: number, dto: MergeMembersDto): Promise<MergeResponse> {
    const { otherId, otherVersion, dryRun = false } = dto;
    if (otherId === id)
      throw unacceptable('members/merge-with-itself', '/otherId', 'Choose two members: this is one and the same.');
    return this.database.transaction(async (tx) => {
      const [kept, other] = await this.lockBoth(tx, actor, id, otherId);
      const [before, beside] = [await this.journal.answer(tx, kept), await this.journal.answer(tx, other)];
      if (kept.version !== version) throw new VersionConflict(before);
      if (other.version !== otherVersion) throw new VersionConflict(beside);
      const columns = mergedColumns(kept, other, new Set(dto.take), await lastWords(tx, [id, otherId]));
      const moved = await this.counts(tx, otherId);
      const conflicts = CHOSEN_FIELDS.filter((field) => {
        const [mine, theirs] = [kept[CHOSEN[field]], other[CHOSEN[field]]];
        return mine !== null && theirs !== null && mine !== theirs;
      });
      const told = { dryRun, kept: before, other: beside, conflicts, moved };
      if (dryRun) return { id: null, member: await this.journal.answer(tx, { ...kept, ...columns }), ...told };
      const keptBefore = await this.rows.snapshot(tx, id);
      const goneBefore = await this.rows.snapshot(tx, otherId);
      const undo: Record<string, unknown> = {};
      for (const relation of this.relations.all()) undo[relation.name] = await relation.move(tx, otherId, id);
      await this.rows.remove(tx, otherId);
      const member = await this.members.update(tx, id, {
        ...columns,
        tokens: tokensOf({ ...kept, ...columns }),
      });
      const merge = await this.rows.insert(tx, {
        kept_id: id,
        gone_id: otherId,
        gone_number: other.number,
        kept_before: keptBefore,
        kept_after: await this.rows.snapshot(tx, id),
        gone_before: goneBefore,
        moved: undo,
        actor_id: actor.id,
        actor_name: actor.name,
      });
      await this.journal.merged(tx, actor, kept, other, member);
      return { id: merge, member: await this.journal.answer(tx, member), ...told };
    });
  }

  /** Both are there again; what was edited since the merge stays with the one kept. @throws 404, 409 */
  undo(actor: StaffActor, id: string): Promise<MemberResponse> {
    return this.database.transaction(async (tx) => {
      const merge = await this.rows.lock(tx, id);
      if (!merge) throw notFound('members/merge-not-found', 'merge');
      const kept = await this.access.lock(tx, actor, merge.kept_id);
      const { kept_before: before, kept_after: after, gone_before: gone, moved } = await this.undoable(tx, merge);
      const now = await this.rows.snapshot(tx, kept.id);
      await this.rows.putBack(tx, kept.id, unedited(before, after, now));
      await this.rows.bringBack(tx, gone);
      for (const relation of this.relations.all().toReversed())
        if (relation.name in moved) await relation.undo(tx, moved[relation.name], merge.gone_id, kept.id);
      const row = await this.members.find(kept.id, tx);
      const restored = await this.members.find(merge.gone_id, tx);
      if (!row || !restored) throw new Error('The restored member is gone');
      const member = await this.members.update(tx, kept.id, { tokens: tokensOf(row) });
      await this.rows.close(tx, id);
      await this.journal.mergeUndone(tx, actor, kept, member, restored);
      return this.journal.answer(tx, member);
    });
  }

  async of(actor: StaffActor, id: string): Promise<{ data: PastMergeResponse[] }> {
    await this.access.find(actor, id);
    const merges = await this.rows.of(id);
    return {
      data: merges.map((merge) => ({
        id: merge.id,
        goneId: merge.gone_id,
        goneNumber: merge.gone_number,
        at: merge.at.toISOString(),
        by: merge.actor_name,
        undoneAt: merge.undone_at?.toISOString() ?? null,
        undoable: merge.undoable,
      })),
    };
  }

  /** In one order, whoever asks: two merges of the same pair must not wait for each other. */
  private async lockBoth(tx: Tx, actor: StaffActor, id: string, otherId: string): Promise<[MemberRow, MemberRow]> {
    if (id < otherId) return [await this.access.lock(tx, actor, id), await this.access.lock(tx, actor, otherId)];
    const other = await this.access.lock(tx, actor, otherId);
    return [await this.access.lock(tx, actor, id), other];
  }

  private async counts(tx: Tx, from: string): Promise<{ relation: string; count: number }[]> {
    const counts = [];
    for (const relation of this.relations.all())
      counts.push({ relation: relation.name, count: await relation.count(tx, from) });
    return counts.filter(({ count }) => count > 0);
  }

  private async undoable(tx: Tx, merge: FullMergeRow) {
    const { kept_before, kept_after, gone_before, moved } = merge;
    if (merge.undone_at !== null)
      throw new DomainError('members/merge-undone', 409, 'This merge has been undone already.');
    if (kept_before === null || kept_after === null || gone_before === null || moved === null)
      throw new DomainError(
        'members/merge-too-old',
        409,
        `A merge can be undone for ${UNDO_DAYS} days; this one is older.`,
      );
    if (await this.rows.hasLater(tx, merge))
      throw new DomainError('members/later-merge', 409, 'Somebody was merged into this member later. Undo that first.');
    return { kept_before, kept_after, gone_before, moved };
  }
}

/** Of what the merge changed: all but what somebody changed again. */
function unedited(before: Snapshot, after: Snapshot, now: Snapshot): Snapshot {
  const apart = new Set(['version', 'updated_at', 'search']);
  return Object.fromEntries(
    Object.entries(before).filter(
      ([column, value]) =>
        !apart.has(column) && !isDeepStrictEqual(value, after[column]) && isDeepStrictEqual(now[column], after[column]),
    ),
  );
}

/** Index: consent_event_member. */
function lastWords(tx: Tx, ids: readonly string[]): Promise<LastWord[]> {
  return tx.query<LastWord>(
    `SELECT DISTINCT ON (member_id, channel) member_id, channel, given, at FROM members.consent_event
     WHERE member_id = ANY($1::uuid[]) ORDER BY member_id, channel, at DESC, id DESC`,
    [ids],
  );
}
