import { Injectable } from '@nestjs/common';
import type { Locale, StaffActor } from '@regulars/staff';
import { MemberAccess } from '../member-access.js';
import type { SegmentReasonResponse, SegmentWhyResponse } from './dto/segment.response.js';
import { readCondition } from './rule/read-rule.js';
import { type Condition, type Rule, conditionsOf, isCondition, partsOf } from './rule/rule.js';
import { type Kinds, SegmentConditions } from './segment-conditions.js';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentRules } from './segment-rules.js';
import { segmentNotFound } from './segments.errors.js';
import { SegmentsRepository } from './segments.repository.js';
import { EVERYBODY, type Language, words } from './words.js';

const GROUP_WORDS = {
  all: words('each of these', '满足以下全部', '符合以下全部'),
  any: words('any of these', '满足以下任一', '符合以下任一'),
  not: words('not this', '不满足以下', '不符合以下'),
};

/** Why a member is in a segment, or is not: each part of the rule, as it stands for them now. */
@Injectable()
export class SegmentWhy {
  constructor(
    private readonly segments: SegmentsRepository,
    private readonly conditions: SegmentConditions,
    private readonly rules: SegmentRules,
    private readonly members: SegmentMembersReader,
    private readonly access: MemberAccess,
  ) {}

  /** @throws 404 for the segment or the member, 409 */
  async explain(actor: StaffActor, id: string, memberId: string, locale: Locale): Promise<SegmentWhyResponse> {
    const [segment] = await Promise.all([this.segments.find(id), this.access.find(actor, memberId)]);
    if (!segment) throw segmentNotFound();
    const conditions = conditionsOf(segment.rule);
    const [{ compiler, statement }] = await this.rules.compilers([segment.rule]);
    const parts = conditions.map((condition) => compiler.compile(condition));
    const membership = await this.rules.compileMembers(segment);
    const [kinds, language, met, inIt] = await Promise.all([
      this.conditions.current(),
      this.rules.language(locale, [segment.rule]),
      this.members.met(parts, statement.values, memberId),
      this.members.met([membership.where], membership.values, memberId),
    ]);
    const answers = new Map(conditions.map((condition, nth) => [condition, met?.[nth] ?? false]));
    const reasons = met ? told(segment.rule, { answers, kinds, language }, '', 0) : [];
    return { member: inIt?.[0] ?? false, reasons };
  }
}

interface Telling {
  answers: ReadonlyMap<Condition, boolean>;
  kinds: Kinds;
  language: Language;
}

/** From the top down, each group before its parts. */
function told(rule: Rule, telling: Telling, pointer: string, depth: number): SegmentReasonResponse[] {
  const { kinds, language } = telling;
  const met = isMet(rule, telling.answers);
  if (isCondition(rule))
    return [{ pointer, depth, kind: 'condition', text: readCondition(rule, kinds, language), met }];
  const kind = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'not';
  const parts = partsOf(rule);
  const text = language.say(parts.length === 0 ? EVERYBODY : GROUP_WORDS[kind]);
  return [
    { pointer, depth, kind, text, met },
    ...parts.flatMap(({ part, pointer: below }) => told(part, telling, pointer + below, depth + 1)),
  ];
}

function isMet(rule: Rule, answers: ReadonlyMap<Condition, boolean>): boolean {
  if (isCondition(rule)) return answers.get(rule) ?? false;
  if ('not' in rule) return !isMet(rule.not, answers);
  const parts = partsOf(rule).map(({ part }) => isMet(part, answers));
  return 'all' in rule ? parts.every(Boolean) : parts.some(Boolean);
}
