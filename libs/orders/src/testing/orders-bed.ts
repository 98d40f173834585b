import { randomUUID } from 'node:crypto';
import { CategoryReader, ProductReader } from '@regulars/catalog';
import type { AcceptedSubmission, SubmissionKinds, Submissions } from '@regulars/forms';
import type {
  Correspondence,
  IncomingMail,
  OutgoingMail,
  TakenBack,
  ThreadItem,
  ThreadReader,
} from '@regulars/messaging';
import {
  DomainError,
  Events,
  Files,
  type HttpConfig,
  Jobs,
  type LiveEvent,
  type LiveEvents,
  type Logger,
  type ProcessConfig,
  Tasks,
  type Tx,
} from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { BatchDrafts } from '../batch/batch-drafts.js';
import { BatchLines } from '../batch/batch-lines.js';
import { BatchRepository } from '../batch/batch.repository.js';
import { BatchService } from '../batch/batch.service.js';
import { BatchUpdates } from '../batch/batch-updates.js';
import { BatchWriting } from '../batch/batch-writing.js';
import {
  type AccountLetter,
  type AccountMails,
  Audit,
  CompanyReader,
  MainCurrency,
  StaffConfig,
  ResponseTargetsReader,
  type Role,
  RosterReader,
  type StaffActor,
  StaffReader,
  TeamsReader,
  actorFor,
} from '@regulars/staff';
import { EscalationRepository } from '../clock/escalation.repository.js';
import { ClockFollower } from '../clock/clock-follower.js';
import { ResponseClockRepository } from '../clock/response-clock.repository.js';
import { ResponseClock } from '../clock/response-clock.service.js';
import { ResponseEscalation } from '../clock/response-escalation.service.js';
import { ResponseWaiver } from '../clock/response-waiver.service.js';
import { AssignmentByRule } from '../assignment/assignment-by-rule.js';
import { AssignmentDryRun } from '../assignment/assignment-dry-run.js';
import { AssignmentRulesRepository } from '../assignment/assignment-rules.repository.js';
import { AssignmentRules } from '../assignment/assignment-rules.service.js';
import { ImportedAssignment } from '../assignment/imported-assignment.js';
import { OrderReassignment } from '../assignment/order-reassignment.service.js';
import { ReassignedOrdersRepository } from '../assignment/reassigned-orders.repository.js';
import { ReceivedOrdersRepository } from '../intake/received-orders.repository.js';
import { SubmissionIntake } from '../intake/submission-intake.js';
import { BulkActs } from '../bulk/bulk-acts.service.js';
import { BulkTags } from '../bulk/bulk-tags.js';
import { BulkWriter } from '../bulk/bulk-writer.js';
import { BulkRepository } from '../bulk/bulk.repository.js';
import { ExportReader } from '../export/export.reader.js';
import { OrderExport } from '../export/order-export.service.js';
import { OrderListReader } from '../list/order-list.reader.js';
import { WordFrequencies } from '../list/word-frequencies.reader.js';
import { DraftsRepository } from '../mail/drafts.repository.js';
import { Drafts } from '../mail/drafts.service.js';
import { AnswersRepository } from '../answers/answers.repository.js';
import { CannedAnswers } from '../answers/answers.service.js';
import { TextFiller } from '../answers/text-filler.js';
import { OrderNotes } from '../mail/order-notes.js';
import { OrderThreadView } from '../mail/order-thread-view.js';
import { ReplyCircumstances } from '../mail/reply-circumstances.js';
import { MentionsRepository } from '../mentions/mentions.repository.js';
import { Mentions } from '../mentions/mentions.service.js';
import { SignaturesRepository } from '../signatures/signatures.repository.js';
import { Signatures } from '../signatures/signatures.service.js';
import { WritingSigns } from '../writing/writing-signs.repository.js';
import { Writing } from '../writing/writing.service.js';
import { FirstMails } from '../mail/first-mails.js';
import { IncomingOrders } from '../mail/incoming-orders.js';
import { OrderConversation } from '../mail/order-conversation.service.js';
import { OrderMailer } from '../mail/order-mailer.js';
import { OrderThread } from '../mail/order-thread.js';
import { OrdersFromMail } from '../mail/orders-from-mail.js';
import { PersonInCharge } from '../mail/person-in-charge.js';
import { WaitingReplies } from '../mail/waiting-replies.service.js';
import { WritingDesk } from '../mail/writing-desk.js';
import { CustomFieldsRepository } from '../custom-fields/custom-fields.repository.js';
import { CustomFields } from '../custom-fields/custom-fields.service.js';
import { KnownCustomFields } from '../custom-fields/known-custom-fields.js';
import { OrderAccess } from '../order-access.js';
import { OrderActs } from '../order-acts.service.js';
import { OrderAnnouncer } from '../order-announcer.js';
import { OrderAssignment } from '../order-assignment.js';
import { OrderContent } from '../order-content.js';
import { OrderHandover } from '../order-handover.service.js';
import { OrderJournal } from '../order-journal.js';
import { OrderPurge } from '../order-purge.service.js';
import { OrderRendering } from '../order-rendering.js';
import { OrderQueries } from '../orders.queries.js';
import { OrdersConfig } from '../orders.config.js';
import { OrdersRepository } from '../orders.repository.js';
import { OrdersService } from '../orders.service.js';
import { PurgeRunsRepository } from '../purge/purge-runs.repository.js';
import { PurgeRuns } from '../purge/purge-runs.service.js';
import { PurgeWorker } from '../purge/purge-worker.js';
import { RecycleBin } from '../recycle-bin.js';
import { KnownTags } from '../tags/known-tags.reader.js';
import { SavedViewsRepository } from '../views/saved-views.repository.js';
import { SavedViews } from '../views/saved-views.service.js';
import { TaskAccess } from '../tasks/task-access.js';
import { TaskActs } from '../tasks/task-acts.service.js';
import { TaskJournal } from '../tasks/task-journal.js';
import { TaskQueries } from '../tasks/task-queries.js';
import { TaskRuleFollower } from '../tasks/task-rule-follower.js';
import { TaskRulesRepository } from '../tasks/task-rules.repository.js';
import { TaskRules } from '../tasks/task-rules.service.js';
import { TasksReader } from '../tasks/tasks.reader.js';
import { TasksRepository } from '../tasks/tasks.repository.js';
import { TasksService } from '../tasks/tasks.service.js';

