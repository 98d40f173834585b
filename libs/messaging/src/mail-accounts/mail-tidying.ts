import { Injectable } from '@nestjs/common';
import { DomainError, Logger } from '@regulars/platform';
import type { ImapFlow } from 'imapflow';
import { rangeOf } from './folder-taking.js';
import type { MailAccountRow } from './mail-account.js';
import { MailProgressRepository } from './mail-progress.repository.js';

const AT_ONCE = 200;

/**
 * Marks as read or moves what was taken. What is to be done is written with the taking and crossed out when the server said yes, so a cut
 * in between only means that it is done twice, and the second time nothing happens.
 */
@Injectable()
export class MailTidying {
  constructor(
    private readonly progress: MailProgressRepository,
    private readonly logger: Logger,
  ) {}

  /** The folder is open. @returns what is wrong when the server refuses; mail is taken all the same */
  async tidy(client: ImapFlow, account: MailAccountRow, path: string): Promise<DomainError | null> {
    if (account.after_taking === 'leave' || path === account.junk_folder) return null;
    for (;;) {
      const uids = await this.progress.tidying(account.id, path, AT_ONCE);
      if (uids.length === 0) return null;
      const done = await this.act(client, account, rangeOf(uids));
      if (!done) {
        this.logger.warn({ accountId: account.id }, 'a mail server refuses to mark or move what was taken');
        return refused(account);
      }
      await this.progress.tidied(account.id, path, uids);
    }
  }

  private async act(client: ImapFlow, account: MailAccountRow, range: string): Promise<boolean> {
    if (account.move_to === null) return client.messageFlagsAdd(range, ['\\Seen'], { uid: true });
    // It may not be there yet; where it is, the server says so.
    const folders = await client.list();
    if (!folders.some(({ path }) => path === account.move_to)) await client.mailboxCreate(account.move_to);
    return (await client.messageMove(range, account.move_to, { uid: true })) !== false;
  }
}

function refused({ after_taking, move_to }: MailAccountRow): DomainError {
  const what = after_taking === 'move' ? `move mails to “${move_to ?? ''}”` : 'mark mails as read';
  return new DomainError(
    'messaging/mail-tidying-refused',
    422,
    `Mails are taken, but the server refuses to ${what}. Choose another way for afterwards, or give the account the right to do so.`,
  );
}
