import { Injectable } from '@nestjs/common';
import { ProductAvailability } from '@regulars/catalog';
import { Database } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { conflict } from '../orders.errors.js';
import { authorOf } from '../mail/writing-desk.js';
import { SupplyAccess, mustBeOutOfTheBin } from './supply-access.js';
import type { SendAgainDto } from './supply.dto.js';
import { supplyClosed } from './supply.errors.js';
import { SupplyJournal } from './supply-journal.js';
import { withdrawnMail } from './supply-mails.js';
import { SupplyPost } from './supply-post.js';
import { SupplyRepository } from './supply.repository.js';
import type { SupplyRequestResponse } from './supply.response.js';
import type { SupplyRequestRow } from './supply-row.js';
import { SupplySending } from './supply-sending.js';
import { LINK_DAYS } from './supply-words.js';

/** What is done with a request after it went out. */
@Injectable()
export class SupplyActs {
  constructor(
    private readonly database: Database,
    private readonly access: SupplyAccess,
    private readonly requests: SupplyRepository,
    private readonly journal: SupplyJournal,
    private readonly sending: SupplySending,
    private readonly post: SupplyPost,
    private readonly products: ProductAvailability,
  ) {}

  /** The same request once more, with a new time to answer. @throws 409 when it was accepted or withdrawn */
  sendAgain(actor: StaffActor, orderId: string, id: string, dto: SendAgainDto): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const { order, request: before } = await this.access.lock(tx, actor, orderId, id);
      mustBeOutOfTheBin(order);
      mustBeUnderWay(before);
      const { email = before.supplier_email, expiresInDays: days = LINK_DAYS } = dto;
      // Whoever got the link at an address that turned out to be wrong can't answer by it any more.
      const link = email === before.supplier_email ? before.link : before.link + 1;
      const request = await this.requests.nextRound(tx, id, { email, link, days });
      const detail = link === before.link ? null : email;
      await this.journal.record(tx, actor, { order, request }, { kind: 'sent-again', detail });
      await this.sending.enqueue(tx, request);
      return this.journal.answer(tx, id);
    });
  }

  /** The link ends at once, and the supplier is told. @throws 409 when it was accepted or withdrawn */
  withdraw(actor: StaffActor, orderId: string, id: string, reason = ''): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lock(tx, actor, orderId, id);
      mustBeUnderWay(asked.request);
      const request = await this.requests.update(tx, id, { status: 'withdrawn' });
      const detail = reason === '' ? null : reason;
      await this.journal.record(tx, actor, asked, { kind: 'withdrawn', detail, history: 'supplier-withdrawn' });
      await this.post.toSupplier(tx, request, withdrawnMail(request, await this.post.letterhead(tx), reason), {
        automatic: false,
        author: authorOf(actor),
        onceKey: `supply-withdrawn:${id}`,
      });
      return this.journal.answer(tx, id);
    });
  }

  /** From now on the supplier can't change the answer. @throws 409 when there is none */
  accept(actor: StaffActor, orderId: string, id: string): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lock(tx, actor, orderId, id);
      mustBeUnderWay(asked.request);
      if (asked.request.status !== 'answered') {
        throw conflict('orders/supply-unanswered', 'There is no answer to accept yet.');
      }
      await this.requests.update(tx, id, { status: 'accepted' });
      await this.journal.record(tx, actor, asked, { kind: 'accepted', history: 'supplier-accepted' });
      return this.journal.answer(tx, id);
    });
  }

  /** Carries the answer “out of stock” over to the product, or leaves it. @throws 409 when nothing is proposed */
  decideSoldOut(
    actor: StaffActor,
    orderId: string,
    id: string,
    lineId: string,
    approve: boolean,
  ): Promise<SupplyRequestResponse> {
    return this.database.transaction(async (tx) => {
      const asked = await this.access.lock(tx, actor, orderId, id);
      const line = await this.access.line(tx, id, lineId);
      if (line.sold_out !== 'proposed' || line.product_id === null) {
        throw conflict('orders/nothing-proposed', 'The supplier’s answer proposes nothing for this line.');
      }
      const note = `${asked.request.number} ${asked.request.supplier_name}`;
      if (approve) await this.products.soldOut(tx, actor, line.product_id, note);
      await this.requests.decideSoldOut(tx, lineId, approve ? 'approved' : 'dismissed');
      const kind = approve ? 'sold-out-approved' : 'sold-out-dismissed';
      await this.journal.record(tx, actor, asked, { kind, detail: line.name });
      return this.journal.answer(tx, id);
    });
  }
}

function mustBeUnderWay({ status }: SupplyRequestRow): void {
  if (status === 'accepted' || status === 'withdrawn') throw supplyClosed();
}
