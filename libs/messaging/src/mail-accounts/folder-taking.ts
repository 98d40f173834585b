import { Injectable } from '@nestjs/common';
import { Database, DomainError, Logger, type Tx } from '@regulars/platform';
import type { FetchMessageObject, ImapFlow, ImapFlowError } from 'imapflow';
import { type MailboxMail, MailIntake } from '../incoming/mail-intake.js';
import { MessagingConfig } from '../messaging.config.js';
import type { MailAccountRow } from './mail-account.js';
import { type FolderProgress, MailProgressRepository } from './mail-progress.repository.js';

const GROUP_MAILS = 50;
const GROUP_BYTES = 8 * 1024 * 1024;
/** Of a mail that is too large: enough for its headers and what the person wrote. */
const BEGINNING_BYTES = 256 * 1024;
/** The connection broke this often at one mail: it is fetched alone; and so often more: the others go first. */
const ALONE_AFTER = 2;
const LEAVE_AFTER = 6;
const HOUR_MS = 3_600_000;
const MAX_TRIES = 48;

interface Known {
  uid: number;
  size: number;
}

interface Folder extends FolderProgress {
  account: MailAccountRow;
  path: string;
  junk: boolean;
}

/** The account was deleted or changed while its mails were fetched. */
export class Superseded extends Error {}

/** Takes what a folder has beyond the last mail taken: each once, in the order of their UIDs, whatever breaks in between. */
@Injectable()
export class FolderTaking {
  constructor(
    private readonly database: Database,
    private readonly progress: MailProgressRepository,
    private readonly intake: MailIntake,
    private readonly config: MessagingConfig,
    private readonly logger: Logger,
  ) {}

  /** @param told is called after each step, for the screens */
  async catchUp(client: ImapFlow, account: MailAccountRow, path: string, told: () => void): Promise<void> {
    const readOnly = account.after_taking === 'leave';
    const box = await client.mailboxOpen(path, { readOnly }).catch((error: unknown) => {
      throw refusedFolder(error, path) ?? error;
    });
    const { anew, ...progress } = await this.progress.begin(account.id, path, Number(box.uidValidity));
    if (anew) this.logger.warn({ accountId: account.id }, 'a mailbox counts its mails anew; it is read from the start');
    const folder = { ...progress, account, path, junk: path === account.junk_folder };
    const fresh = await this.beyond(client, folder, box.exists);
    if (fresh.length > 0) {
      await this.progress.behind(account.id, fresh.length);
      told();
    }
    for (const group of this.groups(await this.sizes(client, fresh), folder)) {
      await this.takeGroup(client, folder, group);
      told();
    }
    await this.takeLeft(client, folder);
  }

  /** Those that could not be fetched before and are due again. */
  private async takeLeft(client: ImapFlow, folder: Folder): Promise<void> {
    const due = await this.progress.dueAgain(folder.account.id, folder.path, HOUR_MS);
    if (due.length === 0) return;
    const sizes = await this.sizes(
      client,
      due.map(({ uid }) => uid),
    );
    for (const { uid, tries } of due)
      await this.takeAlone(client, folder, sizes.find((mail) => mail.uid === uid) ?? { uid, size: 0 }, tries);
  }

  private async beyond(client: ImapFlow, { last_uid, account }: Folder, exists: number): Promise<number[]> {
    if (exists === 0) return [];
    const found = await client.search({ uid: `${last_uid + 1}:*`, since: begunDay(account.since) }, { uid: true });
    if (!Array.isArray(found)) throw new Error('The server did not answer a search');
    // `n:*` always includes the last mail, also when n is beyond it.
    return found.filter((uid) => uid > last_uid).sort((a, b) => a - b);
  }

  private async sizes(client: ImapFlow, uids: readonly number[]): Promise<Known[]> {
    const known: Known[] = [];
    for (let at = 0; at < uids.length; at += 1000) {
      const range = rangeOf(uids.slice(at, at + 1000));
      for (const { uid, size } of await client.fetchAll(range, { uid: true, size: true }, { uid: true }))
        known.push({ uid, size: size ?? 0 });
    }
    return known.sort((a, b) => a.uid - b.uid);
  }

  private *groups(mails: readonly Known[], folder: Folder): Generator<Known[]> {
    let group: Known[] = [];
    let bytes = 0;
    for (const mail of mails) {
      const alone =
        mail.size > this.config.inLimit || (mail.uid === folder.stuck_uid && folder.stuck_times >= ALONE_AFTER);
      if (group.length > 0 && (alone || group.length >= GROUP_MAILS || bytes + mail.size > GROUP_BYTES)) {
        yield group;
        group = [];
        bytes = 0;
      }
      group.push(mail);
      bytes += mail.size;
      if (alone) {
        yield group;
        group = [];
        bytes = 0;
      }
    }
    if (group.length > 0) yield group;
  }

  private async takeGroup(client: ImapFlow, folder: Folder, group: readonly Known[]): Promise<void> {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return;
    const { account, path } = folder;
    if (first.uid === folder.stuck_uid && folder.stuck_times >= LEAVE_AFTER)
      return this.leaveUnread(client, folder, first, 1);
    try {
      if (first.size > this.config.inLimit) {
        await this.takeBeginning(client, folder, first);
        return;
      }
      const range = rangeOf(group.map(({ uid }) => uid));
      const came = (await client.fetchAll(range, SOURCE, { uid: true })).filter(hasSource);
      const missing = group.filter(({ uid }) => !came.some((mail) => mail.uid === uid));
      const to = missing[0] === undefined ? last.uid : missing[0].uid - 1;
      const mails = came.map(({ source }) => this.mail(folder, source));
      await this.accept(
        folder,
        came.map(({ uid }) => uid),
        mails,
        (tx) => this.progress.advance(tx, account.id, path, to),
      );
      if (missing.length === 0) return;
      for (const mail of missing) await this.takeAlone(client, folder, mail, 1);
      await this.accept(folder, [], [], (tx) => this.progress.advance(tx, account.id, path, last.uid));
    } catch (error) {
      if (!(error instanceof Superseded)) await this.progress.stuck(account.id, path, first.uid);
      throw error;
    }
  }

