import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainError, type HeldLock, LiveEvents, Logger, NamedLocks, ProcessConfig } from '@regulars/platform';
import type { Subscription } from 'rxjs';
import { Superseded } from './folder-taking.js';
import type { MailAccountRow } from './mail-account.js';
import { MailAccountsRepository } from './mail-accounts.repository.js';
import { MailProgressRepository } from './mail-progress.repository.js';
import { MailboxWatch, accountError } from './mailbox-watch.js';

interface Watched {
  version: number;
  stop: AbortController;
  done: Promise<void>;
}

/**
 * Keeps every active account connected, by one of any number of workers: whoever holds the account's lock. A connection that breaks is
 * made again after a pause that grows; when its worker dies, another takes over at its next look.
 */
@Injectable()
export class MailSupervisor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly watched = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private changes: Subscription | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly process: ProcessConfig,
    private readonly accounts: MailAccountsRepository,
    private readonly progress: MailProgressRepository,
    private readonly locks: NamedLocks,
    private readonly mailbox: MailboxWatch,
    private readonly live: LiveEvents,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.process.runsJobs) return;
    this.timer = setInterval(() => this.look(), this.mailbox.pace.tickMs);
    this.changes = this.live.stream.subscribe(({ type }) => {
      if (type === 'mail-account.changed') this.look();
    });
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    this.changes?.unsubscribe();
    await this.looking;
    for (const { stop } of this.watched.values()) stop.abort();
    await Promise.all([...this.watched.values()].map(({ done }) => done));
  }

  /** Looks follow each other, so that two never start one account. */
  private look(): void {
    this.looking = this.looking
      .then(() => this.lookOnce())
      .catch((error: unknown) => {
        // The database is away; the next look comes soon.
        this.logger.warn({ err: error }, 'could not look for mail accounts');
      });
  }

  private async lookOnce(): Promise<void> {
    if (this.stopping) return;
    const accounts = await this.accounts.all();
    const versions = new Map(accounts.filter(({ active }) => active).map(({ id, version }) => [id, version]));
    for (const [id, { version, stop }] of this.watched) if (versions.get(id) !== version) stop.abort();
    for (const account of accounts) if (isDue(account) && !this.watched.has(account.id)) await this.take(account.id);
  }

  private async take(id: string): Promise<void> {
    const lock = await this.locks.tryHold(`mail-account:${id}`);
    if (lock === null) return;
    // Read again under the lock: another worker may have tried it in the meantime.
    const account = await this.accounts.find(id);
    if (account === null || !isDue(account)) return lock.release();
    const stop = new AbortController();
    lock.lost.addEventListener('abort', () => stop.abort());
    const done = this.keep(account, stop.signal, lock);
    this.watched.set(id, { version: account.version, stop, done });
  }

  private async keep(account: MailAccountRow, stop: AbortSignal, lock: HeldLock): Promise<void> {
    const { id, version } = account;
    try {
      await this.mailbox.watch(account, stop);
      await this.progress.waiting(id);
    } catch (error) {
      if (!(error instanceof Superseded)) await this.noteTrouble(account, error);
    } finally {
      await lock.release();
      this.watched.delete(id);
      this.live.publish({ topic: 'mail-accounts', type: 'mail-account.state', id });
      this.logger.debug({ accountId: id, version }, 'mail account let go');
      if (!this.stopping) this.look();
    }
  }

  private async noteTrouble({ id, version }: MailAccountRow, error: unknown): Promise<void> {
    const told = error instanceof DomainError ? error : ours();
    this.logger.warn(
      { accountId: id, code: told.code, ...(told === error ? {} : { err: error }) },
      'mail account in trouble',
    );
    try {
      // Mail taken in between has set the count back.
      const failures = (await this.accounts.find(id))?.failures ?? 0;
      const pause = this.mailbox.pace.pauseAfter(failures, told.code === 'messaging/mail-sign-in-refused');
      await this.progress.trouble(id, version, accountError(told), new Date(Date.now() + pause));
      if (!this.stopping) setTimeout(() => this.look(), pause + 10).unref();
    } catch (failure) {
      this.logger.warn({ err: failure }, 'could not write down what is wrong with a mail account');
    }
  }
}

function isDue({ active, next_try_at }: MailAccountRow): boolean {
  return active && (next_try_at === null || next_try_at.getTime() <= Date.now());
}

function ours(): DomainError {
  return new DomainError(
    'messaging/mail-not-stored',
    503,
    'Mail could not be stored. It stays in the mailbox and is taken as soon as this works again.',
  );
}
