import { randomUUID } from 'node:crypto';
import { Events, Files, Jobs, type Logger, type ProcessConfig, SealedTexts, Tasks, Tokens } from '@regulars/platform';
import { type TestDatabase, testDatabase } from '@regulars/platform/testing';
import { StaffReader } from '@regulars/staff';
import { Logger as QuietLogger, type TaskList, runOnce } from 'graphile-worker';
import { Correspondence } from '../correspondence.js';
import { BounceEffects } from '../incoming/bounce-effects.js';
import { IncomingFiles } from '../incoming/incoming-files.js';
import { IncomingMails } from '../incoming/incoming-mails.js';
import { MailIntake } from '../incoming/mail-intake.js';
import { MailTaker } from '../incoming/mail-taker.js';
import { TakingSteps } from '../incoming/taking-steps.js';
import { OwnMails } from '../incoming/own-mails.js';
import { RawMessagesRepository } from '../incoming/raw-messages.repository.js';
import { SmtpReceiver } from '../incoming/smtp-receiver.js';
import { StaffCommands } from '../incoming/staff-commands.js';
import { StaffAnswers } from '../incoming/staff-answers.js';
import { ThreadFinder } from '../incoming/thread-finder.js';
import type { MessagingConfig } from '../messaging.config.js';
import { MailFailed, MailReceived } from '../messaging.events.js';
import { ReplyAddresses } from '../reply-addresses.js';
import { AutomaticAnswers } from '../sending/automatic-answers.js';
import { Letterhead } from '../sending/letterhead.js';
import { Letters } from '../sending/letters.js';
import { MailSender } from '../sending/mail-sender.js';
import { SendingStore } from '../sending/sending-store.js';
import { MailTransport } from '../sending/mail-transport.js';
import { SendingRules } from '../sending/sending-rules.js';
import { Outbox } from '../sending/outbox.js';
import type { OutgoingMail } from '../sending/outgoing-mail.js';
import { SuppressionsRepository } from '../suppressions.repository.js';
import { MessagesRepository } from '../thread/messages.repository.js';
import { type ThreadItem, ThreadReader } from '../thread/thread.reader.js';
import { ThreadsRepository } from '../thread/threads.repository.js';
import { ThreadChanges } from '../thread-changes.js';
import { FarSide } from './far-side.js';

export const DOMAIN = 'company.example';
export const CUSTOMER = 'wang@customer.example';

interface Parts {
  db: TestDatabase;
  far: FarSide;
  correspondence: Correspondence;
  letters: Letters;
  reader: ThreadReader;
  intake: MailIntake;
  receiver: SmtpReceiver;
  commands: StaffCommands;
  addresses: ReplyAddresses;
  suppressions: SuppressionsRepository;
  files: Files;
  transport: MailTransport;
  tasks: Tasks;
  logged: string[];
}

/** The messaging module on a database of its own, with a real SMTP server on the other side. */
export class House {
  readonly received: MailReceived[] = [];
  readonly failed: MailFailed[] = [];

  readonly db: Parts['db'];
  readonly far: Parts['far'];
  readonly correspondence: Parts['correspondence'];
  readonly letters: Parts['letters'];
  readonly reader: Parts['reader'];
  readonly intake: Parts['intake'];
  readonly receiver: Parts['receiver'];
  readonly commands: Parts['commands'];
  readonly addresses: Parts['addresses'];
  readonly suppressions: Parts['suppressions'];
  readonly logged: Parts['logged'];
  readonly files: Parts['files'];
  private readonly transport: MailTransport;
  private readonly tasks: Tasks;

  private constructor(parts: Parts) {
    this.db = parts.db;
    this.far = parts.far;
    this.correspondence = parts.correspondence;
    this.letters = parts.letters;
    this.reader = parts.reader;
    this.intake = parts.intake;
    this.receiver = parts.receiver;
    this.commands = parts.commands;
    this.addresses = parts.addresses;
    this.suppressions = parts.suppressions;
    this.logged = parts.logged;
    this.files = parts.files;
    this.transport = parts.transport;
    this.tasks = parts.tasks;
  }