const CONFIG = new OrdersConfig();

/** Stands where messaging stands: remembers what it is asked to do, and does it once. */
export class PostRoom {
  readonly sent: OutgoingMail[] = [];
  readonly mails = new Map<string, IncomingMail>();
  readonly items = new Map<string, ThreadItem>();
  readonly threads = new Map<string, string>();
  /** Which order a message belongs to. */
  readonly subjects = new Map<string, string>();
  /** Replies that can be taken back. */
  readonly waiting = new Map<string, TakenBack>();
  readonly adopted: string[] = [];
  readonly notes: string[] = [];

  openThread = async (_: Tx, { subjectId }: { subjectId: string }) => {
    if (!this.threads.has(subjectId)) this.threads.set(subjectId, randomUUID());
    return this.threads.get(subjectId) ?? '';
  };
  queueMail = async (_: Tx, mail: OutgoingMail) => {
    if (!this.sent.some(({ onceKey }) => onceKey !== undefined && onceKey === mail.onceKey)) this.sent.push(mail);
    return { id: randomUUID() } as ThreadItem;
  };
  retryMail = async (_: Tx, id: string) => {
    const item = this.items.get(id);
    if (item?.status !== 'failed') throw new DomainError('messaging/not-failed', 409, 'It did not fail.');
    const queued: ThreadItem = { ...item, status: 'queued', error: null };
    this.items.set(id, queued);
    return queued;
  };
  takeBack = async (_: Tx, id: string): Promise<TakenBack> => {
    const waiting = this.waiting.get(id);
    if (!waiting) throw new DomainError('messaging/on-its-way', 409, 'It is on its way.');
    this.waiting.delete(id);
    return waiting;
  };
  sendNow = async (_: Tx, id: string) => ({ id }) as ThreadItem;
  holdBack = () => undefined;
  addNote = async (_: Tx, { text }: { text: string }) => {
    this.notes.push(text);
    return { id: randomUUID() } as ThreadItem;
  };
  adopt = async (_: Tx, { messageId }: { messageId: string }) => {
    const mail = this.mails.get(messageId);
    if (mail) this.mails.set(messageId, { ...mail, threadId: randomUUID() });
    return this.adopted.push(messageId) > 0;
  };
  removeThread = async (_: Tx, { id }: { id: string }) => void this.threads.delete(id);
  incoming = async (id: string) => this.mails.get(id) ?? null;
  item = async (id: string) => this.items.get(id) ?? null;
  itemsOf = async () => [];
  /** What others wrote after an id, by that id. */
  readonly since = new Map<string | null, ThreadItem[]>();
  writtenSince = async (_: Tx, __: string, after: string | null) => this.since.get(after) ?? [];
  scheduledSince = async () => [...this.waiting.values()].map(({ acceptedAt }) => acceptedAt);
  subjectOf = async (id: string) => {
    const orderId = this.subjects.get(id);
    return orderId === undefined ? null : { type: 'order', id: orderId };
  };
  threadIdOf = async (_: string, id: string) => this.threads.get(id) ?? null;
  summaries = async (ids: readonly string[]) =>
    new Map(
      ids.map((id) => [
        id,
        {
          threadId: id,
          messageCount: 1,
          lastMessageAt: '2026-11-01T00:00:00.000Z',
          lastIncomingAt: null,
          lastReplyAt: null,
        },
      ]),
    );

