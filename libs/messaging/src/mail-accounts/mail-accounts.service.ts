import { Injectable } from '@nestjs/common';
import {
  Database,
  DomainError,
  LiveEvents,
  type Page,
  SealedTexts,
  type Tx,
  VersionConflict,
  notFound,
} from '@regulars/platform';
import { type Actor, Audit, type Changes, changesBetween } from '@regulars/staff';
import type {
  CreateMailAccountDto,
  LookAtMailCertificateDto,
  TestMailAccountDto,
  UpdateMailAccountDto,
} from './dto/mail-account.dto.js';
import {
  type MailAccountDetailsResponse,
  type MailAccountResponse,
  type MailAccountTestResponse,
  type MailCertificateResponse,
  leftMailResponse,
  mailAccountResponse,
  mailCertificateResponse,
} from './dto/mail-account.response.js';
import { type Server, asKept, consistent, dayFrom, sameServer, told } from './account-settings.js';
import { imapProblem } from './imap-errors.js';
import { type MailAccountRow, passwordPurpose } from './mail-account.js';
import { MailAccountsRepository } from './mail-accounts.repository.js';
import { MailConnections } from './mail-connections.js';
import { MailProgressRepository } from './mail-progress.repository.js';

const MAX_ACCOUNTS = 50;
const SHOWN_LEFT = 50;

