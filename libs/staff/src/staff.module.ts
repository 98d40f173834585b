import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { provideConfig } from '@regulars/platform';
import { SessionGuard } from './access/session.guard.js';
import { AccountRepository } from './accounts/account.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { Passwords } from './accounts/passwords.js';
import { StaffController } from './accounts/staff.controller.js';
import { StaffReader } from './accounts/staff.reader.js';
import { AuditLogService } from './audit/audit-log.service.js';
import { AuditController } from './audit/audit.controller.js';
import { Audit } from './audit/audit.js';
import { AuditReader } from './audit/audit.reader.js';
import { CompanyController } from './company/company.controller.js';
import { CompanyReader } from './company/company.reader.js';
import { CompanyRepository } from './company/company.repository.js';
import { CompanyService } from './company/company.service.js';
import { ApiKeyRepository } from './keys/api-key.repository.js';
import { ApiKeysController } from './keys/api-keys.controller.js';
import { ApiKeysService } from './keys/api-keys.service.js';
import { ApiKeys } from './keys/api-keys.js';
import { KeyLimits } from './keys/key-limits.js';
import { AuthController } from './sessions/auth.controller.js';
import { CredentialsReader } from './sessions/credentials.reader.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionHousekeeping } from './sessions/session-housekeeping.js';
import { SessionRepository } from './sessions/session.repository.js';
import { Sessions } from './sessions/sessions.js';
import { SignInService } from './sessions/sign-in.service.js';
import { SignInThrottle } from './sessions/sign-in-throttle.js';
import { FirstOwner } from './setup/first-owner.js';
import { FirstRun } from './setup/first-run.js';
import { SetupController } from './setup/setup.controller.js';
import { Setup } from './setup/setup.service.js';
import { AbsencesController } from './teams/absences.controller.js';
import { AbsencesReader } from './teams/absences.reader.js';
import { AbsencesRepository } from './teams/absences.repository.js';
import { AbsencesService } from './teams/absences.service.js';
import { RosterReader } from './teams/roster.reader.js';
import { TeamsController } from './teams/teams.controller.js';
import { TeamsReader } from './teams/teams.reader.js';
import { TeamsRepository } from './teams/teams.repository.js';
import { TeamsService } from './teams/teams.service.js';
import { StaffConfig } from './staff.config.js';

const ACCOUNTS = [AccountRepository, AccountsService, Passwords, StaffReader];
const SESSIONS = [CredentialsReader, SessionRepository, Sessions, SessionCookie, SessionHousekeeping, SignInService];
const KEYS = [ApiKeyRepository, ApiKeys, ApiKeysService, KeyLimits];
const AUDIT = [Audit, AuditReader, AuditLogService];
const TEAMS = [
  TeamsReader,
  TeamsRepository,
  TeamsService,
  RosterReader,
  AbsencesReader,
  AbsencesRepository,
  AbsencesService,
];
const COMPANY = [CompanyReader, CompanyRepository, CompanyService, FirstOwner, Setup, FirstRun];

/** Global: every module asks who acts and records it. Its guard stands before every route of the program. */
@Global()
@Module({
  controllers: [
    SetupController,
    AuthController,
    StaffController,
    CompanyController,
    TeamsController,
    AbsencesController,
    AuditController,
    ApiKeysController,
  ],
  providers: [
    provideConfig(StaffConfig),
    ...ACCOUNTS,
    ...SESSIONS,
    SignInThrottle,
    ...KEYS,
    ...AUDIT,
    ...COMPANY,
    ...TEAMS,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [Audit, StaffReader, CompanyReader, RosterReader, TeamsReader, Setup],
})
export class StaffModule {}
