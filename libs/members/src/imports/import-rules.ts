import { Injectable } from '@nestjs/common';
import { type CustomField, CustomFieldsRepository } from '@regulars/custom-fields';
import type { ImportPolicy, ImportRecord } from '@regulars/imports';
import type { Executor } from '@regulars/platform';
import { CompanyReader, StaffReader } from '@regulars/staff';
import { MemberSettingsRepository } from '../settings/member-settings.repository.js';
import { plainWord } from './cell-words.js';
import { customFieldKey } from './custom-cells.js';
import { instantsIn } from './instants.js';
import type { PlanningRules } from './member-plan.js';
import type { ReadingRules } from './read-member.js';

export interface Rules extends ReadingRules, PlanningRules {}

const RULES_MS = 30_000;

/** What the rows of an import are read by; colleagues, fields and the company's zone may change while it runs for an hour. */
@Injectable()
export class ImportRules {
  private readonly kept = new Map<string, { until: number; rules: Rules }>();

  constructor(
    private readonly company: CompanyReader,
    private readonly staff: StaffReader,
    private readonly fields: CustomFieldsRepository,
    private readonly settings: MemberSettingsRepository,
  ) {}

  /** Those that are still asked for. */
  async customFields(executor?: Executor): Promise<CustomField[]> {
    return (await this.fields.all('member', executor)).filter(({ archived }) => !archived);
  }

  async of({ id, policy, reading, version }: ImportRecord, executor?: Executor): Promise<Rules> {
    const key = `${id} ${JSON.stringify(policy)} ${version}`;
    const now = Date.now();
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.rules;
    const [{ timeZone }, colleagues, custom, { incomeBands }] = await Promise.all([
      this.company.current(executor),
      this.staff.active(executor),
      this.customFields(executor),
      this.settings.current(executor),
    ]);
    const rules: Rules = {
      ...keyRules(policy),
      dayOrder: policy['dayOrder'] === 'mdy' ? 'mdy' : 'dmy',
      decimalSign: reading.decimalSign,
      duplicates: policy['duplicates'] ?? 'update',
      tag: policy['tag']?.trim() ?? '',
      owners: new Map(colleagues.flatMap(({ id: of, name, email }) => [[name.toLowerCase(), of], [email.toLowerCase(), of]])), // prettier-ignore
      custom: new Map(custom.map((field) => [customFieldKey(field), field])),
      incomeBands: new Map(
        incomeBands.flatMap(({ band, label }) => Object.values(label).map((word) => [plainWord(word), band] as const)),
      ),
      instant: instantsIn(timeZone),
    };
    for (const [old, { until }] of this.kept) if (until <= now) this.kept.delete(old);
    this.kept.set(key, { until: now + RULES_MS, rules });
    return rules;
  }
}

/** Enough to know by which keys rows are told apart. */
export function keyRules({ blanks, locale = 'en' }: ImportPolicy): ReadingRules & Pick<Rules, 'locale'> {
  return {
    blanks,
    locale: locale === 'zh-CN' || locale === 'zh-TW' ? locale : 'en',
    dayOrder: 'dmy',
    decimalSign: '.',
    custom: new Map(),
    incomeBands: new Map(),
    instant: () => new Date(0),
  };
}
