import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { provideConfig } from '@regulars/platform';
import { SessionGuard } from './access/session.guard.js';
import { AccountRepository } from './accounts/account.repository.js';
import { AccountsService } from './accounts/accounts.service.js';
import { Passwords } from './accounts/passwords.js';
import { StaffController } from './accounts/staff.controller.js';
import { StaffReader } from './accounts/staff.reader.js';
import { AuditExport } from './audit/audit-export.service.js';
import { AuditFacetsReader } from './audit/audit-facets.reader.js';
import { AuditLogService } from './audit/audit-log.service.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditSubjects } from './audit/audit-subjects.js';
import { Audit } from './audit/audit.js';
import { AuditReader } from './audit/audit.reader.js';
import { AuditTrail } from './audit/audit-trail.js';
import { CompanyController } from './company/company.controller.js';
import { CompanyReader } from './company/company.reader.js';
import { CompanyRepository } from './company/company.repository.js';
import { MainCurrency } from './company/main-currency.js';
import { CompanyService } from './company/company.service.js';
import { ApiKeyRepository } from './keys/api-key.repository.js';
import { ApiKeysController } from './keys/api-keys.controller.js';
import { ApiKeysService } from './keys/api-keys.service.js';
import { ApiKeys } from './keys/api-keys.js';
import { KeyLimits } from './keys/key-limits.js';
import { InvitationReader } from './invitations/invitation.reader.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationLetters } from './invitations/invitation-letters.js';
import { Invitations } from './invitations/invitations.service.js';
import { JoiningController } from './invitations/joining.controller.js';
import { Joining } from './invitations/joining.service.js';
import { NewPassword } from './reset/new-password.service.js';
import { PasswordResetController } from './reset/password-reset.controller.js';
import { PasswordResetRepository } from './reset/password-reset.repository.js';
import { PasswordResets } from './reset/password-resets.service.js';
import { ResetLetters } from './reset/reset-letters.js';
import { ResetThrottle } from './reset/reset-throttle.js';
import { RoleRepository } from './roles/role.repository.js';
import { RolesController } from './roles/roles.controller.js';
import { RolesReader } from './roles/roles.reader.js';
import { RolesService } from './roles/roles.service.js';
import { CodeCheck } from './second-factor/code-check.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactorRepository } from './second-factor/second-factor.repository.js';
import { SecondFactor } from './second-factor/second-factor.service.js';
import { AuthController } from './sessions/auth.controller.js';
import { CredentialsReader } from './sessions/credentials.reader.js';
import { OwnPassword } from './sessions/own-password.js';
import { OwnProfile } from './sessions/own-profile.service.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { OwnSessions } from './sessions/own-sessions.service.js';
import { SecondStep } from './sessions/second-step.service.js';
import { SessionStart } from './sessions/session-start.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { SessionEnd } from './sessions/session-end.js';
import { SessionHousekeeping } from './sessions/session-housekeeping.js';
import { SessionRepository } from './sessions/session.repository.js';
import { Sessions } from './sessions/sessions.js';
import { SignInService } from './sessions/sign-in.service.js';
import { SignInThrottle } from './sessions/sign-in-throttle.js';
import { FirstOwner } from './setup/first-owner.js';
import { FirstRun } from './setup/first-run.js';
import { AccountMails } from './mail/account-mails.js';
import { SetupController } from './setup/setup.controller.js';
import { Setup } from './setup/setup.service.js';
import { AbsencesController } from './teams/absences.controller.js';
import { AbsencesReader } from './teams/absences.reader.js';
import { AbsencesRepository } from './teams/absences.repository.js';
import { AbsencesService } from './teams/absences.service.js';
import { ResponseTargetsReader } from './teams/response-targets.reader.js';
import { RosterReader } from './teams/roster.reader.js';
import { TeamsController } from './teams/teams.controller.js';
import { TeamsReader } from './teams/teams.reader.js';
import { TeamsRepository } from './teams/teams.repository.js';
import { TeamsService } from './teams/teams.service.js';
import { StaffConfig } from './staff.config.js';

const ACCOUNTS = [AccountRepository, AccountsService, Passwords, StaffReader];
const SESSIONS = [
  CredentialsReader,
  SessionRepository,
  Sessions,
  SessionEnd,
  SessionStart,
  SecondStep,
  OwnPassword,
  OwnProfile,
  OwnSessions,
  SessionCookie,
  SessionHousekeeping,
  SignInService,
];
const INVITATIONS = [InvitationReader, InvitationRepository, InvitationLetters, Invitations, Joining];
const RESETS = [PasswordResetRepository, PasswordResets, ResetLetters, ResetThrottle, NewPassword];
const SECOND_FACTOR = [CodeCheck, SecondFactor, SecondFactorRepository];
const ROLES = [RoleRepository, RolesReader, RolesService];
const KEYS = [ApiKeyRepository, ApiKeys, ApiKeysService, KeyLimits];
const AUDIT = [Audit, AuditExport, AuditFacetsReader, AuditReader, AuditLogService, AuditSubjects, AuditTrail];
const TEAMS = [
  TeamsReader,
  TeamsRepository,
  TeamsService,
  RosterReader,
  ResponseTargetsReader,
  AbsencesReader,
  AbsencesRepository,
  AbsencesService,
];
const COMPANY = [CompanyReader, MainCurrency, CompanyRepository, CompanyService, FirstOwner, Setup, FirstRun];

/** Global: every module asks who acts and records it. Its guard stands before every route of the program. */
@Global()
@Module({
  controllers: [
    ...[
      SetupController,
      AuthController,
      OwnSessionsController,
      SecondFactorController,
      JoiningController,
      PasswordResetController,
    ],
    ...[StaffController, InvitationsController, CompanyController, AuditController, ApiKeysController],
    ...[TeamsController, AbsencesController],
    RolesController,
  ],
  providers: [
    provideConfig(StaffConfig),
    ...ACCOUNTS,
    ...SESSIONS,
    SignInThrottle,
    ...KEYS,
    ...ROLES,
    AccountMails,
    ...INVITATIONS,
    ...RESETS,
    ...SECOND_FACTOR,
    ...AUDIT,
    ...COMPANY,
    ...TEAMS,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [
    AccountMails,
    Audit,
    AuditSubjects,
    AuditTrail,
    SessionEnd,
    StaffReader,
    CompanyReader,
    MainCurrency,
    RosterReader,
    ResponseTargetsReader,
    TeamsReader,
    Setup,
  ],
})
export class StaffModule {}