  to(purpose: OutgoingMail['purpose']): string[] {
    return this.sent.filter((mail) => mail.purpose === purpose).flatMap(({ to }) => to.map(({ address }) => address));
  }
}

/** The orders module on a database of its own; only the post office is a stand-in. */
export async function ordersBed() {
  const db = await testDatabase();
  const { database } = db;
  const post = new PostRoom();
  const announced: LiveEvent[] = [];
  const live = {
    announce: (tx: Tx, event: LiveEvent) => tx.afterCommit(() => void announced.push(event)),
  } as LiveEvents;
  const tasks = new Tasks();
  const events = new Events(new Jobs(), tasks);
  const files = new Files(database, { maxSize: 1_000_000 });
  const correspondence = post as unknown as Correspondence;
  const threads = post as unknown as ThreadReader;
  const staff = new StaffReader(database);
  const company = new CompanyReader(database);
  const currency = new MainCurrency(company, new StaffConfig(), { warn: () => undefined } as unknown as Logger);
  const audit = new Audit();

  const words = new WordFrequencies(
    database,
    { servesHttp: true } as ProcessConfig,
    { warn: () => undefined } as unknown as Logger,
  );
  const list = new OrderListReader(database, words);
  const repository = new OrdersRepository(database);
  const announcer = new OrderAnnouncer(live, events);
  const access = new OrderAccess(repository);
  const rendering = new OrderRendering(repository, staff, new ProductReader(database), CONFIG);
  const journal = new OrderJournal(repository, audit, announcer, staff, rendering);
  const teams = new TeamsReader(database);
  const ruleStore = new AssignmentRulesRepository(database);
  const categories = new CategoryReader(database);
  const roster = new RosterReader(database, teams);
  const byRule = new AssignmentByRule(database, repository, ruleStore, roster, journal, announcer, categories);
  const assignment = new OrderAssignment(staff, byRule);
  const customRows = new CustomFieldsRepository(database);
  const knownFields = new KnownCustomFields(customRows);
  const content = new OrderContent(new ProductReader(database), customRows);
  const acts = new OrderActs(database, repository, access, journal, audit, announcer, events);
  const http = { publicUrl: 'https://crm.example' } as HttpConfig;
  const inCharge = new PersonInCharge(staff, CONFIG);
  const mailer = new OrderMailer(database, repository, correspondence, inCharge, company, http);
  const thread = new OrderThread(repository, acts, announcer, threads, mailer, staff);
  const fromMail = new OrdersFromMail(repository, announcer, company, currency);
  const erased: string[] = [];
  const submissions = { erase: async (_: Tx, id: string) => void erased.push(id) } as unknown as Submissions;
  const kinds = { register: () => undefined } as unknown as SubmissionKinds;
  const drafts = new Drafts(database, new DraftsRepository(database), access, files);
  drafts.onModuleInit();
  const desk = new WritingDesk(repository, files, company, audit, CONFIG, drafts);
  const letters: AccountLetter[] = [];
  const mails = { send: async (_: Tx, letter: AccountLetter) => void letters.push(letter) } as unknown as AccountMails;
  const mentions = new Mentions(database, new MentionsRepository(database), access, staff, mails, live, http);
  const answerRows = new AnswersRepository(database);
  const filler = new TextFiller(repository, access, company);
  const signatures = new Signatures(database, new SignaturesRepository(database), filler, audit);
  const signs = new Writing(database, new WritingSigns(database), access, staff, live, tasks);
  const around = new ReplyCircumstances(threads, signatures, answerRows, signs);
  const purge = new OrderPurge(database, repository, access, files, correspondence, journal, submissions);
  const purgeRuns = new PurgeRunsRepository(database);
  const queries = new OrderQueries(list, repository, access, staff, rendering, CONFIG, currency);
  const many = new BulkRepository();
  const writer = new BulkWriter(many, new BulkTags(many), audit, staff, announcer, events, new Jobs());
  const products = new ProductReader(database);
  const orders = new OrdersService(database, repository, access, content, assignment, journal, currency);
  const rows = new BatchRepository(database);
  const updates = new BatchUpdates(rows, repository, orders, acts);
  const batchDrafts = new BatchDrafts(products, customRows, currency, rows, assignment);
  const writing = new BatchWriting(rows, batchDrafts, updates, events, announcer, audit, new Jobs());
  const imported = new ImportedAssignment(
    database,
    events,
    byRule,
    new ReassignedOrdersRepository(),
    staff,
    announcer,
    audit,
  );
  imported.onModuleInit();
  const logger = { error: () => undefined } as unknown as Logger;
  const targets = new ResponseTargetsReader(database, company, teams);
  const clock = new ResponseClock(database, new ResponseClockRepository(database), targets, announcer);
  const escalation = new ResponseEscalation(
    database,
    new EscalationRepository(),
    roster,
    company,
    mails,
    announcer,
    http,
  );
  new FirstMails(events, mailer, byRule, clock).onModuleInit();
  const taskRows = new TasksRepository();
  const taskReader = new TasksReader(database);
  const taskAccess = new TaskAccess(database, repository, taskRows, taskReader);
  const taskJournal = new TaskJournal(taskReader, repository, audit, staff, live, announcer);
  const tasksService = new TasksService(database, taskRows, taskAccess, access, taskJournal, staff, company);
  const taskRules = new TaskRules(database, new TaskRulesRepository(database), staff, roster, audit);
  return {
    clock,
    escalation,
    clockFollower: new ClockFollower(database, events, tasks, repository, clock, escalation),
    waiver: new ResponseWaiver(database, repository, access, journal, audit, announcer),
    /** To colleagues. */
    letters,
    imported,
    byRule,
    rules: new AssignmentRules(database, ruleStore, staff, teams, audit),
    dryRun: new AssignmentDryRun(access, byRule, categories),
    reassignment: new OrderReassignment(database, new ReassignedOrdersRepository(), byRule, staff, audit, announcer),

    db,
    database,
    erased,
    post,
    announced,
    files,
    repository,
    list,
    words,
    acts,
    mailer,
    orders,
    batch: new BatchService(new BatchLines(), batchDrafts, writing, logger),
    handover: new OrderHandover(database, repository, access, assignment, journal, announcer),
    purge,
    purges: new PurgeRuns(database, purgeRuns, list, queries, audit, new Jobs()),
    purgeWorker: new PurgeWorker(database, purgeRuns, repository, purge, announcer, tasks, logger),
    bin: new RecycleBin(database, repository, purge, tasks, CONFIG),
    queries,
    bulk: new BulkActs(database, many, list, queries, assignment, writer),
    exports: new OrderExport(database, list, new ExportReader(database), queries, staff, customRows, audit),
    tags: new KnownTags(database, tasks),
    events,
    intake: new SubmissionIntake(
      kinds,
      new ProductReader(database),
      new ReceivedOrdersRepository(),
      events,
      live,
      currency,
      knownFields,
    ),
    mailIn: new IncomingOrders(database, events, repository, correspondence, threads, thread, fromMail),
    conversation: new OrderConversation(database, access, correspondence, threads, thread, desk, around),
    notes: new OrderNotes(database, access, correspondence, thread, desk, mentions),
    threadView: new OrderThreadView(access, threads, mentions),
    answers: new CannedAnswers(database, answerRows, filler, audit),
    signatures,
    signs,
    mentions,
    drafts,
    waiting: new WaitingReplies(database, access, correspondence, threads, thread, drafts, desk),
    views: new SavedViews(database, new SavedViewsRepository(database), staff, audit),
    tasks: tasksService,
    taskActs: new TaskActs(database, taskRows, taskAccess, access, repository, tasksService, taskJournal),
    taskQueries: new TaskQueries(taskReader, taskAccess, staff, company),
    customFields: new CustomFields(database, customRows, audit, knownFields),
    taskRules,
    follower: new TaskRuleFollower(database, events, repository, taskRules, taskRows, taskJournal, company),
    colleague: (role: Role) => colleague(db, role),
  };
}

