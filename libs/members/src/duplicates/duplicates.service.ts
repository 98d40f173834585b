import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  type ListQuery,
  type Page,
  cappedTotal,
  decodeCursor,
  encodeCursor,
  pageOf,
} from '@regulars/platform';
import { Audit, type StaffActor, StaffReader } from '@regulars/staff';
import { MemberAccess, visibleOwner } from '../member-access.js';
import { toListItem } from '../member.mapper.js';
import { unacceptable } from '../members.errors.js';
import type { DismissDuplicateDto } from './dismiss-duplicate.dto.js';
import { DuplicateReader, type ShownCandidate } from './duplicate.reader.js';
import type { DuplicateResponse } from './duplicate.response.js';

/** Pairs of members who may be one person, and the word that they are not (MEM-4). */
@Injectable()
export class Duplicates {
  constructor(
    private readonly database: Database,
    private readonly rows: DuplicateReader,
    private readonly access: MemberAccess,
    private readonly staff: StaffReader,
    private readonly audit: Audit,
  ) {}

  async page(actor: StaffActor, query: ListQuery): Promise<Page<DuplicateResponse>> {
    const visibleTo = visibleOwner(actor);
    const after = query.cursor === undefined ? null : positionOf(query.cursor);
    const [rows, counted] = await Promise.all([
      this.rows.page(visibleTo, query.limit, after),
      query.count ? this.rows.count(visibleTo) : undefined,
    ]);
    const names = await this.staff.names(rows.flatMap(({ one, other }) => [one.owner_id, other.owner_id]));
    const page = pageOf(
      rows,
      query.limit,
      ({ score, id }) => encodeCursor([score, id]),
      (row) => toDuplicate(row, names),
    );
    return counted === undefined ? page : { ...page, total: cappedTotal(counted) };
  }

  /** Two people after all: never shown again, found or not. @throws 404, 422 */
  async dismiss(actor: StaffActor, { oneId, otherId }: DismissDuplicateDto): Promise<void> {
    if (oneId === otherId)
      throw unacceptable('members/merge-with-itself', '/otherId', 'Choose two members: this is one and the same.');
    await this.database.transaction(async (tx) => {
      const one = await this.access.find(actor, oneId, tx);
      const other = await this.access.find(actor, otherId, tx);
      if (!(await this.rows.dismiss(tx, oneId, otherId, actor.id))) return;
      await this.audit.record(tx, actor, {
        action: 'members.duplicate-dismissed',
        subject: { type: 'member', id: one.id },
        note: `${one.number} ≠ ${other.number}`,
      });
    });
  }
}

function positionOf(cursor: string): { score: number; id: string } {
  const [score, id] = decodeCursor(cursor, 2);
  if (
    typeof score === 'number' &&
    Number.isInteger(score) &&
    Math.abs(score) < 1000 &&
    typeof id === 'string' &&
    UUID.test(id)
  )
    return { score, id };
  throw new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.');
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function toDuplicate(row: ShownCandidate, names: ReadonlyMap<string, string>): DuplicateResponse {
  return {
    id: row.id,
    one: toListItem(row.one, names),
    other: toListItem(row.other, names),
    score: row.score,
    reasons: row.reasons,
    foundAt: row.found_at.toISOString(),
  };
}
