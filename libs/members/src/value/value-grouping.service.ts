import { Injectable } from '@nestjs/common';
import { Events, LiveEvents, PublicEvent, type Tx } from '@regulars/platform';
import { CompanyReader, localDate } from '@regulars/staff';
import { MemberFacts } from '../facts/member-facts.service.js';
import {
  type ChangeReason,
  type Grouped,
  GroupingRepository,
  type StageChange,
  type Those,
} from './grouping.repository.js';
import { MemberStagesChanged } from './value.events.js';
import { type KnownBasis, ValueBasisRepository } from './value-basis.repository.js';
import { ValueSettingsRepository } from './value-settings.repository.js';

/** So many members by one transaction of a pass. */
const STRIDE = 20_000;
/** So many marked members by one transaction. */
const BATCH = 2_000;
/** After which what somebody else held is tried again. */
const AGAIN_SECONDS = 1;
/** So many are told of by one event. */
const TOLD = 1_000;
/** So many at most are told to open screens, each by itself. */
const SHOWN = 20;

/** Keeps members in their stages, groups and scores (MEM-8; docs/adr/0039). */
@Injectable()
export class ValueGrouping {
  constructor(
    private readonly grouping: GroupingRepository,
    private readonly basis: ValueBasisRepository,
    private readonly settings: ValueSettingsRepository,
    private readonly facts: MemberFacts,
    private readonly company: CompanyReader,
    private readonly events: Events,
    private readonly live: LiveEvents,
  ) {}

  /** Whether a day has begun, or rules were changed, since all members were grouped. */
  async isDue(now = Date.now()): Promise<boolean> {
    const [known, { version }, { timeZone }] = await Promise.all([
      this.basis.current(),
      this.settings.current(),
      this.company.current(),
    ]);
    const day = localDate(timeZone, now);
    return known?.day !== day || known.timeZone !== timeZone || known.rulesVersion !== version;
  }

  /**
   * All members, by the rules, the day and the breaks of this moment. May be begun again at any time: what is in its group already is not
   * written. One at a time.
   */
  async groupAll(now = Date.now()): Promise<void> {
    // What leaves a window with the new day is marked there; it comes first, so that the breaks are those of the day.
    await this.facts.followBasis(new Date(now));
    await this.facts.freshen();
    const basis = await this.begin(now);
    let after: string | null = null;
    let held = 0;
    for (;;) {
      const next: Awaited<ReturnType<GroupingRepository['reach']>> = await this.grouping.reach(after, STRIDE);
      if (next === null) break;
      held += await this.stride(basis, { after, upTo: next.upTo }, next.members);
      after = next.upTo;
    }
    await this.grouping.transaction(async (tx) => {
      if (held > 0) await this.grouping.askForMarked(tx, AGAIN_SECONDS);
      await this.basis.noteCounts(tx, basis.day);
      await this.basis.finish(tx);
    });
  }

  /** Those whose facts or profile changed. Any number of workers may do so at once. */
  async groupMarked(): Promise<void> {
    while (await this.grouping.transaction((tx) => this.markedStep(tx)));
  }

  private async begin(now: number): Promise<KnownBasis> {
    return this.grouping.transaction(async (tx) => {
      const before = await this.basis.current(tx);
      const { rules, version } = await this.settings.current(tx);
      const { timeZone } = await this.company.current(tx);
      const day = localDate(timeZone, now);
      const breaks = await this.basis.breaks(tx, rules.rfm, { day, timeZone });
      const edited = before !== null && before.rulesVersion !== version;
      // A pass that was broken off goes on for its own reason.
      const why = edited || (before?.finishedAt === null && before.why === 'rules') ? 'rules' : 'time';
      await this.basis.begin(tx, { day, timeZone, rules, breaks }, version, why);
      const begun = await this.basis.current(tx);
      if (!begun) throw new Error('members.value_basis was not written');
      return begun;
    });
  }

  private stride(basis: KnownBasis, those: Those, members: number): Promise<number> {
    return this.grouping.transaction(async (tx) => {
      // That rules were edited says nothing about the members: nobody is told of a million of them.
      const { changes, held } = await this.grouping.group(tx, basis, those, basis.why);
      await this.tell(tx, changes, basis.why);
      await this.basis.advance(tx, members);
      return held;
    });
  }

  /** @returns whether there may be more */
  private async markedStep(tx: Tx): Promise<boolean> {
    const basis = await this.basis.share(tx);
    const marks = await this.grouping.takeMarks(tx, BATCH);
    // Before the first pass nobody is in a group: it looks at everybody.
    if (basis === null) return marks.length > 0;
    let held = 0;
    for (const [why, those] of reasons(marks)) {
      const grouped = await this.grouping.group(tx, basis, { ids: those }, why);
      await this.tell(tx, grouped.changes, why);
      held += grouped.held;
    }
    if (held > 0) await this.grouping.askForMarked(tx, AGAIN_SECONDS);
    return held === 0 && marks.length === BATCH;
  }

  private async tell(tx: Tx, changes: Grouped['changes'], why: ChangeReason): Promise<void> {
    // Screens that show one of them read again; of many, whoever looks has asked for it.
    if (changes.length <= SHOWN)
      for (const { id, ownerId } of changes)
        this.live.announce(tx, { topic: 'members', type: 'member.updated', id, ownerId });
    for (let at = 0; at < changes.length; at += TOLD) {
      const some: StageChange[] = changes.slice(at, at + TOLD).map(({ id, from, to }) => ({ id, from, to }));
      await this.events.publish(tx, new MemberStagesChanged(some, why, new Date().toISOString()));
      await this.events.publish(tx, new PublicEvent('member.stage_changed', { why, changes: some }));
    }
  }
}

/** Each member once, by the reason that says most. */
function reasons(marks: readonly { id: string; why: ChangeReason }[]): Map<ChangeReason, string[]> {
  const seen = new Set<string>();
  const by = new Map<ChangeReason, string[]>();
  for (const why of ['purchase', 'profile', 'rules', 'time'] as const) {
    const ids = [...new Set(marks.filter((mark) => mark.why === why).map(({ id }) => id))].filter(
      (id) => !seen.has(id),
    );
    for (const id of ids) seen.add(id);
    if (ids.length > 0) by.set(why, ids);
  }
  return by;
}
