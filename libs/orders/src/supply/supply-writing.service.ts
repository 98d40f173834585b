import { Injectable } from '@nestjs/common';
import { Database } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { authorOf } from '../mail/writing-desk.js';
import { SupplyAccess, mustBeOutOfTheBin } from './supply-access.js';
import { SupplyJournal } from './supply-journal.js';
import { writtenMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import type { SupplyRequestResponse } from './supply.response.js';
import { excerpt } from './supply-words.js';

/** A colleague's own words to a supplier. */
@Injectable()
export class SupplyWriting {
  constructor(
    private readonly database: Database,
    private readonly access: SupplyAccess,
    private readonly journal: SupplyJournal,
    private readonly post: SupplyPost,
  ) {}

  /**
   * A mail in the request's conversation, where the answer lands, too. Also after the request was accepted or withdrawn: there is still
   * something to say then. @throws 409 while the order lies in the bin
   */
  write(actor: StaffActor, orderId: string, id: string, text: string): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lock(tx, actor, orderId, id);
      mustBeOutOfTheBin(asked.order);
      const { request } = asked;
      await this.journal.record(tx, actor, asked, { kind: 'written', detail: excerpt(text) });
      await this.post.sayToSupplier(tx, request, writtenMail(request, text, await this.post.letterhead(tx), actor), {
        automatic: false,
        author: authorOf(actor),
      });
      return this.journal.answer(tx, id);
    });
  }
}
