import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Imports } from '@regulars/imports';
import { Tasks } from '@regulars/platform';
import { DuplicateSearchRepository } from './duplicate-search.repository.js';

/** Looked at in one transaction: about a second's work. */
const BATCH = 10_000;

/** Members who may be one person are found by themselves (MEM-4): a minute after a change, and all anew each week. */
@Injectable()
export class DuplicateSearch implements OnModuleInit {
  constructor(
    private readonly rows: DuplicateSearchRepository,
    private readonly imports: Imports,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('members.find-duplicates', () => this.searchDue());
    this.tasks.cron('* * * * *', 'members.find-duplicates');
    // Nothing changes by itself, but the rules by which names are compared do with a new version.
    this.tasks.define('members.find-all-duplicates', () => this.searchAll());
    this.tasks.cron('23 2 * * 0', 'members.find-all-duplicates');
  }

  /**
   * Each batch is a transaction: what breaks off goes on with the next minute. While a file comes in nothing is compared: it would take the
   * import's time, and who came first would be compared again with those who come after.
   */
  async searchDue(): Promise<void> {
    while (!(await this.imports.running()) && (await this.rows.search(BATCH)) > 0);
  }

  async searchAll(): Promise<void> {
    await this.rows.markAll();
    await this.searchDue();
  }
}
