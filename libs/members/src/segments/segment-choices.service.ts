import { Injectable } from '@nestjs/common';
import { DomainError } from '@regulars/platform';
import { type Locale, MainCurrency } from '@regulars/staff';
import type { ConditionKind, Operator } from './condition.js';
import type { SegmentValuesQuery } from './dto/segment.dto.js';
import type { ConditionOperatorResponse, ConditionResponse, ConditionsResponse } from './dto/segment.response.js';
import { Parameters } from './rule/compile-rule.js';
import { SegmentConditions } from './segment-conditions.js';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentRules } from './segment-rules.js';

/** What whoever builds a rule can choose among. */
@Injectable()
export class SegmentChoices {
  constructor(
    private readonly conditions: SegmentConditions,
    private readonly members: SegmentMembersReader,
    private readonly rules: SegmentRules,
    private readonly currency: MainCurrency,
  ) {}

  async list(locale: Locale): Promise<ConditionsResponse> {
    const kinds = await this.conditions.current();
    return { data: [...kinds.values()].map((kind) => shown(kind, locale)), currency: this.currency.current };
  }

  /** @throws 422 when the condition's values are no texts */
  async values({ field, q = '' }: SegmentValuesQuery): Promise<string[]> {
    const suggestions = (await this.conditions.current()).get(field)?.suggestions;
    if (!suggestions) {
      const message = 'There are no values to choose from for this condition.';
      throw new DomainError('segments/no-values', 422, message, {
        errors: [{ pointer: '?field', code: 'unknown', message }],
      });
    }
    const { today, zone } = await this.rules.today();
    const statement = new Parameters(today, zone);
    return this.members.suggestions(suggestions(q.trim(), statement), statement.values);
  }
}

function shown(kind: ConditionKind, locale: Locale): ConditionResponse {
  return {
    field: kind.key,
    group: kind.group,
    label: kind.label[locale],
    operators: Object.entries(kind.operators).map(([op, operator]) => shownOperator(op, operator, locale)),
    suggests: kind.suggestions !== undefined,
    retired: kind.retired ?? false,
  };
}

function shownOperator(op: string, { words, shape }: Operator, locale: Locale): ConditionOperatorResponse {
  const { type, options, ...limits } = shape;
  // `is between {from} and {to}` is chosen as `is between … and …`.
  const label = words[locale].replaceAll(/\{\w+\}/g, '…');
  const labelled = options?.map(({ value, label: of }) => ({ value, label: of[locale] }));
  return { op, label, value: type, ...limits, ...(labelled && { options: labelled }) };
}
