import { Injectable } from '@nestjs/common';
import { Database, type Tx, VersionConflict } from '@regulars/platform';
import { Audit, type StaffActor } from '@regulars/staff';
import { textsOf } from '../answers/answer.mapper.js';
import { SIGNATURE_VARIABLES } from '../answers/answer-variables.js';
import { bodiesFrom } from '../answers/answers.errors.js';
import type { PreparedText } from '../answers/prepared-text.js';
import { TextFiller } from '../answers/text-filler.js';
import type { OrderRow } from '../order-row.js';
import type { OrderSignatureResponse, SaveSignatureDto, SignatureResponse } from './signature.dto.js';
import { type SignatureRow, SignaturesRepository } from './signatures.repository.js';

/** What stands under a reply (ORD-6): one's own, or the company's. Answers by mail carry that of the mail program. */
@Injectable()
export class Signatures {
  constructor(
    private readonly database: Database,
    private readonly signatures: SignaturesRepository,
    private readonly filler: TextFiller,
    private readonly audit: Audit,
  ) {}

  async own(actor: StaffActor): Promise<SignatureResponse> {
    return response(await this.signatures.of(actor.id));
  }

  async ofCompany(): Promise<SignatureResponse> {
    return response(await this.signatures.of(null));
  }

  /** @throws 412 when it was saved elsewhere; 422 for a text that can't be kept */
  saveOwn(actor: StaffActor, version: number, dto: SaveSignatureDto): Promise<SignatureResponse> {
    return this.save(actor, actor.id, version, dto);
  }

  /** @throws 412 when it was saved elsewhere; 422 for a text that can't be kept */
  saveCompanys(actor: StaffActor, version: number, dto: SaveSignatureDto): Promise<SignatureResponse> {
    return this.save(actor, null, version, dto);
  }

  /** @throws 404 when the actor may not see the order */
  async forOrder(actor: StaffActor, orderId: string): Promise<OrderSignatureResponse> {
    const order = await this.filler.find(actor, orderId);
    const row = await this.signatures.for(actor.id);
    return { signature: row === null ? null : await this.filler.forOrder(actor, order, row.bodies) };
  }

  /** As it is to stand under a reply that is being accepted; null: there is none. */
  async under(tx: Tx, actor: StaffActor, order: OrderRow): Promise<PreparedText | null> {
    const row = await this.signatures.for(actor.id, tx);
    const filled = row === null ? null : await this.filler.forOrder(actor, order, row.bodies, tx);
    return filled === null || filled.html === '' ? null : filled;
  }

  private async save(
    actor: StaffActor,
    staffId: string | null,
    version: number,
    { bodies: texts }: SaveSignatureDto,
  ): Promise<SignatureResponse> {
    const bodies = bodiesFrom(texts, SIGNATURE_VARIABLES, false);
    const saved = await this.database.transaction(async (tx) => {
      const before = await this.signatures.lock(tx, staffId);
      if ((before?.version ?? 0) !== version) return 'conflict';
      const subject = { type: staffId === null ? 'company' : 'staff', id: staffId };
      await this.audit.record(tx, actor, { action: 'orders.signature-changed', subject });
      if (Object.keys(bodies).length > 0)
        return before
          ? this.signatures.save(tx, staffId, bodies)
          : ((await this.signatures.begin(tx, staffId, bodies)) ?? 'conflict');
      if (before) await this.signatures.remove(tx, staffId);
      return null;
    });
    if (saved === 'conflict') throw new VersionConflict(response(await this.signatures.of(staffId)));
    return response(saved);
  }
}

function response(row: SignatureRow | null): SignatureResponse {
  return { bodies: row === null ? {} : textsOf(row.bodies, ({ html }) => html), version: row?.version ?? 0 };
}
