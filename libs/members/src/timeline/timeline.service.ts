import { Injectable } from '@nestjs/common';
import { DomainError, type Page, decodeTextCursor, encodeCursor, pageOf } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { MemberAccess } from '../member-access.js';
import { TIMELINE_KINDS, type TimelineEntry, type TimelineKind, type TimelinePlace } from './timeline-entry.js';
import { TimelineProviders } from './timeline-providers.js';
import type { TimelineEntryResponse, TimelineQuery } from './timeline.dto.js';

/** Everything that happened with a member, on one page (MEM-6). */
@Injectable()
export class Timeline {
  constructor(
    private readonly access: MemberAccess,
    private readonly providers: TimelineProviders,
  ) {}

  /**
   * Each provider gives the page that would follow if there were no other; the newest of all of them are the page that does. So none is
   * asked for more than a page, and what is merged is never more than a page of each.
   * @throws 404
   */
  async page(actor: StaffActor, memberId: string, query: TimelineQuery): Promise<Page<TimelineEntryResponse>> {
    await this.access.find(actor, memberId);
    const before = query.cursor === undefined ? null : placeOf(query.cursor);
    const wanted = kindsOf(query);
    const parts = await Promise.all(
      this.providers.all().flatMap((provider) => {
        const kinds = provider.kinds.filter((kind) => wanted.has(kind));
        if (kinds.length === 0) return [];
        return [provider.page({ actor, memberId, kinds, before, limit: query.limit + 1 })];
      }),
    );
    const entries = parts.flat().toSorted(newestFirst);
    return pageOf(entries, query.limit, ({ key, id }) => encodeCursor([key, id]), toResponse);
  }
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** @throws 400 when the cursor is not one of a timeline */
function placeOf(cursor: string): TimelinePlace {
  const place = decodeTextCursor(cursor);
  if (TIME.test(place.text) && !Number.isNaN(Date.parse(place.text))) return place;
  throw new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.', {
    errors: [{ pointer: '?cursor', code: 'invalid', message: 'Use the nextCursor of the page before.' }],
  });
}

function kindsOf({ filter }: TimelineQuery): ReadonlySet<TimelineKind> {
  return new Set((filter?.kind?.in?.split(',') as TimelineKind[] | undefined) ?? TIMELINE_KINDS);
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return a.key === b.key ? compare(b.id, a.id) : compare(b.key, a.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toResponse(entry: TimelineEntry): TimelineEntryResponse {
  const { id, key, kind, action } = entry;
  return {
    ...{ id, kind, action, at: new Date(key).toISOString() },
    actor: entry.actor ?? null,
    about: entry.about ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    title: entry.title ?? null,
    text: entry.text ?? null,
    amount: entry.amount ?? null,
    fields: entry.fields ?? [],
  };
}
