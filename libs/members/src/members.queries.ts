import { Injectable } from '@nestjs/common';
import { customWords } from '@regulars/custom-fields';
import {
  type Page,
  cappedTotal,
  decodeTextCursor,
  encodeCursor,
  pageOf,
  searchQuery,
  together,
} from '@regulars/platform';
import { type StaffActor, StaffReader } from '@regulars/staff';
import type { ListMembersQuery } from './dto/list-members.query.js';
import type { MemberListItemResponse, MemberResponse } from './dto/member.response.js';
import { MemberAccess, visibleOwner } from './member-access.js';
import { type MemberFilter, MemberListReader, type Standing } from './member-list.reader.js';
import { toListItem, toMember } from './member.mapper.js';

/** What people read of members: the list, one of them. */
@Injectable()
export class MemberQueries {
  constructor(
    private readonly list: MemberListReader,
    private readonly access: MemberAccess,
    private readonly staff: StaffReader,
  ) {}

  async page(actor: StaffActor, query: ListMembersQuery): Promise<Page<MemberListItemResponse>> {
    const filter = filterOf(actor, query);
    if (filter === 'nothing') return { data: [], nextCursor: null, ...(query.count ? { total: cappedTotal(0) } : {}) };
    const after = query.cursor === undefined ? null : decodeTextCursor(query.cursor);
    const [rows, counted] = await Promise.all([
      this.list.page(filter, query.sort, query.limit, after),
      query.count ? this.list.count(filter) : undefined,
    ]);
    const names = await this.staff.names(rows.map(({ owner_id }) => owner_id));
    const page = pageOf(
      rows,
      query.limit,
      (row) => encodeCursor([row.key, row.id]),
      (row) => toListItem(row, names),
    );
    return counted === undefined ? page : { ...page, total: cappedTotal(counted) };
  }

  /** @throws 404 */
  async get(actor: StaffActor, id: string): Promise<MemberResponse> {
    const member = await this.access.find(actor, id);
    return toMember(member, await this.staff.names([member.owner_id]));
  }
}

/** As people write a member's number; the words of search know its digits only. */
const NUMBER = /^\s*#?m-?(?=\d+\s*$)/iu;

/** @returns 'nothing' when nobody can fit: words in which there is nothing to search for */
export function filterOf(
  actor: StaffActor,
  { q, filter }: Pick<ListMembersQuery, 'q' | 'filter'>,
): MemberFilter | 'nothing' {
  const owner = filter?.owner?.eq;
  const asked = q === undefined || q.trim() === '' ? undefined : searchQuery(q.replace(NUMBER, ''));
  const words = customWords(filter?.custom);
  if (asked === null || words === null) return 'nothing';
  return {
    search: together([...(asked === undefined ? [] : [asked]), ...words])?.tsquery,
    tag: filter?.tag?.eq,
    owner: owner === undefined ? undefined : owner === 'me' ? actor.id : owner === 'none' ? null : owner,
    left: filter?.left?.eq,
    custom: filter?.custom,
    standing: standingOf(filter),
    visibleTo: visibleOwner(actor),
  };
}

function standingOf(filter: ListMembersQuery['filter']): Standing | undefined {
  const { stage, valueGroup, recency, frequency, monetary } = filter ?? {};
  const score = (eq: string) => (eq === 'none' ? null : Number(eq));
  const standing = {
    ...(stage && { stage: stage.eq }),
    ...(valueGroup && { value_group: valueGroup.eq === 'none' ? null : valueGroup.eq }),
    ...(recency && { recency_score: score(recency.eq) }),
    ...(frequency && { frequency_score: score(frequency.eq) }),
    ...(monetary && { monetary_score: score(monetary.eq) }),
  };
  return Object.keys(standing).length === 0 ? undefined : standing;
}
