export { Public } from '@regulars/platform';
export {
  type Actor,
  type Doer,
  type Colleague,
  type StaffActor,
  SYSTEM,
  type SystemActor,
  actorFor,
  actorForKey,
} from './access/actor.js';
export { CurrentActor, CurrentLine, type Line } from './access/current-actor.decorator.js';
export { PERMISSIONS, type Permission, ROLES, type Role } from './access/permissions.js';
export { AttemptLimit } from './access/attempt-limit.js';
export { newToken, tokenHash } from './access/one-time-token.js';
export { OwnPagesOnly, Requires } from './access/requires.decorator.js';
export { LOCALES, type Locale } from './accounts/locale.js';
/** For those who make accounts past the service: demo data. */
export { Passwords } from './accounts/passwords.js';
export { type StaffMember, StaffReader } from './accounts/staff.reader.js';
export { Audit, type AuditEntry } from './audit/audit.js';
export { AuditTrail, type TrailEntry } from './audit/audit-trail.js';
export { AuditSubjects } from './audit/audit-subjects.js';
export { type Changes, changesBetween, hasChanges } from './audit/changes.js';
export { type CompanyProfile, CompanyReader } from './company/company.reader.js';
export { MainCurrency } from './company/main-currency.js';
export { type AccountLetter, AccountMails, type AccountPost } from './mail/account-mails.js';
export { SessionEnd } from './sessions/session-end.js';
export { Setup } from './setup/setup.service.js';
export { StaffConfig } from './staff.config.js';
export { StaffModule } from './staff.module.js';
export { type ResponseTarget, type ResponseTargets, ResponseTargetsReader } from './teams/response-targets.reader.js';
export { type RosterEntry, RosterReader } from './teams/roster.reader.js';
export { earliestShowing } from './teams/zoned-time.js';
export { WorkTimesChanged } from './teams/teams.events.js';
export { type TeamRecord, TeamsReader } from './teams/teams.reader.js';
export {
  type WorkCalendar,
  isWorkDay,
  type WorkSpan,
  addWorkingTime,
  isWorking,
  workingTimeBetween,
} from './teams/work-calendar.js';
export { localDate } from './teams/zoned-time.js';
export { staffSchema } from './staff.schema.js';
