import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from '@regulars/platform';
import { ImportsConfig } from './imports.config.js';
import { ImportsRepository } from './imports.repository.js';

const FORGET = 'imports.forget';
/** Days after which an import that nobody started goes, with its file. */
const UNUSED = 7;

/** What was imported long ago is undone no more; files that nobody went on with hold data for nothing. */
@Injectable()
export class ImportHousekeeping implements OnModuleInit {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly config: ImportsConfig,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define(FORGET, () => this.forget());
    this.tasks.cron('41 3 * * *', FORGET);
  }

  private async forget(): Promise<void> {
    await this.imports.forget(['draft', 'checking', 'checked'], UNUSED);
    await this.imports.forget(['done', 'cancelled', 'failed', 'undone'], this.config.keepDays);
  }
}
