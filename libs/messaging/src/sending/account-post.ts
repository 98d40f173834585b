import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AccountLetter, AccountMails, type AccountPost } from '@regulars/staff';
import { safeMailbox } from '../mailbox.js';
import { Letterhead } from './letterhead.js';
import { HandOverError, MailTransport } from './mail-transport.js';
import { singleMail } from './single-mail.js';

/** Delivers the mails that the floor below writes about accounts. They belong to no thread, and none of them is kept. */
@Injectable()
export class AccountPostOffice implements AccountPost, OnModuleInit {
  constructor(
    private readonly mails: AccountMails,
    private readonly transport: MailTransport,
    private readonly letterhead: Letterhead,
  ) {}

  onModuleInit(): void {
    this.mails.register(this);
  }

  async deliver(id: string, { to, subject, ...content }: AccountLetter): Promise<{ refused: string | null }> {
    const recipient = safeMailbox(to);
    if (recipient === null) return { refused: 'Mail can’t be addressed to this.' };
    const mail = singleMail(this.letterhead, id, { recipient, subject, content });
    try {
      return { refused: (await this.transport.handOver(mail)).refused };
    } catch (error) {
      if (error instanceof HandOverError && error.permanent) return { refused: error.said };
      throw error;
    }
  }
}
