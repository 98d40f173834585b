import type { ChangeReason, StageChange } from './grouping.repository.js';

/**
 * Members came from one stage into another by what they did or by time; not because rules were edited. At most a thousand in one; for whoever
 * reacts to that, such as automations.
 */
export class MemberStagesChanged {
  static readonly type = 'members.stages-changed';
  /** @param at ISO 8601 */
  constructor(
    readonly changes: readonly StageChange[],
    readonly why: ChangeReason,
    readonly at: string,
  ) {}
}
