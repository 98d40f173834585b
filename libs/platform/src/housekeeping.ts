import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from './database/database.js';
import { Tasks } from './jobs/tasks.js';

/** Removes what the platform keeps only for a while. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.define('platform.housekeeping', async () => {
      // Index: idempotency_key_age. A retry after two days is no retry.
      await this.database.query("DELETE FROM platform.idempotency_key WHERE created_at < now() - interval '2 days'");
      // Index: file_unattached. Uploads whose reply was never sent.
      await this.database.query(
        "DELETE FROM platform.file WHERE subject_id IS NULL AND created_at < now() - interval '7 days'",
      );
    });
    this.tasks.cron('17 3 * * *', 'platform.housekeeping');
  }
}
