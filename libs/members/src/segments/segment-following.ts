import { Injectable } from '@nestjs/common';
import { Database, DomainError, Events, Logger, PublicEvent, type Tx } from '@regulars/platform';
import { SegmentMembersReader } from './segment-members.reader.js';
import { SegmentMembership } from './segment-membership.repository.js';
import { SegmentRules } from './segment-rules.js';
import type { SegmentRow } from './segment-row.js';
import { SegmentMembersChanged } from './segments.events.js';
import { SegmentsRepository } from './segments.repository.js';

/** So many are told of by one event, and changed by one transaction. */
const BATCH = 1_000;

/** One segment looked at: how many are in it, and who came and went since somebody looked last. */
@Injectable()
export class SegmentFollowing {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly segments: SegmentsRepository,
    private readonly rules: SegmentRules,
    private readonly members: SegmentMembersReader,
    private readonly membership: SegmentMembership,
    private readonly logger: Logger,
  ) {}

  async measure(id: string): Promise<void> {
    const segment = await this.segments.find(id);
    if (!segment) return;
    await this.whileItHolds(segment, async () => {
      const rule = await this.rules.compileMembers(segment);
      const { today } = await this.rules.today();
      await this.segments.noteSize(this.database, id, today, await this.members.count(rule));
    });
  }

  /**
   * The difference between who is kept and who fits, in batches: what was told of was written by the same transaction, so a crash neither
   * loses nor repeats one. Those who are found first, or first after the rule was edited, are told to nobody.
   */
  async follow(id: string): Promise<void> {
    let more = true;
    while (more) more = await this.database.transaction((tx) => this.step(tx, id));
  }

  private async step(tx: Tx, id: string): Promise<boolean> {
    const segment = await this.segments.lock(tx, id);
    if (!segment?.followed) return false;
    let more = false;
    await this.whileItHolds(segment, async () => {
      const rule = await this.rules.compile(segment.rule, tx);
      if (segment.followedSince === null) {
        await this.membership.replace(tx, id, rule);
        await this.segments.beginFollowing(tx, id);
        return;
      }
      const left = await this.membership.left(tx, id, rule, BATCH);
      const entered = await this.membership.entered(tx, id, rule, BATCH);
      if (left.length + entered.length > 0) await this.tell(tx, segment, entered, left);
      more = left.length === BATCH || entered.length === BATCH;
    });
    return more;
  }

  private async tell(tx: Tx, { id, name }: SegmentRow, entered: string[], left: string[]): Promise<void> {
    await this.events.publish(tx, new SegmentMembersChanged(id, entered, left, new Date().toISOString()));
    for (const [event, memberIds] of [
      ['segment.entered', entered],
      ['segment.left', left],
    ] as const)
      if (memberIds.length > 0) await this.events.publish(tx, new PublicEvent(event, { id, name, memberIds }));
  }

  /** A rule that asks for what was taken away can't be tried again; whoever opens the segment is told. */
  private async whileItHolds({ id }: SegmentRow, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.warn({ segment: id, code: error.code }, 'a segment could not be looked at');
    }
  }
}
