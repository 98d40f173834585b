import { Injectable } from '@nestjs/common';
import { Database, type Page, type Tx, VersionConflict } from '@regulars/platform';
import { Audit, type AuditEntry, type StaffActor, StaffReader, TeamsReader, changesBetween } from '@regulars/staff';
import { unacceptable } from '../orders.errors.js';
import type { AssignmentRule } from './assignment-rule.js';
import { oneTarget, otherRules, ruleNotFound, tooManyRules } from './assignment.errors.js';
import { AssignmentRulesRepository, type RuleContent } from './assignment-rules.repository.js';
import {
  type AssignmentRuleResponse,
  type CreateAssignmentRuleDto,
  type RuleConditionsDto,
  type UpdateAssignmentRuleDto,
  ruleResponse,
} from './dto/assignment-rule.dto.js';

const MOST_RULES = 100;

/** The rules by which orders are handed out (ORD-5): an ordered list that managers keep. */
@Injectable()
export class AssignmentRules {
  constructor(
    private readonly database: Database,
    private readonly repository: AssignmentRulesRepository,
    private readonly staff: StaffReader,
    private readonly teams: TeamsReader,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<Page<AssignmentRuleResponse>> {
    return { data: (await this.repository.all()).map(ruleResponse), nextCursor: null };
  }

  /** @throws 409 beyond a hundred; 422 for people or a team that are not there */
  create(actor: StaffActor, dto: CreateAssignmentRuleDto): Promise<AssignmentRuleResponse> {
    return this.database.transaction(async (tx) => {
      const rules = await this.repository.lockAll(tx);
      if (rules.length >= MOST_RULES) throw tooManyRules(MOST_RULES);
      const content: RuleContent = {
        name: dto.name,
        active: dto.active ?? true,
        conditions: plain(dto.conditions),
        staffIds: dto.staffIds ?? null,
        teamId: dto.teamId ?? null,
        by: dto.by ?? 'round-robin',
        workingOnly: dto.workingOnly ?? false,
      };
      await this.assertPossible(tx, content, null);
      const rule = await this.repository.insert(tx, content);
      await this.record(tx, actor, rule.id, { action: 'orders.rule-created', note: rule.name });
      return ruleResponse(rule);
    });
  }

  /** @throws 404, 412 when someone saved in between, 422 */
  update(
    actor: StaffActor,
    id: string,
    version: number,
    dto: UpdateAssignmentRuleDto,
  ): Promise<AssignmentRuleResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(ruleResponse(before));
      const content = changed(before, dto);
      const changes = changesBetween(ruleResponse(before), content);
      if (Object.keys(changes).length === 0) return ruleResponse(before);
      await this.assertPossible(tx, content, before);
      const rule = await this.repository.update(tx, id, content);
      await this.record(tx, actor, id, { action: 'orders.rule-changed', changes, note: rule.name });
      return ruleResponse(rule);
    });
  }

  /** @throws 404 */
  delete(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { name } = await this.locked(tx, id);
      await this.repository.delete(tx, id);
      await this.record(tx, actor, id, { action: 'orders.rule-deleted', note: name });
    });
  }

  /** @throws 422 when the ids are not those of all rules */
  reorder(actor: StaffActor, ids: readonly string[]): Promise<Page<AssignmentRuleResponse>> {
    return this.database.transaction(async (tx) => {
      const rules = await this.repository.lockAll(tx);
      const known = new Set(rules.map(({ id }) => id));
      if (ids.length !== known.size || ids.some((id) => !known.has(id))) throw otherRules();
      await this.repository.reorder(tx, ids);
      const names = new Map(rules.map(({ id, name }) => [id, name]));
      const order = { from: rules.map(({ name }) => name), to: ids.map((id) => names.get(id)) };
      await this.record(tx, actor, null, { action: 'orders.rules-reordered', changes: { order } });
      return { data: (await this.repository.all(tx)).map(ruleResponse), nextCursor: null };
    });
  }

  private async locked(tx: Tx, id: string): Promise<AssignmentRule> {
    const rule = await this.repository.lock(tx, id);
    if (!rule) throw ruleNotFound();
    return rule;
  }

  /** Who stood in the rule before may stay, also after they left: the rule passes them over. */
  private async assertPossible(tx: Tx, { staffIds, teamId, conditions }: RuleContent, before: AssignmentRule | null) {
    if ((staffIds === null) === (teamId === null)) throw oneTarget();
    const amount = conditions.amount;
    if (amount && amount.atLeast === undefined && amount.atMost === undefined) {
      throw unacceptable('orders/empty-amount', '/conditions/amount', 'Say from or up to which amount.');
    }
    if ((amount?.atLeast ?? 0) > (amount?.atMost ?? Infinity)) {
      throw unacceptable('orders/empty-amount', '/conditions/amount/atMost', 'No amount lies in between.');
    }
    if (teamId !== null && teamId !== before?.teamId && (await this.teams.find(teamId, tx)) === null) {
      throw unacceptable('orders/unknown-team', '/teamId', 'There is no such team. Choose another.');
    }
    for (const [index, id] of (staffIds ?? []).entries()) {
      if (before?.staffIds?.includes(id) !== true && (await this.staff.find(id, tx))?.active !== true) {
        const place = `/staffIds/${index}`;
        throw unacceptable('orders/unknown-assignee', place, 'There is no such active colleague. Choose another.');
      }
    }
  }

  private record(tx: Tx, actor: StaffActor, id: string | null, entry: Omit<AuditEntry, 'subject'>): Promise<void> {
    return this.audit.record(tx, actor, { ...entry, subject: { type: 'assignment-rule', id } });
  }
}

/** A target that is named takes the other's place. */
function changed(before: AssignmentRule, dto: UpdateAssignmentRuleDto): RuleContent {
  const { name, active, by, workingOnly } = { ...before, ...given(dto) };
  const { staffIds, teamId } = dto;
  return {
    name,
    active,
    by,
    workingOnly,
    conditions: dto.conditions === undefined ? before.conditions : plain(dto.conditions),
    staffIds: staffIds === undefined ? (teamId == null ? before.staffIds : null) : staffIds,
    teamId: teamId === undefined ? (staffIds == null ? before.teamId : null) : teamId,
  };
}

function given({ name, active, by, workingOnly }: UpdateAssignmentRuleDto): Partial<RuleContent> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(active === undefined ? {} : { active }),
    ...(by === undefined ? {} : { by }),
    ...(workingOnly === undefined ? {} : { workingOnly }),
  };
}

/** Without the class, and without what is not given: two equal sets of conditions compare as equal. */
function plain(conditions: RuleConditionsDto | undefined): RuleContent['conditions'] {
  return JSON.parse(JSON.stringify(conditions ?? {})) as RuleContent['conditions'];
}
