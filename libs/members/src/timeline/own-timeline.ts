import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail, type TrailEntry } from '@regulars/staff';
import { OwnTimelineReader } from './own-timeline.reader.js';
import { type TimelineEntry, isBehind } from './timeline-entry.js';
import { TimelineProviders, type TimelineQuestion } from './timeline-providers.js';

/** What the log says of a member and is no consent, which has a record of its own. */
const PROFILE_ACTS = ['edited', 'merged', 'merge-undone', 'left', 'returned'].map((act) => `members.${act}`);

/** What this module knows of a member's past: how they came, what was changed, what they agreed to, where they belong. */
@Injectable()
export class OwnTimeline implements OnModuleInit {
  constructor(
    private readonly providers: TimelineProviders,
    private readonly reader: OwnTimelineReader,
    private readonly trail: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.providers.register({ name: 'joining', kinds: ['profile'], page: (asked) => this.joined(asked) });
    this.providers.register({ name: 'profile', kinds: ['profile'], page: (asked) => this.profile(asked) });
    this.providers.register({ name: 'consents', kinds: ['consent'], page: (asked) => this.consents(asked) });
    this.providers.register({ name: 'segments', kinds: ['segment'], page: (asked) => this.segments(asked) });
  }

  private async joined({ memberId, before }: TimelineQuestion): Promise<TimelineEntry[]> {
    const joined = await this.reader.joined(memberId);
    if (!joined || (before !== null && !isBehind(joined, before))) return [];
    const { id, key, source } = joined;
    return [{ id, key, kind: 'profile', action: 'joined', from: source }];
  }

  private async profile({ memberId, before, limit }: TimelineQuestion): Promise<TimelineEntry[]> {
    const subject = { type: 'member', id: memberId };
    return (await this.trail.of({ subject, actions: PROFILE_ACTS, before, limit })).map(ofTrail);
  }

  private async consents({ memberId, before, limit }: TimelineQuestion): Promise<TimelineEntry[]> {
    const rows = await this.reader.consents(memberId, before, limit);
    return rows.map(({ id, key, channel, given, source, wording, actor_id, actor_name }) => ({
      ...{ id, key, kind: 'consent', action: given ? 'consent-given' : 'consent-withdrawn' },
      ...{ to: channel, title: source, text: wording === '' ? null : wording },
      actor: { id: actor_id, name: actor_name },
    }));
  }

  private async segments({ actor, memberId, before, limit }: TimelineQuestion): Promise<TimelineEntry[]> {
    if (!actor.can('segments:read')) return [];
    const rows = await this.reader.segments(memberId, before, limit);
    return rows.map(({ id, key, name }) => ({
      ...{ id, key, kind: 'segment', action: 'segment-entered' },
      about: { type: 'segment', id, label: name },
    }));
  }
}

/** Which fields were edited, and not what they were: that is for those who may read the log. */
function ofTrail({ id, key, actor_id, actor_name, action, changes, note }: TrailEntry): TimelineEntry {
  const act = action.slice('members.'.length);
  return {
    ...{ id, key, kind: 'profile', action: act, actor: { id: actor_id, name: actor_name } },
    ...(act === 'edited' ? { fields: Object.keys(changes ?? {}) } : { title: note }),
  };
}