  static async build(receiverPort?: number, plusAddresses = true): Promise<House> {
    const [db, far] = [await testDatabase(), await FarSide.start()];
    const config = {
      smtpUrl: far.url,
      from: { name: 'ACME', address: `sales@${DOMAIN}` },
      domain: DOMAIN,
      plusAddresses,
      connections: 2,
      receiverPort,
      inHost: '127.0.0.1',
      inLimit: 300_000,
      inClients: 10,
      answersPerHour: 3,
      answersPerDay: 5,
    } as unknown as MessagingConfig;
    const logged: string[] = [];
    const note = (fields: unknown, message?: unknown) =>
      void logged.push(JSON.stringify([fields, message, (fields as { err?: Error }).err?.stack]));
    const logger = { info: note, warn: note, error: note, debug: note } as unknown as Logger;
    const secret = { secret: 'only-for-the-tests-0123456789-abcdef' };
    const tokens = new Tokens(secret);
    const [jobs, tasks] = [new Jobs(), new Tasks()];
    const events = new Events(jobs, tasks);
    const files = new Files(db.database, { maxSize: 100_000 });
    const [threads, messages, raws] = [
      new ThreadsRepository(),
      new MessagesRepository(),
      new RawMessagesRepository(db.database),
    ];
    const suppressions = new SuppressionsRepository(db.database);
    const reader = new ThreadReader(db.database, files);
    const changes = new ThreadChanges(logger);
    const addresses = new ReplyAddresses(tokens, config);
    const transport = new MailTransport(config);
    const rules = new SendingRules(reader);
    const store = new SendingStore(db.database, messages, threads, reader, suppressions, events, changes);
    const letterhead = new Letterhead(addresses, config);
    const sender = new MailSender(transport, store, files, letterhead, logger, rules);
    const sparing = new AutomaticAnswers(db.database, tasks, addresses, config);
    const outbox = new Outbox(jobs, tasks, messages, threads, letterhead, sender, sparing);
    const incomingFiles = new IncomingFiles(files);
    const mails = new IncomingMails(messages, threads, incomingFiles, suppressions);
    const answers = new StaffAnswers(new StaffReader(db.database), outbox, messages, incomingFiles);
    const commands = new StaffCommands();
    const bounces = new BounceEffects(messages, store, suppressions);
    const steps = new TakingSteps(mails, answers, bounces, commands, db.database);
    const finder = new ThreadFinder(addresses, threads, messages);
    const taker = new MailTaker(db.database, raws, new OwnMails(messages, config), finder, steps, events, logger);
    const intake = new MailIntake(db.database, jobs, tasks, raws, taker);
    const receiver = new SmtpReceiver(config, { servesHttp: true } as ProcessConfig, intake, logger);
    const correspondence = new Correspondence(threads, messages, raws, outbox, reader, files, rules);
    const letters = new Letters(jobs, tasks, new SealedTexts(secret), suppressions, transport, letterhead, logger);
    outbox.onModuleInit();
    letters.onModuleInit();
    intake.onModuleInit();
    correspondence.onModuleInit();
    const house = new House({
      db,
      far,
      correspondence,
      letters,
      commands,
      reader,
      intake,
      receiver,
      addresses,
      suppressions,
      files,
      transport,
      tasks,
      logged,
    });
    events.subscribe(MailReceived, 'test.received', async (event) => void house.received.push(event));
    events.subscribe(MailFailed, 'test.failed', async (event) => void house.failed.push(event));
    await receiver.onApplicationBootstrap();
    return house;
  }

  async close(): Promise<void> {
    await this.receiver.beforeApplicationShutdown();
    this.transport.beforeApplicationShutdown();
    await this.far.stop();
    await this.db.close();
  }

  /** Runs what waits, as a worker would; jobs that failed wait for their next try. */
  async work(): Promise<void> {
    const taskList: TaskList = {};
    for (const [name, handler] of this.tasks.all()) {
      taskList[name] = (payload, { job }) => handler(payload, { attempt: job.attempts, maxAttempts: job.max_attempts });
    }
    await runOnce({
      pgPool: this.db.database.pool,
      taskList,
      noHandleSignals: true,
      logger: new QuietLogger(() => () => undefined),
    });
  }

  /** Waiting jobs are due now, also those that a killed process still holds. */
  async timePasses(): Promise<void> {
    await this.db.database.query(
      'UPDATE graphile_worker._private_jobs SET run_at = now(), locked_at = NULL, locked_by = NULL WHERE attempts < max_attempts',
    );
  }

  async thread(customer: string | null = CUSTOMER): Promise<{ threadId: string; subjectId: string; number: string }> {
    const subjectId = randomUUID();
    const number = `R-2026-${String(Math.floor(Math.random() * 1e9)).padStart(6, '0')}`;
    const threadId = await this.db.database.transaction((tx) =>
      this.correspondence.openThread(tx, {
        subjectType: 'order',
        subjectId,
        number,
        customer: customer === null ? null : { name: 'Wang', address: customer },
      }),
    );
    return { threadId, subjectId, number };
  }

  queue(mail: Partial<OutgoingMail> & { threadId: string }): Promise<ThreadItem> {
    const full: OutgoingMail = {
      purpose: 'reply',
      to: [{ name: 'Wang', address: CUSTOMER }],
      subject: 'Your order',
      text: 'Hello',
      automatic: false,
      replyAs: 'customer',
      ...mail,
    };
    return this.db.database.transaction((tx) => this.correspondence.queueMail(tx, full));
  }

  async colleague(email: string): Promise<string> {
    const [row] = await this.db.database.query<{ id: string }>(
      `INSERT INTO staff.account (name, email, email_normalised, password_hash, role) VALUES ('Li', $1, lower($1), 'x', 'sales') RETURNING id`,
      [email],
    );
    return row?.id ?? '';
  }

  /** A mail comes in and is read. */
  async receive(lines: readonly string[], to: readonly string[] = [`sales@${DOMAIN}`], from = CUSTOMER): Promise<void> {
    await this.intake.accept(Buffer.from(lines.join('\r\n')), { from, to });
    await this.work();
  }
}

export function header(raw: string, name: string): string | undefined {
  const unfolded = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1];
}
