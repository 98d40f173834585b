import { Injectable } from '@nestjs/common';
import { Database, Jobs, type Tx, VersionConflict } from '@regulars/platform';
import { Audit, type Changes, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import type { CreateSegmentDto, FreezeSegmentDto, UpdateSegmentDto } from './dto/segment.dto.js';
import type { SegmentResponse } from './dto/segment.response.js';
import { type Rule, segmentsIn } from './rule/rule.js';
import { followingOf } from './segment-jobs.js';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentMembership } from './segment-membership.repository.js';
import { SegmentRules } from './segment-rules.js';
import type { SegmentContent, SegmentRow } from './segment-row.js';
import { toSegment } from './segment.mapper.js';
import {
  isFrozen,
  segmentCycle,
  segmentInUse,
  segmentNotFound,
  tooManySegments,
  unknownSegment,
} from './segments.errors.js';
import { SegmentsRepository } from './segments.repository.js';

/** More than a company can name. */
const MOST_SEGMENTS = 500;

type SegmentAct = 'segments.created' | 'segments.edited' | 'segments.frozen' | 'segments.deleted';

/** Segments made, changed, frozen and deleted (MEM-7). */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly database: Database,
    private readonly segments: SegmentsRepository,
    private readonly rules: SegmentRules,
    private readonly members: SegmentMembersReader,
    private readonly membership: SegmentMembership,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** @throws 409 when the name is taken, 422 */
  async create(actor: StaffActor, dto: CreateSegmentDto): Promise<SegmentResponse> {
    const rule = await this.rules.parse(dto.rule, '/rule');
    const content = { name: dto.name, description: dto.description ?? '', rule, followed: dto.followed ?? false };
    const made = await this.database.transaction(async (tx) => {
      const segment = await this.insert(tx, actor, { ...content, kind: 'dynamic' });
      await this.followFrom(tx, false, segment);
      return this.counted(tx, segment);
    });
    return this.answer(made, actor);
  }

  /** @throws 404, 409, 412 with the segment as it stands when someone saved in between, 422 */
  async edit(actor: StaffActor, id: string, version: number, dto: UpdateSegmentDto): Promise<SegmentResponse> {
    const rule = dto.rule === undefined ? undefined : await this.rules.parse(dto.rule, '/rule');
    const edited = await this.database.transaction(async (tx) => {
      if (rule) await this.segments.lockRules(tx);
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(await this.answer(before, actor, tx));
      assertThawed(before, dto);
      const given = { name: dto.name, description: dto.description, followed: dto.followed, rule };
      const changes = changesBetween<SegmentContent>(before, withoutAbsent(given));
      if (!hasChanges(changes)) return before;
      if (rule) await this.assertAsks(tx, rule, before);
      const segment = await this.segments.update(tx, id, { ...before, ...withoutAbsent(given) });
      await this.record(tx, actor, 'segments.edited', segment, changes);
      if (changes['rule']) await this.ruleChanged(tx, segment);
      await this.followFrom(tx, before.followed, segment);
      return changes['rule'] ? this.counted(tx, segment) : segment;
    });
    return this.answer(edited, actor);
  }

  /** A new segment of those who are in this one now. @throws 404, 409 */
  async freeze(actor: StaffActor, id: string, dto: FreezeSegmentDto): Promise<SegmentResponse> {
    const frozen = await this.database.transaction(async (tx) => {
      const from = await this.locked(tx, id);
      const { name, description = from.description } = dto;
      const segment = await this.insert(tx, actor, {
        name,
        description,
        kind: 'frozen',
        rule: from.rule,
        followed: false,
      });
      await this.membership.keep(tx, segment.id, await this.rules.compileMembers(from, tx));
      return this.counted(tx, segment);
    });
    return this.answer(frozen, actor);
  }

  /** @throws 404, 409 when others ask for it */
  remove(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.segments.lockRules(tx);
      const segment = await this.locked(tx, id);
      const dependents = await this.segments.dependents(tx, id);
      if (dependents.length > 0) throw segmentInUse(dependents.map(({ name }) => name));
      await this.segments.delete(tx, id);
      await this.record(
        tx,
        actor,
        'segments.deleted',
        segment,
        changesBetween<{ name?: string }>(segment, { name: segment.name }),
      );
    });
  }

  private async insert(tx: Tx, actor: StaffActor, content: SegmentContent): Promise<SegmentRow> {
    await this.segments.lockRules(tx);
    if ((await this.segments.count(tx)) >= MOST_SEGMENTS) throw tooManySegments(MOST_SEGMENTS);
    if (content.kind === 'dynamic') await this.assertAsks(tx, content.rule, null);
    const segment = await this.segments.insert(tx, content, actor.name);
    await this.record(tx, actor, content.kind === 'frozen' ? 'segments.frozen' : 'segments.created', segment, {
      name: { from: null, to: segment.name },
    });
    return segment;
  }

  /** @param self the segment that is edited; null for a new one, for which nobody can ask yet @throws 422 for what it can't ask for */
  private async assertAsks(tx: Tx, rule: Rule, self: SegmentRow | null): Promise<void> {
    const asked = segmentsIn(rule);
    if (asked.length === 0) return;
    const opened = await this.segments.opened(asked, tx);
    const known = new Map(opened.map((segment) => [segment.id, segment]));
    if (asked.some((id) => !known.has(id))) throw unknownSegment('/rule');
    if (self === null) return;
    const path = pathBack(asked, self.id, known);
    if (path) throw segmentCycle('/rule', [self.name, ...path.map((id) => known.get(id)?.name ?? self.name)]);
  }

  /** What is kept of this segment, and of those that ask for it, was found by another rule. @throws 409 when one of them grows too large */
  private async ruleChanged(tx: Tx, segment: SegmentRow): Promise<void> {
    const dependents = await this.segments.dependents(tx, segment.id);
    for (const { rule } of dependents) await this.rules.compile(rule, tx);
    await this.segments.beginAnew(tx, [segment.id, ...dependents.map(({ id }) => id)]);
  }

  /** Looked at as soon as may be: who fits then is the beginning. */
  private async followFrom(tx: Tx, before: boolean, { id, followed }: SegmentRow): Promise<void> {
    if (followed && !before) await this.jobs.enqueue(tx, followingOf(id));
    if (followed || !before) return;
    await this.membership.forget(tx, id);
    await this.segments.beginAnew(tx, [id]);
  }

  private async counted(tx: Tx, segment: SegmentRow): Promise<SegmentRow> {
    const memberCount = await this.members.count(await this.rules.compileMembers(segment, tx), tx);
    const { today } = await this.rules.today(tx);
    await this.segments.noteSize(tx, segment.id, today, memberCount);
    return { ...segment, memberCount, countedAt: new Date() };
  }

  private async locked(tx: Tx, id: string): Promise<SegmentRow> {
    const segment = await this.segments.lock(tx, id);
    if (!segment) throw segmentNotFound();
    return segment;
  }

  private async record(
    tx: Tx,
    actor: StaffActor,
    action: SegmentAct,
    { id }: SegmentRow,
    changes: Changes,
  ): Promise<void> {
    await this.audit.record(tx, actor, { action, subject: { type: 'segment', id }, changes });
  }

  private async answer(segment: SegmentRow, { locale }: StaffActor, tx?: Tx): Promise<SegmentResponse> {
    return toSegment(segment, await this.rules.read(segment.rule, locale, tx));
  }
}

function assertThawed({ kind }: SegmentRow, { rule, followed }: UpdateSegmentDto): void {
  if (kind !== 'frozen') return;
  if (rule !== undefined) throw isFrozen('/rule');
  if (followed === true) throw isFrozen('/followed');
}

/** From one of these back to the segment, through what each asks for. */
function pathBack(
  from: readonly string[],
  to: string,
  known: ReadonlyMap<string, SegmentRow>,
  seen = new Set<string>(),
): string[] | null {
  for (const id of from) {
    if (id === to) return [id];
    const segment = known.get(id);
    if (!segment || segment.kind === 'frozen' || seen.has(id)) continue;
    seen.add(id);
    const rest = pathBack(segmentsIn(segment.rule), to, known, seen);
    if (rest) return [id, ...rest];
  }
  return null;
}

function withoutAbsent(given: object): Partial<SegmentContent> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
