import { Injectable } from '@nestjs/common';
import { type Page, cappedTotal, decodeIdCursor, encodeCursor, pageOf } from '@regulars/platform';
import { type Locale, type StaffActor, StaffReader } from '@regulars/staff';
import type { MemberListItemResponse } from '../dto/member.response.js';
import { toListItem } from '../member.mapper.js';
import type { MemberSummaryRow } from '../member-row.js';
import type { PreviewSegmentDto, SegmentMembersQuery, SegmentSizesQuery } from './dto/segment.dto.js';
import type {
  SegmentPreviewResponse,
  SegmentResponse,
  SegmentSizesResponse,
  SegmentsResponse,
} from './dto/segment.response.js';
import { daysAfter } from './days.js';
import { readRule } from './rule/read-rule.js';
import { SegmentConditions } from './segment-conditions.js';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentRules } from './segment-rules.js';
import type { SegmentRow } from './segment-row.js';
import { toSegment } from './segment.mapper.js';
import { segmentNotFound } from './segments.errors.js';
import { SegmentsRepository } from './segments.repository.js';

const SAMPLE = 50;

/** What people read of segments. Whoever may read them may read all members: there is no row rule. */
@Injectable()
export class SegmentQueries {
  constructor(
    private readonly segments: SegmentsRepository,
    private readonly conditions: SegmentConditions,
    private readonly rules: SegmentRules,
    private readonly members: SegmentMembersReader,
    private readonly staff: StaffReader,
  ) {}

  async list(locale: Locale): Promise<SegmentsResponse> {
    const rows = await this.segments.all();
    const [kinds, language] = await Promise.all([
      this.conditions.current(),
      this.rules.language(
        locale,
        rows.map(({ rule }) => rule),
      ),
    ]);
    return { data: rows.map((row) => toSegment(row, readRule(row.rule, kinds, language))) };
  }

  /** @throws 404 */
  async get(id: string, locale: Locale): Promise<SegmentResponse> {
    const segment = await this.found(id);
    return toSegment(segment, await this.rules.read(segment.rule, locale));
  }

  /** Nothing is kept. @throws 409, 422 */
  async preview(
    actor: StaffActor,
    { rule: raw, language = actor.locale }: PreviewSegmentDto,
  ): Promise<SegmentPreviewResponse> {
    const rule = await this.rules.parse(raw, '/rule');
    const compiled = await this.rules.compile(rule);
    const [reading, found] = await Promise.all([
      this.rules.read(rule, language),
      this.members.count(compiled).then(async (count) => ({
        count,
        rows: await this.members.page(compiled, SAMPLE, { known: count }),
      })),
    ]);
    return { count: found.count, sample: await this.named(found.rows), reading };
  }

  /** The newest first. @throws 400, 404, 409 */
  async page(id: string, query: SegmentMembersQuery): Promise<Page<MemberListItemResponse>> {
    const { limit } = query;
    const after = query.cursor === undefined ? undefined : decodeIdCursor(query.cursor);
    const compiled = await this.rules.compileMembers(await this.found(id));
    const known = query.count ? await this.members.count(compiled) : undefined;
    const rows = await this.members.page(compiled, limit + 1, { after, known });
    const names = await this.staff.names(rows.map(({ owner_id }) => owner_id));
    const page = pageOf(
      rows,
      limit,
      (row) => encodeCursor([row.id]),
      (row) => toListItem(row, names),
    );
    return known === undefined ? page : { ...page, total: cappedTotal(known) };
  }

  /** @throws 404 */
  async sizes(id: string, { days }: SegmentSizesQuery): Promise<SegmentSizesResponse> {
    const [, { today }] = await Promise.all([this.found(id), this.rules.today()]);
    return { data: await this.segments.sizes(id, daysAfter(today, -days)) };
  }

  private async found(id: string): Promise<SegmentRow> {
    const segment = await this.segments.find(id);
    if (!segment) throw segmentNotFound();
    return segment;
  }

  private async named(rows: readonly MemberSummaryRow[]): Promise<MemberListItemResponse[]> {
    const names = await this.staff.names(rows.map(({ owner_id }) => owner_id));
    return rows.map((row) => toListItem(row, names));
  }
}
