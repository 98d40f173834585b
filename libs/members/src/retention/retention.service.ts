import { Injectable } from '@nestjs/common';
import { COUNT_CAP, Database, VersionConflict, cappedTotal, notFound } from '@regulars/platform';
import { Audit, type StaffActor, changesBetween } from '@regulars/staff';
import { unacceptable } from '../members.errors.js';
import { LEGAL_PERIOD, type RetentionRule, RetentionRules, type RetentionTerms, ago } from './retention-rules.js';
import { RetentionRepository, type RetentionRow } from './retention.repository.js';
import type { RetentionPreviewResponse, RetentionRuleResponse, UpdateRetentionDto } from './retention.dto.js';

/** Between what was decided and the first run: somebody can still look at what would go, and think again. */
const GRACE_MS = 24 * 3_600_000;

type Described = Pick<RetentionRule, 'name' | 'unit' | 'usual' | 'least' | 'most'>;

/** What the company decided about how long things are kept (MEM-12); nothing goes before somebody decided. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly rows: RetentionRepository,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ data: RetentionRuleResponse[] }> {
    const rows = new Map((await this.rows.all()).map((row) => [row.name, row]));
    return { data: [LEGAL_PERIOD, ...this.rules.all()].map((rule) => toRule(rule, rows.get(rule.name))) };
  }

  /** What would go now, if it went after so long. Changes nothing. @throws 404, 422 */
  async preview(name: string, after: number): Promise<RetentionPreviewResponse> {
    const rule = this.rules.find(name);
    if (!rule) throw notFound('members/retention-rule-not-found', 'retention rule');
    assertWithin(rule, after);
    const { count, sample } = await rule.preview(await this.terms(rule, after));
    return {
      total: cappedTotal(Math.min(count, COUNT_CAP + 1)),
      sample: sample.map(({ label, at }) => ({ label, at: at.toISOString() })),
    };
  }

  /** @throws 404, 412, 422 */
  change(actor: StaffActor, name: string, version: number, dto: UpdateRetentionDto): Promise<RetentionRuleResponse> {
    const rule: Described | undefined = name === LEGAL_PERIOD.name ? LEGAL_PERIOD : this.rules.find(name);
    if (!rule) throw notFound('members/retention-rule-not-found', 'retention rule');
    return this.database.transaction(async (tx) => {
      const row = await this.rows.lock(tx, name);
      const before = toRule(rule, row ?? undefined);
      if (before.version !== version) throw new VersionConflict(before);
      const after = dto.after ?? before.after;
      const active = name !== LEGAL_PERIOD.name && (dto.active ?? before.active);
      assertWithin(rule, after);
      const more = active && (!before.active || after < before.after);
      const firstRunAt = more ? new Date(Date.now() + GRACE_MS) : (row?.first_run_at ?? null);
      await this.rows.save(tx, name, { active, after, firstRunAt, by: actor.name });
      await this.audit.record(tx, actor, {
        action: 'members.retention-changed',
        subject: { type: 'retention-rule', id: name },
        changes: changesBetween({ active: before.active, after: before.after }, { active, after }),
        note: name,
      });
      return toRule(rule, (await this.rows.lock(tx, name)) ?? undefined);
    });
  }

  async terms({ unit }: Pick<RetentionRule, 'unit'>, after: number): Promise<RetentionTerms> {
    const legal = (await this.rows.all()).find(({ name }) => name === LEGAL_PERIOD.name)?.after ?? LEGAL_PERIOD.usual;
    return { before: ago(after, unit), legalSince: ago(legal, LEGAL_PERIOD.unit) };
  }
}

/** @throws 422 */
function assertWithin({ least, most, unit }: Described, after: number): void {
  if (after < least || after > most)
    throw unacceptable('members/retention-out-of-range', '/after', `Give between ${least} and ${most} ${unit}.`);
}

function toRule(rule: Described, row: RetentionRow | undefined): RetentionRuleResponse {
  return {
    name: rule.name,
    unit: rule.unit,
    least: rule.least,
    most: rule.most,
    active: row?.active ?? false,
    after: row?.after ?? rule.usual,
    version: row?.version ?? 1,
    firstRunAt: row?.active === true ? (row.first_run_at?.toISOString() ?? null) : null,
    lastRunAt: row?.last_run_at?.toISOString() ?? null,
    lastCount: row?.last_count ?? null,
    changedBy: row?.changed_by_name ?? null,
  };
}