  /** One that did not come with its group, or was left before. The connection may break over it, and then it is counted as stuck. */
  private async takeAlone(client: ImapFlow, folder: Folder, { uid, size }: Known, tries: number): Promise<void> {
    if (size > this.config.inLimit) return this.takeBeginning(client, folder, { uid, size });
    const found = await client.fetchOne(String(uid), SOURCE, { uid: true });
    if (found && hasSource(found)) {
      await this.accept(folder, [uid], [this.mail(folder, found.source)], (tx) =>
        this.progress.noLongerLeft(tx, folder.account.id, folder.path, uid),
      );
      return;
    }
    const still = await client.search({ uid: String(uid) }, { uid: true });
    if (Array.isArray(still) && still.length === 0)
      return this.accept(folder, [], [], (tx) => this.progress.noLongerLeft(tx, folder.account.id, folder.path, uid));
    return this.leaveUnread(client, folder, { uid, size }, tries);
  }

  /** What was written is at the beginning; the whole stays in the mailbox, marked for the person. */
  private async takeBeginning(client: ImapFlow, folder: Folder, { uid, size }: Known): Promise<void> {
    const query = { uid: true, envelope: true, source: { start: 0, maxLength: BEGINNING_BYTES } };
    const found = await client.fetchOne(String(uid), query, { uid: true });
    const account = folder.account.id;
    const beginning = found && hasSource(found) ? [{ ...this.mail(folder, found.source), wholeSize: size }] : [];
    await this.accept(folder, [], beginning, async (tx) => {
      await this.progress.leave(tx, account, {
        ...describe(folder, uid, found),
        size,
        reason: 'too-large',
        retryAfterMs: null,
      });
      await this.progress.advance(tx, account, folder.path, uid);
    });
  }

  /** It is not lost: it is tried again each hour, and shown to the person meanwhile. The others go on. */
  private async leaveUnread(client: ImapFlow, folder: Folder, { uid, size }: Known, tries: number): Promise<void> {
    const found = await client
      .fetchOne(String(uid), { uid: true, envelope: true }, { uid: true })
      .catch(() => false as const);
    const account = folder.account.id;
    await this.accept(folder, [], [], async (tx) => {
      const retryAfterMs = tries >= MAX_TRIES ? null : HOUR_MS;
      await this.progress.leave(tx, account, {
        ...describe(folder, uid, found),
        size,
        reason: 'unreadable',
        retryAfterMs,
      });
      await this.progress.advance(tx, account, folder.path, uid);
    });
    this.logger.warn({ accountId: account, uid }, 'a mail could not be fetched; it is tried again later');
  }

  /** One transaction: the mails, how far the folder was read, and what remains to be done on the server. */
  private async accept(
    folder: Folder,
    uids: readonly number[],
    mails: readonly MailboxMail[],
    more: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    const { account, path, uid_validity, junk } = folder;
    await this.database.transaction(async (tx) => {
      if (!(await this.progress.hold(tx, account.id, path, uid_validity))) throw new Superseded();
      const fresh = await this.intake.acceptWithin(tx, mails);
      await more(tx);
      if (account.after_taking !== 'leave' && !junk) await this.progress.addTidying(tx, account.id, path, uids);
      await this.progress.countTaken(tx, account.id, fresh, mails.length);
    });
  }

  private mail({ account, junk }: Folder, content: Buffer): MailboxMail {
    return { content, accountId: account.id, junk, wholeSize: null };
  }
}

/** Some servers refuse a day that has not begun where they are. */
function begunDay(since: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return since < today ? since : today;
}

/** NO to a SELECT: it is not there, or not for this account (RFC 9051 §6.3.2). */
function refusedFolder(error: unknown, path: string): DomainError | null {
  if ((error as ImapFlowError).responseStatus !== 'NO') return null;
  const message = `The mailbox has no folder “${path}”, or the account may not read it. Choose another.`;
  return new DomainError('messaging/mail-folder-missing', 422, message, {
    errors: [{ pointer: '/folders', code: 'missing', message }],
  });
}

const SOURCE = { uid: true, source: true } as const;

function hasSource(mail: FetchMessageObject): mail is FetchMessageObject & { source: Buffer } {
  return mail.source !== undefined && mail.source.length > 0;
}

function describe(folder: Folder, uid: number, found: FetchMessageObject | false | undefined) {
  const envelope = found ? found.envelope : undefined;
  const line = (text: string | undefined) =>
    text === undefined ? null : text.replaceAll('\0', '').slice(0, 300).toWellFormed();
  return { path: folder.path, uid, sender: line(envelope?.from?.[0]?.address), subject: line(envelope?.subject) };
}

/** `1:3,7` instead of `1,2,3,7`: servers limit the length of a line. */
export function rangeOf(uids: readonly number[]): string {
  const parts: string[] = [];
  let begin: number | undefined;
  for (const [index, uid] of uids.entries()) {
    begin ??= uid;
    if (uids[index + 1] === uid + 1) continue;
    parts.push(begin === uid ? String(uid) : `${begin}:${uid}`);
    begin = undefined;
  }
  return parts.join(',');
}
