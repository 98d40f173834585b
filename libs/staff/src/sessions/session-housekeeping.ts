import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Tasks } from '@regulars/platform';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { PasswordResetRepository } from '../reset/password-reset.repository.js';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { Sessions } from './sessions.js';

/** What has expired is refused anyway; this only takes it off the disk. */
@Injectable()
export class SessionHousekeeping implements OnModuleInit {
  constructor(
    private readonly tasks: Tasks,
    private readonly sessions: Sessions,
    private readonly invitations: InvitationRepository,
    private readonly resets: PasswordResetRepository,
    private readonly factors: SecondFactorRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.define('staff.housekeeping', async () => {
      await this.sessions.forgetExpired();
      await this.invitations.forgetOld();
      await this.resets.forgetOld();
      await this.factors.forgetOld();
    });
    this.tasks.cron('37 3 * * *', 'staff.housekeeping');
  }
}