let hired = 0;

async function colleague({ database }: TestDatabase, role: Role): Promise<StaffActor> {
  hired += 1;
  const email = `${role}${hired}@company.example`;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO staff.account (name, email, email_normalised, role, password_hash) VALUES ($1, $2, $2, $3, 'x') RETURNING id`,
    [`${role} ${hired}`, email, role],
  );
  if (!row) throw new Error('INSERT … RETURNING returned no row');
  return actorFor({ id: row.id, name: `${role} ${hired}`, email, role, locale: 'en', active: true });
}

/** A plain inquiry with proof of work, by a visitor. */
export function submission(overrides: Partial<AcceptedSubmission> = {}): AcceptedSubmission {
  const mapped = overrides.mapped ?? {
    name: '王伟',
    email: `w${randomUUID()}@example.com`,
    message: '请报价不锈钢保温杯',
  };
  return {
    id: randomUUID(),
    kind: 'order',
    form: {
      id: '0198a000-0000-7000-8000-00000000000f',
      slug: 'order',
      title: 'Order',
      version: 1,
      notifyStaffId: null,
    },
    lang: 'zh-CN',
    answers: Object.entries(mapped).map(([key, value]) => ({ key, label: key, type: 'text', value, display: value })),
    custom: {},
    items: [],
    files: [],
    utm: {},
    referrer: null,
    page: null,
    suspicion: { score: 0, reasons: [] },
    suspect: false,
    proven: true,
    address: '192.0.2.1',
    receivedAt: new Date(),
    ...overrides,
    mapped,
  };
}
