import { Injectable } from '@nestjs/common';
import type { Executor } from '@regulars/platform';
import type { ConditionKind } from './condition.js';
import { PROFILE_CONDITIONS } from './conditions/profile-conditions.js';
import { PURCHASE_CONDITIONS } from './conditions/purchase-conditions.js';
import { VALUE_CONDITIONS } from './conditions/value-conditions.js';
import { SEGMENT_CONDITION } from './conditions/segment-condition.js';

export type Kinds = ReadonlyMap<string, ConditionKind>;

/** @param executor the caller's transaction, if there is one */
export type Source = (executor?: Executor) => Promise<readonly ConditionKind[]>;

/** Names of records by id; those that are gone are left out. */
export type Names = (ids: readonly string[], executor?: Executor) => Promise<ReadonlyMap<string, string>>;

/**
 * Everything that segments can ask about. Members knows of profiles and of the facts; modules above register what else there is, in
 * `onModuleInit`.
 */
@Injectable()
export class SegmentConditions {
  private readonly kinds = new Map<string, ConditionKind>();
  private readonly sources: Source[] = [];
  private readonly naming = new Map<string, Names>();

  constructor() {
    this.register(...PROFILE_CONDITIONS, ...PURCHASE_CONDITIONS, ...VALUE_CONDITIONS, SEGMENT_CONDITION);
  }

  register(...kinds: readonly ConditionKind[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.key)) throw new Error(`The condition ${kind.key} is registered twice`);
      this.kinds.set(kind.key, kind);
    }
  }

  /** Conditions that come and go while the program runs: one for each field of the company's own. */
  registerSource(source: Source): void {
    this.sources.push(source);
  }

  /** @param of whose records, as values name them */
  registerNames(of: string, names: Names): void {
    this.naming.set(of, names);
  }

  /** As they are now, in the order in which they are offered. */
  async current(executor?: Executor): Promise<Kinds> {
    if (this.sources.length === 0) return this.kinds;
    const more = await Promise.all(this.sources.map((source) => source(executor)));
    return new Map([...this.kinds, ...more.flat().map((kind) => [kind.key, kind] as const)]);
  }

  /** @returns by `of id` */
  async namesOf(
    records: readonly { of: string; id: string }[],
    executor?: Executor,
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const [of, those] of Map.groupBy(records, (record) => record.of)) {
      const names = await this.naming.get(of)?.([...new Set(those.map(({ id }) => id))], executor);
      for (const [id, name] of names ?? []) found.set(`${of} ${id}`, name);
    }
    return found;
  }
}
