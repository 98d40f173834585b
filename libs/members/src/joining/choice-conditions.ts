import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MemberSettingsRepository } from '../settings/member-settings.repository.js';
import { type ConditionKind, operator } from '../segments/condition.js';
import { SegmentConditions } from '../segments/segment-conditions.js';
import { choices } from '../segments/values.js';
import { completed, words } from '../segments/words.js';
import { FREQUENCIES } from './choices/choices.repository.js';

const FREQUENCY = {
  all: words('as it comes', '有内容即发送', '有內容即寄送'),
  weekly: words('once a week', '每周一次', '每週一次'),
  monthly: words('once a month', '每月一次', '每月一次'),
};

const chosen = (condition: string) =>
  `EXISTS (SELECT FROM members.choice c WHERE c.member_id = f.member_id AND ${condition})`;

/** Segments ask what members want to hear of. Whoever chose no topic wants all of them. */
@Injectable()
export class ChoiceConditions implements OnModuleInit {
  constructor(
    private readonly conditions: SegmentConditions,
    private readonly settings: MemberSettingsRepository,
  ) {}

  onModuleInit(): void {
    this.conditions.register(FREQUENCY_CONDITION);
    this.conditions.registerSource(async (executor) => {
      const { topics } = await this.settings.current(executor);
      return topics.length === 0 ? [] : [topicCondition(topics)];
    });
  }
}

const FREQUENCY_CONDITION: ConditionKind = {
  key: 'frequency',
  group: 'profile',
  label: words('Wants mail', '接收频率', '接收頻率'),
  operators: {
    in: operator({
      words: words('{value}', '{value}', '{value}'),
      value: choices(FREQUENCIES.map((value) => ({ value, label: FREQUENCY[value] }))),
      // No row says `all`.
      sql: (values, s) =>
        values.includes('all')
          ? `NOT ${chosen(`c.frequency <> ALL(${s.param(values, 'text[]')})`)}`
          : chosen(`c.frequency = ANY(${s.param(values, 'text[]')})`),
    }),
  },
};

function topicCondition(topics: readonly { key: string; label: Parameters<typeof completed>[0] }[]): ConditionKind {
  return {
    key: 'topics',
    group: 'profile',
    label: words('Wants to hear of', '感兴趣的主题', '感興趣的主題'),
    operators: {
      any: operator({
        words: words('{value} (or everything)', '{value}（或全部）', '{value}（或全部）'),
        value: choices(topics.map(({ key, label }) => ({ value: key, label: completed(label, key) }))),
        sql: (values, s) => `NOT ${chosen(`c.topics <> '{}' AND NOT c.topics && ${s.param(values, 'text[]')}`)}`,
      }),
    },
  };
}
