import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionGuard } from './access/session.guard.js';
import { Passwords } from './accounts/passwords.js';
import { StaffReader } from './accounts/staff.reader.js';
import { Audit } from './audit/audit.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionRepository } from './sessions/session.repository.js';
import { Sessions } from './sessions/sessions.js';

@Global()
@Module({
  providers: [
    Audit,
    StaffReader,
    Passwords,
    SessionRepository,
    Sessions,
    SessionCookie,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Audit, StaffReader],
})
export class StaffModule {}
