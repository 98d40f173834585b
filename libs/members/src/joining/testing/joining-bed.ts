import { KnownCustomFields } from '@regulars/custom-fields';
import { CustomFieldsRepository, CustomFieldTables } from '@regulars/custom-fields';
import { type AcceptedSubmission, SubmissionKinds, type Submissions } from '@regulars/forms';
import { type Letter, type Letters, Suppressions, SuppressionsRepository } from '@regulars/messaging';
import {
  type HttpConfig,
  Jobs,
  type Logger,
  type SecretConfig,
  SealedTexts,
  Tokens,
  type Tx,
  newId,
} from '@regulars/platform';
import { CompanyReader } from '@regulars/staff';
import { Logger as QuietLogger, type TaskList, runOnce } from 'graphile-worker';
import { MatchingRepository } from '../../matching/matching.repository.js';
import { ErasedContacts } from '../../privacy/erased-contacts.js';
import type { Erasures } from '../../privacy/erasures.service.js';
import { MemberSettingsRepository } from '../../settings/member-settings.repository.js';
import { membersBed } from '../../testing/members-bed.js';
import { ChoicesRepository } from '../choices/choices.repository.js';
import { ChoicesService } from '../choices/choices.service.js';
import { MemberChoices } from '../choices/member-choices.service.js';
import { LeaveLink } from '../leaving/leave-link.js';
import { Leaving } from '../leaving/leaving.service.js';
import { MemberLeaving } from '../leaving/member-leaving.service.js';
import { MemberSuccessors } from '../leaving/member-successors.js';
import { MemberLetters } from '../member-letters.js';
import { PageCompany } from '../pages/page-company.js';
import { ConfirmationMails } from '../registration/confirmation-mails.js';
import { Entering } from '../registration/entering.js';
import { Confirming } from '../registration/confirming.service.js';
import type { NewRegistration } from '../registration/registration-row.js';
import { RegistrationIntake } from '../registration/registration-intake.js';
import { RegistrationsRepository } from '../registration/registrations.repository.js';
import { ErasureWishes } from '../self-service/erasure-wishes.js';
import { OwnOrders } from '../self-service/own-orders.js';
import { OwnPageDoor } from '../self-service/own-page-door.js';
import { OwnPageLinks } from '../self-service/own-page-links.js';
import { OwnPageKeysRepository } from '../self-service/own-page-keys.repository.js';
import { EarlierAddresses } from '../self-service/earlier-addresses.js';
import { OwnAddress } from '../self-service/own-address.service.js';
import { OwnPageActs } from '../self-service/own-page.service.js';

export type JoiningBed = Awaited<ReturnType<typeof joiningBed>>;