@Injectable()
export class MailAccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: MailAccountsRepository,
    private readonly progress: MailProgressRepository,
    private readonly connections: MailConnections,
    private readonly sealed: SealedTexts,
    private readonly audit: Audit,
    private readonly live: LiveEvents,
  ) {}

  async list(): Promise<Page<MailAccountResponse>> {
    const [rows, left] = await Promise.all([this.accounts.all(), this.progress.leftCounts()]);
    return { data: rows.map((row) => mailAccountResponse(row, left.get(row.id) ?? 0)), nextCursor: null };
  }

  /** @throws 404 */
  async get(id: string): Promise<MailAccountDetailsResponse> {
    const row = await this.accounts.find(id);
    if (row === null) throw unknownAccount();
    const left = await this.progress.left(id, SHOWN_LEFT);
    const count = (await this.progress.leftCounts()).get(id) ?? 0;
    return Object.assign({ leftMails: left.map(leftMailResponse) }, mailAccountResponse(row, count));
  }

  /** @throws 422 when the settings contradict each other, 409 when there are too many */
  async create(actor: Actor, input: CreateMailAccountDto): Promise<MailAccountResponse> {
    return this.database.transaction(async (tx) => {
      if ((await this.accounts.count(tx)) >= MAX_ACCOUNTS)
        throw new DomainError(
          'messaging/too-many-mail-accounts',
          409,
          `There are ${MAX_ACCOUNTS} accounts already. Remove one that is no longer needed.`,
        );
      const id = await this.accounts.newId(tx);
      const settings = consistent({
        name: input.name,
        host: input.host,
        port: input.port,
        security: input.security,
        username: input.username,
        password: this.sealed.seal(passwordPurpose(id), input.password),
        certificate: asKept(input.certificate),
        folders: input.folders ?? ['INBOX'],
        junk_folder: input.junkFolder ?? null,
        after_taking: input.afterTaking ?? 'leave',
        move_to: input.moveTo ?? null,
        since: input.since ?? dayFrom(0),
        active: input.active ?? true,
      });
      const row = await this.accounts.insert(tx, id, settings);
      await this.record(tx, actor, 'created', row, { note: `${row.username} @ ${row.host}` });
      return mailAccountResponse(row, 0);
    });
  }

  /** @throws 404, 412 when someone saved in between, 422 */
  async update(actor: Actor, id: string, version: number, input: UpdateMailAccountDto): Promise<MailAccountResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id);
      if (before.version !== version) throw new VersionConflict(mailAccountResponse(before, 0));
      const { password, certificate, junkFolder, afterTaking, moveTo, ...same } = input;
      const settings = consistent({
        ...before,
        ...given(same),
        ...given({ junk_folder: junkFolder, after_taking: afterTaking, move_to: moveTo }),
        ...(afterTaking !== undefined && afterTaking !== 'move' && moveTo === undefined ? { move_to: null } : {}),
        ...(input.security === 'none' ? { certificate: null } : {}),
        ...(certificate === undefined ? {} : { certificate: asKept(certificate) }),
        ...(password === undefined ? {} : { password: this.sealed.seal(passwordPurpose(id), password) }),
      });
      // A kept password goes to nobody it was not given for.
      if (password === undefined && !sameServer(before, settings)) throw passwordNeeded();
      const otherMailbox = before.host !== settings.host || before.username !== settings.username;
      if (otherMailbox || settings.since < before.since) await this.accounts.forgetFolders(tx, id);
      const after = await this.accounts.update(tx, id, settings);
      const changes = changesBetween(told(before), told(after));
      if (password !== undefined) changes['password'] = { from: '***', to: '***' };
      await this.record(tx, actor, 'changed', after, { changes });
      return mailAccountResponse(after, (await this.progress.leftCounts(tx)).get(id) ?? 0);
    });
  }

  /** Mails that were taken stay. @throws 404 */
  async delete(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.locked(tx, id);
      await this.accounts.delete(tx, id);
      await this.record(tx, actor, 'deleted', row, { note: `${row.name}: ${row.username} @ ${row.host}` });
    });
  }

  /** Not at the end of the pause, but now. @throws 404 */
  async tryNow(id: string): Promise<MailAccountResponse> {
    return this.database.transaction(async (tx) => {
      await this.locked(tx, id);
      await this.accounts.tryNow(tx, id);
      this.live.announce(tx, { topic: 'mail-accounts', type: 'mail-account.changed', id });
      return mailAccountResponse(await this.locked(tx, id), (await this.progress.leftCounts(tx)).get(id) ?? 0);
    });
  }

  /** Really connects. @throws 422 with what is wrong and what to do */
  async test(input: TestMailAccountDto): Promise<MailAccountTestResponse> {
    const { host, port, security, username } = input;
    const server = { host, port, security, username, certificate: asKept(input.certificate) };
    const access = { ...server, password: input.password ?? (await this.kept(server, input.accountId)) };
    const client = await this.connections.open(access);
    try {
      const listed = await client.list();
      const folders = listed
        .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
        .map(({ path, specialUse }) => ({ path, use: specialUse ?? null }));
      return { folders: folders.slice(0, 500), idle: client.capabilities.has('IDLE') };
    } catch (error) {
      throw imapProblem(error, access) ?? error;
    } finally {
      await client.logout().catch(() => undefined); // the answer is there, whatever the server says to the farewell
      client.close();
    }
  }

  /** Asks nobody to believe it. @throws 422 with what is wrong and what to do */
  async certificate(input: LookAtMailCertificateDto): Promise<MailCertificateResponse> {
    return mailCertificateResponse(await this.connections.certificateOf(input));
  }

  private async kept(server: Server, accountId: string | undefined): Promise<string> {
    const row = accountId === undefined ? null : await this.accounts.find(accountId);
    if (row === null || !sameServer(row, server)) throw passwordNeeded();
    return this.sealed.open(passwordPurpose(row.id), row.password);
  }

  private async locked(tx: Tx, id: string): Promise<MailAccountRow> {
    const row = await this.accounts.lock(tx, id);
    if (row === null) throw unknownAccount();
    return row;
  }

  private async record(
    tx: Tx,
    actor: Actor,
    act: 'created' | 'changed' | 'deleted',
    { id }: MailAccountRow,
    what: { note: string } | { changes: Changes },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: `messaging.mail-account-${act}`,
      subject: { type: 'mail-account', id },
      ...what,
    });
    this.live.announce(tx, { topic: 'mail-accounts', type: 'mail-account.changed', id });
  }
}

function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function passwordNeeded(): DomainError {
  const message = 'Enter the password again: it is kept for the server and user name that it was given for only.';
  return new DomainError('messaging/mail-password-needed', 422, message, {
    errors: [{ pointer: '/password', code: 'required', message }],
  });
}

function unknownAccount(): DomainError {
  return notFound('messaging/mail-account-not-found', 'mail account');
}
