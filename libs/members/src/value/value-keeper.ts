import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type JobSpec, Tasks } from '@regulars/platform';
import { ValueGrouping } from './value-grouping.service.js';

const GROUP_ALL = 'members.group-all';

/** One at a time, and one that waits is enough. */
export const GROUPING_JOB: JobSpec = { task: GROUP_ALL, payload: {}, key: GROUP_ALL, queue: 'value' };

/** When members are grouped: all of them after the company's midnight and after rules were edited, one after what it did (MEM-8). */
@Injectable()
export class ValueKeeper implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly jobs: Jobs,
    private readonly grouping: ValueGrouping,
  ) {}

  onModuleInit(): void {
    this.tasks.define(GROUP_ALL, () => this.grouping.groupAll());
    // Named by members.ask_for_value.
    this.tasks.define('members.reckon-marked', () => this.grouping.groupMarked());
    this.tasks.define('members.follow-value', () => this.follow());
    this.tasks.cron('* * * * *', 'members.follow-value');
  }

  async follow(): Promise<void> {
    if (await this.grouping.isDue()) await this.database.transaction((tx) => this.jobs.enqueue(tx, GROUPING_JOB));
  }
}
