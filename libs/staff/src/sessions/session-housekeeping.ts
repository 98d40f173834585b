import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from '@regulars/platform';
import { Sessions } from './sessions.js';

/** Expired sessions are refused anyway; this only takes them off the disk. */
@Injectable()
export class SessionHousekeeping implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.tasks.define('staff.housekeeping', () => this.sessions.forgetExpired());
    this.tasks.cron('37 3 * * *', 'staff.housekeeping');
  }
}
