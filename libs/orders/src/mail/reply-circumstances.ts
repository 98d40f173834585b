import { Injectable } from '@nestjs/common';
import { ThreadReader } from '@regulars/messaging';
import { DomainError, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { AnswersRepository } from '../answers/answers.repository.js';
import type { ReplyDto } from '../dto/order-acts.dto.js';
import type { OrderRow } from '../order-row.js';
import { Signatures } from '../signatures/signatures.service.js';
import { Writing } from '../writing/writing.service.js';
import { signed } from './signed-text.js';

/** What goes on around a reply: others who wrote meanwhile, the signature, which prepared answers were used, and that the writing is over. */
@Injectable()
export class ReplyCircumstances {
  constructor(
    private readonly threads: ThreadReader,
    private readonly signatures: Signatures,
    private readonly answers: AnswersRepository,
    private readonly writing: Writing,
  ) {}

  /** Only who says what they have seen is asked. @throws 409 with what was written since, unless oneself wrote it */
  async assertNothingCame(tx: Tx, actor: StaffActor, threadId: string, { lastSeen }: ReplyDto): Promise<void> {
    if (lastSeen === undefined) return;
    const since = await this.threads.writtenSince(tx, threadId, lastSeen);
    const ofOthers = since.filter(({ author }) => author.staffId === null || author.staffId !== actor.id);
    if (ofOthers.length === 0) return;
    throw new DomainError(
      'orders/answered-meanwhile',
      409,
      'Somebody wrote in this conversation after you began. Read it first, or send with the new `lastSeen`.',
      { extra: { current: ofOthers, lastSeen: since.at(-1)?.id } },
    );
  }

  async signed(
    tx: Tx,
    actor: StaffActor,
    order: OrderRow,
    { signature }: ReplyDto,
    content: { text: string; html: string | undefined },
  ): Promise<{ text: string; html: string | undefined }> {
    const text = signature === true ? await this.signatures.under(tx, actor, order) : null;
    return text === null ? content : signed(content, text);
  }

  /** Answers that were deleted meanwhile are passed over: the reply has their words. */
  async accepted(tx: Tx, actor: StaffActor, order: OrderRow, { answerIds = [] }: ReplyDto): Promise<void> {
    if (answerIds.length > 0) await this.answers.used(tx, [...new Set(answerIds)], actor.id);
    await this.writing.over(tx, actor, order);
  }
}
