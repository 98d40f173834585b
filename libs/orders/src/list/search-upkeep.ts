import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type JobSpec, Tasks } from '@regulars/platform';

/** After many changes at once, for whoever made them: not only with the next minute. Several wait as one. */
export const SEARCH_UPKEEP: JobSpec = { task: 'orders.search-upkeep', payload: {}, key: 'orders.search-upkeep' };

/** Sorts the words of new orders into the search index, so that no search has a long list to read beside it. */
@Injectable()
export class SearchUpkeep implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(SEARCH_UPKEEP.task, () => this.sort());
    this.tasks.cron('* * * * *', SEARCH_UPKEEP.task);
  }

  async sort(): Promise<void> {
    await this.database.query("SELECT gin_clean_pending_list('orders.order_search')");
  }
}
