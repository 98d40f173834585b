import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Tasks } from '@regulars/platform';

/** Sorts the words of new orders into the search index, so that no search has a long list to read beside it. */
@Injectable()
export class SearchUpkeep implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('orders.search-upkeep', () => this.sort());
    this.tasks.cron('* * * * *', 'orders.search-upkeep');
  }

  async sort(): Promise<void> {
    await this.database.query("SELECT gin_clean_pending_list('orders.order_search')");
  }
}
