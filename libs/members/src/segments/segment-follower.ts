import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Tasks } from '@regulars/platform';
import { SegmentFollowing } from './segment-following.js';
import { FOLLOW, MEASURE, followingOf, measuringOf } from './segment-jobs.js';
import { SegmentsRepository } from './segments.repository.js';

interface SegmentJob {
  id: string;
}

/** The clock of segments: followed ones are looked at every ten minutes, all are counted twice a day (MEM-7). */
@Injectable()
export class SegmentFollower implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly jobs: Jobs,
    private readonly segments: SegmentsRepository,
    private readonly following: SegmentFollowing,
  ) {}

  onModuleInit(): void {
    this.tasks.define(FOLLOW, (payload) => this.following.follow((payload as SegmentJob).id));
    this.tasks.define(MEASURE, (payload) => this.following.measure((payload as SegmentJob).id));
    this.tasks.define('members.follow-segments', () => this.followAll());
    this.tasks.cron('*/10 * * * *', 'members.follow-segments');
    this.tasks.define('members.measure-segments', () => this.measureAll());
    // Twice a day: one of them falls into each day of the company's zone, wherever that is, and the last one counts.
    this.tasks.cron('40 3,15 * * *', 'members.measure-segments');
  }

  /** Each by a job of its own: a slow one or a broken one holds up no other. */
  async followAll(): Promise<void> {
    const ids = await this.segments.followedIds();
    await this.database.transaction((tx) => this.jobs.enqueue(tx, ...ids.map(followingOf)));
  }

  async measureAll(): Promise<void> {
    const segments = await this.segments.all();
    await this.database.transaction((tx) => this.jobs.enqueue(tx, ...segments.map(({ id }) => measuringOf(id))));
  }
}