/** Joining and leaving on a database of their own; letters are put into a pile instead of being sent. */
export async function joiningBed() {
  const bed = await membersBed();
  const { database, tasks } = bed;
  const letters: Letter[] = [];
  const post = { send: (tx: Tx, letter: Letter) => (tx.afterCommit(() => void letters.push(letter)), Promise.resolve()) } as unknown as Letters; // prettier-ignore
  const secret = { secret: 'only-for-the-tests-0123456789-abcdef' } as SecretConfig;
  const http = { publicUrl: 'https://crm.example' } as HttpConfig;
  const logger = { warn: () => undefined } as unknown as Logger;
  const matching = new MatchingRepository();
  const registrations = new RegistrationsRepository(database);
  const reasons = new SuppressionsRepository(database);
  const suppressions = new Suppressions(reasons);
  const erased = new ErasedContacts(new Tokens(secret));
  const leaving = new Leaving(bed.repository, bed.consents, bed.journal, suppressions, bed.audit);
  const leaveLink = new LeaveLink(new Tokens(secret), http);
  const names = new PageCompany(new CompanyReader(database), http);
  const memberLetters = new MemberLetters(post, names, leaveLink, http);
  const forgotten: string[] = [];
  const submissions = { erase: async (_: Tx, id: string) => void forgotten.push(id) } as unknown as Submissions;
  const mails = new ConfirmationMails(database, tasks, registrations, matching, memberLetters, submissions, logger);
  const choices = new ChoicesRepository(database);
  const choicesService = new ChoicesService(choices, bed.audit, bed.journal);
  const asked: string[] = [];
  const erasures = {
    requested: (_: Tx, { id }: { id: string }) => Promise.resolve(void asked.push(id)),
  } as unknown as Erasures;
  /** Members with orders that their address does not prove to be theirs. */
  const withOthers = new Set<string>();
  const earlier = new EarlierAddresses(database);
  const ownOrders = new OwnOrders(earlier);
  ownOrders.register({ of: () => Promise.resolve([]), hasOthers: (_, { id }) => Promise.resolve(withOthers.has(id)) });
  const wishes = new ErasureWishes(database, bed.audit, bed.journal, erasures, ownOrders);
  const tables = new CustomFieldTables();
  tables.register('member', 'members.custom_field');
  const known = new KnownCustomFields(new CustomFieldsRepository(database, tables));
  const intake = new RegistrationIntake(new SubmissionKinds(), known, registrations, new Jobs());
  const keys = new OwnPageKeysRepository(database);
  const door = new OwnPageDoor(database, keys, bed.repository);
  const links = new OwnPageLinks(database, new Jobs(), tasks, new SealedTexts(secret), keys, memberLetters);
  const { audit, journal, access, repository } = bed;
  const entering = new Entering(matching, repository, journal, leaving, choices, suppressions, erased);
  const acts = new OwnPageActs(database, repository, journal, bed.consents, choicesService, leaving, wishes);
  mails.onModuleInit();
  links.onModuleInit();
  return {
    ...bed,
    letters,
    /** Submissions that were deleted. */
    forgotten,
    suppressions,
    reasons,
    erased,
    registrations,
    intake,
    leaving,
    leaveLink,
    door,
    links,
    choices,
    wishes,
    /** Whose erasure was asked for. */
    asked,
    withOthers,
    audit,
    successors: new MemberSuccessors(database),
    memberLeaving: new MemberLeaving(database, access, leaving, journal),
    confirming: new Confirming(database, registrations, entering, memberLetters),
    memberChoices: new MemberChoices(
      database,
      access,
      choices,
      choicesService,
      wishes,
      new MemberSettingsRepository(database),
    ),
    acts,
    earlier,
    ownAddress: new OwnAddress(database, repository, keys, acts, earlier, memberLetters),
    async submit(...submissions: AcceptedSubmission[]) {
      const drafts: NewRegistration[] = [];
      for (const submission of submissions) drafts.push(await intake.draft(submission));
      return database.transaction((tx) => intake.accept(tx, drafts).outcomes);
    },
    /** Runs what waits, as a worker would. */
    async work() {
      const taskList: TaskList = {};
      for (const [name, handler] of tasks.all())
        taskList[name] = (payload, { job }) =>
          handler(payload, { attempt: job.attempts, maxAttempts: job.max_attempts });
      await runOnce({ pgPool: database.pool, taskList, noHandleSignals: true, logger: new QuietLogger(() => () => undefined) }); // prettier-ignore
    },
  };
}

/** A registration form's submission, as intake hands it over. */
export function registration(
  email: string,
  more: Partial<AcceptedSubmission> & { consents?: readonly string[]; topics?: string[] } = {},
): AcceptedSubmission {
  const { consents = ['email'], topics, ...rest } = more;
  const id = newId();
  return {
    id,
    kind: 'registration',
    form: { id: newId(), slug: 'register', title: 'Become a member', version: 3, notifyStaffId: null },
    lang: 'en',
    answers: [
      ...consents.map((channel) => ({
        key: channel,
        label: `I want news by ${channel}.`,
        type: 'consent' as const,
        value: true,
        display: 'Yes',
        maps: `consent.${channel}` as 'consent.email',
      })),
      ...(topics ? [{ key: 'topics', label: 'Topics', type: 'multiChoice' as const, value: topics, display: '', maps: 'topics' as const }] : []), // prettier-ignore
    ],
    custom: {},
    items: [],
    files: [],
    utm: {},
    referrer: null,
    page: null,
    suspicion: { score: 0, reasons: [] },
    suspect: false,
    proven: true,
    address: '203.0.113.7',
    receivedAt: new Date(),
    ...rest,
    mapped: { email, name: 'Ann Lee', ...rest.mapped },
  };
}
