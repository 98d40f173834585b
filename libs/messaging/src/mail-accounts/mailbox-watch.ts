import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { LiveEvents, SealedTexts } from '@regulars/platform';
import type { DomainError } from '@regulars/platform';
import type { ImapFlow } from 'imapflow';
import { FolderTaking } from './folder-taking.js';
import { imapProblem } from './imap-errors.js';
import { type AccountError, type MailAccountRow, type MailServerAccess, passwordPurpose } from './mail-account.js';
import { MailConnections } from './mail-connections.js';
import { MailPace } from './mail-pace.js';
import { MailProgressRepository } from './mail-progress.repository.js';
import { MailTidying } from './mail-tidying.js';

const SCREEN_MS = 700;
const GOODBYE_MS = 3_000;

/** One account for as long as its connection holds: catch up, then let the server tell what comes (IDLE, RFC 2177). */
@Injectable()
export class MailboxWatch {
  constructor(
    private readonly connections: MailConnections,
    private readonly sealed: SealedTexts,
    private readonly progress: MailProgressRepository,
    private readonly taking: FolderTaking,
    private readonly tidying: MailTidying,
    private readonly live: LiveEvents,
    readonly pace: MailPace,
  ) {}

  /** Ends when it is told to. @throws DomainError what went wrong */
  async watch(account: MailAccountRow, stop: AbortSignal): Promise<void> {
    await this.progress.connecting(account.id);
    this.tell(account.id);
    const client = await this.connections.open(this.accessTo(account));
    // Whatever it waits for ends then.
    const close = () => client.close();
    stop.addEventListener('abort', close);
    try {
      await this.progress.connected(account.id);
      while (!stop.aborted) await this.round(client, account, stop);
    } catch (error) {
      if (!stop.aborted) throw imapProblem(error, account) ?? error;
    } finally {
      stop.removeEventListener('abort', close);
      await goodbye(client);
    }
  }

  private async round(client: ImapFlow, account: MailAccountRow, stop: AbortSignal): Promise<void> {
    const news = { came: false };
    const heard = () => (news.came = true);
    const [inbox = 'INBOX', ...others] = account.folders;
    let refused: DomainError | null = null;
    const told = this.slowly(account.id);
    // The first folder last: it stays open, and what comes there is heard at once.
    for (const path of [...(account.junk_folder === null ? [] : [account.junk_folder]), ...others, inbox]) {
      if (path === inbox) client.on('exists', heard);
      await this.taking.catchUp(client, account, path, told);
      refused = (await this.tidying.tidy(client, account, path)) ?? refused;
      if (stop.aborted) return;
    }
    await this.progress.watching(account.id, refused === null ? null : accountError(refused));
    this.tell(account.id);
    try {
      if (!news.came) await this.news(client, stop);
    } finally {
      client.off('exists', heard);
    }
  }

  /** Until the server tells of a mail, and no longer than `lookEveryMs`: some servers tell nothing, and idle lines are cut by routers. */
  private async news(client: ImapFlow, stop: AbortSignal): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, stop]);
    const ignore = () => undefined;
    const timer = setTimeout(() => over.abort(), this.pace.lookEveryMs);
    try {
      void client.idle().catch(ignore); // a broken connection is told by 'close'
      await Promise.race([
        once(client, 'exists', { signal }).catch(ignore),
        once(client, 'close', { signal }).catch(ignore),
      ]);
    } finally {
      clearTimeout(timer);
      over.abort();
    }
  }

  private accessTo(account: MailAccountRow): MailServerAccess {
    const { host, port, security, username, certificate } = account;
    return {
      host,
      port,
      security,
      username,
      certificate,
      password: this.sealed.open(passwordPurpose(account.id), account.password),
    };
  }

  private tell(id: string): void {
    this.live.publish({ topic: 'mail-accounts', type: 'mail-account.state', id });
  }

  private slowly(id: string): () => void {
    let last = 0;
    return () => {
      if (Date.now() - last < SCREEN_MS) return;
      last = Date.now();
      this.tell(id);
    };
  }
}

export function accountError({ code, message }: DomainError): AccountError {
  return { code, message, at: new Date().toISOString() };
}

/** LOGOUT where there is still somebody to hear it. */
async function goodbye(client: ImapFlow): Promise<void> {
  if (client.usable) {
    const timer = setTimeout(() => client.close(), GOODBYE_MS);
    await client.logout().catch(() => undefined);
    clearTimeout(timer);
  }
  client.close();
}
