import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import {
  Audit,
  RosterReader,
  type StaffActor,
  StaffReader,
  changesBetween,
  hasChanges,
  isWorkDay,
} from '@regulars/staff';
import type { OrderRow } from '../order-row.js';
import { conflict, unacceptable } from '../orders.errors.js';
import { dayAfter, isWeekday } from './due.js';
import type { CreateTaskRuleDto, TaskRuleResponse, UpdateTaskRuleDto } from './task-rule.dto.js';
import { type Entry, type RuleContent, type TaskRule, TaskRulesRepository } from './task-rules.repository.js';
import { taskRuleNotFound } from './tasks.errors.js';

/** A rule as it holds for one order. */
type HeldRule = TaskRule & { day: string };

/** More would make tasks that nobody can follow. */
const MOST_RULES = 100;

/** Rules that make tasks when an order enters a status (ORD-13). */
@Injectable()
export class TaskRules {
  constructor(
    private readonly database: Database,
    private readonly rules: TaskRulesRepository,
    private readonly staff: StaffReader,
    private readonly roster: RosterReader,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ data: TaskRuleResponse[] }> {
    const rules = await this.rules.all();
    const names = await this.staff.names(rules.map(({ assigneeId }) => assigneeId));
    return { data: rules.map((rule) => shown(rule, names)) };
  }

  create(actor: StaffActor, dto: CreateTaskRuleDto): Promise<TaskRuleResponse> {
    return this.database.transaction(async (tx) => {
      if ((await this.rules.count(tx)) >= MOST_RULES) {
        throw conflict(
          'orders/too-many-task-rules',
          `There are ${MOST_RULES} rules, which is the most. Delete one first.`,
        );
      }
      const { active = true, workingDays = false, title = '', assigneeId = null, status, waitDays, kind } = dto;
      const content: RuleContent = { active, status, waitDays, workingDays, kind, title, assigneeId };
      await this.assertColleague(tx, assigneeId);
      const rule = await this.rules.insert(tx, content);
      await this.record(tx, actor, 'created', rule, changesBetween<Partial<RuleContent>>({}, content));
      return this.answer(tx, rule);
    });
  }

  /** @throws 404; 412 when someone saved in between */
  update(actor: StaffActor, id: string, version: number, dto: UpdateTaskRuleDto): Promise<TaskRuleResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(await this.answer(tx, before));
      const given = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
      const changes = changesBetween<Partial<TaskRule>>(before, given);
      if (!hasChanges(changes)) return this.answer(tx, before);
      if (changes['assigneeId']) await this.assertColleague(tx, dto.assigneeId ?? null);
      const rule = await this.rules.update(tx, id, { ...before, ...given });
      await this.record(tx, actor, 'edited', rule, changes);
      return this.answer(tx, rule);
    });
  }

  /** The tasks that it made stay. @throws 404 */
  remove(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const rule = await this.locked(tx, id);
      await this.rules.delete(tx, id);
      await this.record(tx, actor, 'deleted', rule);
    });
  }

  /**
   * What holds for an order in the status that it has now, by when, and for whom. Who has left gets no task: their rules then stand for
   * whoever is in charge.
   */
  async holding(tx: Tx, order: OrderRow, zone: string): Promise<{ entry: Entry | null; rules: HeldRule[] }> {
    const entry = await this.rules.lastEntry(tx, order.id, order.status, zone);
    const rules: HeldRule[] = [];
    if (entry === null) return { entry, rules };
    for (const rule of await this.rules.activeFor(tx, order.status)) {
      const named = rule.assigneeId === null ? null : await this.staff.find(rule.assigneeId, tx);
      const assigneeId = named?.active === true ? named.id : order.assignee_id;
      const day = dayAfter(
        entry.day,
        rule.waitDays,
        rule.workingDays ? await this.workDays(tx, assigneeId) : undefined,
      );
      rules.push({ ...rule, assigneeId, day });
    }
    return { entry, rules };
  }

  /** Those of the person's team, holidays left out; Monday to Friday where there is no team, or it has no hours. */
  private async workDays(tx: Tx, staffId: string | null): Promise<(day: string) => boolean> {
    const teamId = staffId === null ? null : (await this.staff.find(staffId, tx))?.teamId;
    const calendar = teamId ? (await this.roster.calendars(tx)).get(teamId) : undefined;
    return calendar && calendar.hours.length > 0 ? (day) => isWorkDay(calendar, day) : isWeekday;
  }

  private async locked(tx: Tx, id: string): Promise<TaskRule> {
    const rule = await this.rules.lock(tx, id);
    if (!rule) throw taskRuleNotFound();
    return rule;
  }

  private async assertColleague(tx: Tx, id: string | null): Promise<void> {
    if (id !== null && (await this.staff.find(id, tx))?.active !== true) {
      throw unacceptable(
        'orders/unknown-assignee',
        '/assigneeId',
        'There is no such active colleague. Choose another.',
      );
    }
  }

  private async record(
    tx: Tx,
    actor: StaffActor,
    what: string,
    { id }: TaskRule,
    changes?: ReturnType<typeof changesBetween>,
  ) {
    await this.audit.record(tx, actor, { action: `tasks.rule-${what}`, subject: { type: 'task-rule', id }, changes });
  }

  private async answer(tx: Tx, rule: TaskRule): Promise<TaskRuleResponse> {
    return shown(rule, await this.staff.names([rule.assigneeId], tx));
  }
}

function shown({ assigneeId, ...rule }: TaskRule, names: ReadonlyMap<string, string>): TaskRuleResponse {
  return { ...rule, assignee: assigneeId === null ? null : { id: assigneeId, name: names.get(assigneeId) ?? '' } };
}
