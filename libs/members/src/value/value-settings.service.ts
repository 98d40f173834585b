import { Injectable } from '@nestjs/common';
import { Database, Jobs, VersionConflict } from '@regulars/platform';
import { Audit, CompanyReader, type StaffActor, changesBetween, hasChanges, localDate } from '@regulars/staff';
import { checkRules } from './check-rules.js';
import type { ValuePreviewResponse, ValueSettingsResponse } from './dto/value.response.js';
import { type Comparison, GroupingRepository } from './grouping.repository.js';
import { ValueBasisRepository } from './value-basis.repository.js';
import { GROUPING_JOB } from './value-keeper.js';
import { DEFAULT_RULES, STAGES, VALUE_GROUPS, type ValueRules } from './value-rules.js';
import { ValueSettingsRepository } from './value-settings.repository.js';

/** The rules of stages, groups and scores (MEM-8): read, tried, changed. */
@Injectable()
export class ValueSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: ValueSettingsRepository,
    private readonly basis: ValueBasisRepository,
    private readonly grouping: GroupingRepository,
    private readonly company: CompanyReader,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async get(): Promise<ValueSettingsResponse> {
    const [{ rules, version }, basis] = await Promise.all([this.settings.current(), this.basis.current()]);
    const pass = {
      day: basis?.day ?? null,
      startedAt: basis?.startedAt.toISOString() ?? null,
      finishedAt: basis?.finishedAt?.toISOString() ?? null,
      done: basis?.done ?? 0,
      total: basis?.total ?? 0,
      current: basis?.rulesVersion === version,
    };
    return { rules, defaults: DEFAULT_RULES, pass, version };
  }

  /** All members are grouped anew right after. @throws 412 when someone saved in between, 422 */
  async put(actor: StaffActor, version: number, given: ValueRules): Promise<ValueSettingsResponse> {
    const rules = plain(given);
    checkRules(rules, '');
    await this.database.transaction(async (tx) => {
      const before = await this.settings.lock(tx);
      if (before.version !== version) throw new VersionConflict(before);
      const changes = changesBetween(before.rules, rules);
      if (!hasChanges(changes)) return;
      await this.settings.save(tx, rules);
      await this.jobs.enqueue(tx, GROUPING_JOB);
      const subject = { type: 'value-settings', id: null };
      await this.audit.record(tx, actor, { action: 'members.value-rules-changed', subject, changes });
    });
    return this.get();
  }

  /** How many would be where, with these rules, today. Nothing is kept. @throws 422 */
  async preview(given: ValueRules): Promise<ValuePreviewResponse> {
    const rules = plain(given);
    checkRules(rules, '/rules');
    const found = await this.database.transaction(async (tx) => {
      const { timeZone } = await this.company.current(tx);
      const day = localDate(timeZone, Date.now());
      const breaks = await this.basis.breaks(tx, rules.rfm, { day, timeZone });
      return this.grouping.compare(tx, { day, timeZone, rules, breaks });
    });
    return {
      stages: counts(STAGES, found, 'stage', 'nextStage'),
      groups: counts([...VALUE_GROUPS, null], found, 'valueGroup', 'nextGroup'),
      changing: found
        .filter(({ stage, nextStage, valueGroup, nextGroup }) => stage !== nextStage || valueGroup !== nextGroup)
        .reduce((sum, { members }) => sum + members, 0),
    };
  }
}

/** Without classes. */
function plain(rules: ValueRules): ValueRules {
  return JSON.parse(JSON.stringify(rules)) as ValueRules;
}

function counts(
  all: readonly (string | null)[],
  found: readonly Comparison[],
  now: 'stage' | 'valueGroup',
  then: 'nextStage' | 'nextGroup',
) {
  const of = (column: keyof Comparison, value: string | null) =>
    found.filter((each) => each[column] === value).reduce((sum, { members }) => sum + members, 0);
  return all.map((each) => ({ of: each ?? 'none', now: of(now, each), then: of(then, each) }));
}
