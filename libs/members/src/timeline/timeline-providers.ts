import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@regulars/staff';
import type { TimelineEntry, TimelineKind, TimelinePlace } from './timeline-entry.js';

export interface TimelineQuestion {
  /** Who asks: what they may not see of the module's records is left out. That they may see the member is settled. */
  actor: StaffActor;
  memberId: string;
  /** Those of the provider's own that are asked for; at least one. */
  kinds: readonly TimelineKind[];
  /** Only what comes after this place; null: from the newest on. */
  before: TimelinePlace | null;
  /** No more rows than this. */
  limit: number;
}

/** A module's part of what happened with a member (MEM-6). Whoever knows it registers it. */
export interface TimelineProvider {
  name: string;
  kinds: readonly TimelineKind[];
  /** One statement along an index. @returns by key and id, the newest first */
  page(question: TimelineQuestion): Promise<TimelineEntry[]>;
}

@Injectable()
export class TimelineProviders {
  private readonly providers = new Map<string, TimelineProvider>();

  /** Call in `onModuleInit`. */
  register(provider: TimelineProvider): void {
    if (this.providers.has(provider.name)) throw new Error(`The timeline has ${provider.name} twice`);
    this.providers.set(provider.name, provider);
  }

  all(): readonly TimelineProvider[] {
    return [...this.providers.values()];
  }
}
