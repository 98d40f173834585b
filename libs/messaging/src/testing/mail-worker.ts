import { randomUUID } from 'node:crypto';
import {
  type LiveEvent,
  type LiveEvents,
  type Logger,
  NamedLocks,
  type ProcessConfig,
  SealedTexts,
} from '@regulars/platform';
import { Subject } from 'rxjs';
import type { MessagingConfig } from '../messaging.config.js';
import { FolderTaking } from '../mail-accounts/folder-taking.js';
import { passwordPurpose } from '../mail-accounts/mail-account.js';
import { type AccountSettings, MailAccountsRepository } from '../mail-accounts/mail-accounts.repository.js';
import { MailConnections } from '../mail-accounts/mail-connections.js';
import { MailPace } from '../mail-accounts/mail-pace.js';
import { MailProgressRepository } from '../mail-accounts/mail-progress.repository.js';
import { MailSupervisor } from '../mail-accounts/mail-supervisor.js';
import { MailTidying } from '../mail-accounts/mail-tidying.js';
import { MailboxWatch } from '../mail-accounts/mailbox-watch.js';
import type { House } from './house.js';
import { PASSWORD } from '@regulars/platform/testing';

class Hurry extends MailPace {
  override readonly tickMs = 100;
  override readonly lookEveryMs = 500;
  override readonly firstPauseMs = 20;
  override readonly longestPauseMs = 200;
}

/** A worker process's part in reading mailboxes, on the house's database. */
export class MailWorker {
  readonly accounts: MailAccountsRepository;
  readonly sealed = new SealedTexts({ secret: 'only-for-the-tests-0123456789-abcdef' });
  readonly progress: MailProgressRepository;
  readonly connections: MailConnections;
  private readonly supervisor: MailSupervisor;
  private readonly locks: NamedLocks;

  constructor(
    private readonly house: House,
    inLimit = 300_000,
  ) {
    const { database, url } = house.db;
    const config = { inLimit, hostsAllowed: [] as string[] } as unknown as MessagingConfig;
    const note = (fields: unknown, message?: unknown) =>
      void house.logged.push(JSON.stringify([fields, message, (fields as { err?: Error }).err?.stack]));
    const logger = { info: note, warn: note, error: note, debug: () => undefined } as unknown as Logger;
    const events = new Subject<LiveEvent>();
    const live = { stream: events, publish: (event: LiveEvent) => events.next(event) } as unknown as LiveEvents;
    const pace = new Hurry();
    this.accounts = new MailAccountsRepository(database);
    this.progress = new MailProgressRepository(database);
    this.connections = new MailConnections(config);
    this.locks = new NamedLocks(url, logger);
    const taking = new FolderTaking(database, this.progress, house.intake, config, logger);
    const tidying = new MailTidying(this.progress, logger);
    const watch = new MailboxWatch(this.connections, this.sealed, this.progress, taking, tidying, live, pace);
    const role = { runsJobs: true } as ProcessConfig;
    this.supervisor = new MailSupervisor(
      ...([role, this.accounts, this.progress, this.locks, watch, live, logger] as const),
    );
  }

  start(): void {
    this.supervisor.onApplicationBootstrap();
  }

  async stop(): Promise<void> {
    await this.supervisor.beforeApplicationShutdown();
    await this.locks.beforeApplicationShutdown();
  }

  async addAccount(settings: Partial<AccountSettings> & { port: number; username: string }): Promise<string> {
    return this.house.db.database.transaction(async (tx) => {
      const id = await this.accounts.newId(tx);
      await this.accounts.insert(tx, id, {
        name: `Mailbox ${randomUUID()}`,
        host: '127.0.0.1',
        security: 'none',
        folders: ['INBOX'],
        junk_folder: null,
        after_taking: 'leave',
        move_to: null,
        since: '2020-01-01',
        active: true,
        certificate: null,
        ...settings,
        password: this.sealed.seal(passwordPurpose(id), settings.password ?? PASSWORD),
      });
      return id;
    });
  }
}

/** Waits until `look` finds something. @throws what is missing */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  ms = 60_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It never came: ${what}`);
    await new Promise((next) => setTimeout(next, 40));
  }
}
