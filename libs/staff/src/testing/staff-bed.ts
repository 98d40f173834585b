import { type HttpConfig, Jobs, type LiveEvent, type LiveEvents, SealedTexts, Tasks, Tokens } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { Logger as QuietLogger, type TaskList, runOnce } from 'graphile-worker';
import type { Caller } from '../access/caller.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Passwords } from '../accounts/passwords.js';
import { StaffReader } from '../accounts/staff.reader.js';
import { Audit } from '../audit/audit.js';
import { AuditReader } from '../audit/audit.reader.js';
import { CompanyReader } from '../company/company.reader.js';
import { CompanyRepository } from '../company/company.repository.js';
import { InvitationReader } from '../invitations/invitation.reader.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { InvitationLetters } from '../invitations/invitation-letters.js';
import { Invitations } from '../invitations/invitations.service.js';
import { Joining } from '../invitations/joining.service.js';
import { type AccountLetter, AccountMails } from '../mail/account-mails.js';
import { NewPassword } from '../reset/new-password.service.js';
import { PasswordResetRepository } from '../reset/password-reset.repository.js';
import { PasswordResets } from '../reset/password-resets.service.js';
import { ResetLetters } from '../reset/reset-letters.js';
import { ResetThrottle } from '../reset/reset-throttle.js';
import { RoleRepository } from '../roles/role.repository.js';
import { RolesReader } from '../roles/roles.reader.js';
import { RolesService } from '../roles/roles.service.js';
import { CodeCheck } from '../second-factor/code-check.js';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { CredentialsReader } from '../sessions/credentials.reader.js';
import { OwnPassword } from '../sessions/own-password.js';
import { OwnProfile } from '../sessions/own-profile.service.js';
import { OwnSessions } from '../sessions/own-sessions.service.js';
import { SecondStep } from '../sessions/second-step.service.js';
import { SessionStart } from '../sessions/session-start.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { SignInThrottle } from '../sessions/sign-in-throttle.js';
import { FirstOwner } from '../setup/first-owner.js';
import { Setup } from '../setup/setup.service.js';
import { staffSchema } from '../staff.schema.js';

export const HOME: Caller = { address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' };

/** The staff module on a database of its own, as one process has it. */
export type StaffBed = ReturnType<typeof staffProcess>;

export async function staffDatabase(): Promise<TestDatabase> {
  return testDatabase(staffSchema.entities);
}

/** One process; several on one database share nothing else but the secret. */
export function staffProcess({ database }: TestDatabase, secret = 'only-for-the-tests-0123456789-abcdef') {
  const announced: LiveEvent[] = [];
  const live = { announce: (_: unknown, event: LiveEvent) => announced.push(event) } as unknown as LiveEvents;
  const http = { publicUrl: 'https://crm.example.com' } as HttpConfig;
  const [tokens, seals] = [new Tokens({ secret }), new SealedTexts({ secret })];
  const [jobs, tasks, audit, passwords] = [new Jobs(), new Tasks(), new Audit(), new Passwords()];
  const [reader, company, log] = [new StaffReader(database), new CompanyReader(database), new AuditReader(database)];
  const sessions = new Sessions(new SessionRepository(database), live);
  const rows = new AccountRepository();
  const accounts = new AccountsService(database, rows, reader, passwords, sessions, audit, live);
  const [credentials, throttle] = [new CredentialsReader(database), new SignInThrottle(database)];
  const factorRows = new SecondFactorRepository(database);
  const codes = new CodeCheck(database, factorRows, seals, tokens);
  const start = new SessionStart(sessions, new SessionRepository(database));
  const second = new SecondStep(database, factorRows, codes, reader, start, audit);
  const own = new OwnPassword(credentials, passwords, throttle);
  const factor = new SecondFactor(database, factorRows, codes, company, reader, sessions, audit);
  const ownSessions = new OwnSessions(database, sessions, audit);
  const signIn = new SignInService(database, credentials, passwords, throttle, second, start, audit);
  const profile = new OwnProfile(accounts, passwords, own, start);
  const firstOwner = new FirstOwner(new CompanyRepository(), rows, accounts);
  const setup = new Setup(database, tokens, http, company, firstOwner, start);
  const [invited, invitedRows] = [new InvitationReader(database), new InvitationRepository(database)];
  const mails = new AccountMails(jobs, tasks, seals, invitedRows);
  const invitationLetters = new InvitationLetters(mails, company, http);
  const invitations = new Invitations(database, invitedRows, invited, reader, invitationLetters, company, audit);
  const joining = new Joining(database, invited, invitedRows, passwords, accounts, start, audit);
  const resetRows = new PasswordResetRepository(database);
  const resetLetters = new ResetLetters(database, reader, resetRows, mails, company, http, audit);
  const resets = new PasswordResets(database, jobs, tasks, seals, new ResetThrottle(database), resetLetters);
  const newPassword = new NewPassword(database, resetRows, reader, passwords, accounts);
  const roles = new RolesService(database, new RoleRepository(), new RolesReader(database), audit, live);
  const delivered: AccountLetter[] = [];
  const post = { refuses: null as string | null, fails: false };
  mails.register({
    deliver: (_, letter) => {
      if (post.fails) return Promise.reject(new Error('no connection'));
      if (post.refuses === null) delivered.push(letter);
      return Promise.resolve({ refused: post.refuses });
    },
  });
  mails.onModuleInit();
  resets.onModuleInit();
  return {
    ...{ accounts, sessions, signIn, reader, log, company, setup, invitations, joining, resets, newPassword },
    ...{ second, factor, ownSessions, profile, roles },
    /** Signs in somebody who has no second step. */
    enter: async (email: string, password: string) => {
      const answer = await signIn.signIn(email, password, HOME);
      if (!('token' in answer)) throw new Error('There is a second step');
      return answer;
    },
    announced,
    delivered,
    post,
    /** Runs what waits, as a worker would. */
    async work(): Promise<void> {
      const taskList: TaskList = {};
      for (const [name, handler] of tasks.all()) {
        taskList[name] = (payload, { job }) =>
          handler(payload, { attempt: job.attempts, maxAttempts: job.max_attempts });
      }
      const logger = new QuietLogger(() => () => undefined);
      // A job that another one enqueued may come a moment too late for the same run.
      const untried = 'SELECT FROM graphile_worker._private_jobs WHERE attempts = 0 AND run_at <= now()';
      do await runOnce({ pgPool: database.pool, taskList, noHandleSignals: true, logger });
      while ((await database.query(untried)).length > 0);
    },
    /** What stands behind the # of the link in the last letter. */
    lastToken: () => delivered.at(-1)?.action.url.split('#')[1] ?? '',
  };
}
