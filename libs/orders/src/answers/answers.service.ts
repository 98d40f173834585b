import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx, VersionConflict, isUniqueViolation } from '@regulars/platform';
import { Audit, type AuditEntry, type StaffActor, changesBetween, hasChanges } from '@regulars/staff';
import { visibleOwners } from '../order-access.js';
import { unacceptable } from '../orders.errors.js';
import type { CreateAnswerDto, PreviewTextDto, UpdateAnswerDto } from './answer.dto.js';
import { answerResponse, summaryResponse } from './answer.mapper.js';
import type { AnswerResponse, AnswersResponse, FilledInResponse } from './answer.response.js';
import { ANSWER_VARIABLES } from './answer-variables.js';
import { answerNotFound, bodiesFrom, mayNotShareAnswers, shortcutTaken, textFault } from './answers.errors.js';
import { type AnswerRow, AnswersRepository } from './answers.repository.js';
import { isFault, prepared } from './prepared-text.js';
import { TextFiller } from './text-filler.js';

const MOST = { shared: 1000, own: 300 };

/** Answers that are written once (ORD-6): shared with all, or one's own. */
@Injectable()
export class CannedAnswers {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswersRepository,
    private readonly filler: TextFiller,
    private readonly audit: Audit,
  ) {}

  async list(actor: StaffActor): Promise<AnswersResponse> {
    return { data: (await this.answers.visibleTo(actor.id)).map((row) => summaryResponse(row, actor)) };
  }

  async get(actor: StaffActor, id: string): Promise<AnswerResponse> {
    return answerResponse(seen(actor, await this.answers.find(id)), actor);
  }

  /** @throws 403 when shared without answers:write; 409 when the shortcut is taken; 422 for a text that can't be kept */
  async create(actor: StaffActor, dto: CreateAnswerDto): Promise<AnswerResponse> {
    const { name, shortcut = null, category = '', shared = false } = dto;
    assertMayWrite(actor, shared);
    const bodies = bodiesFrom(dto.bodies, ANSWER_VARIABLES);
    const owner_id = shared ? null : actor.id;
    return this.named(shortcut, () =>
      this.database.transaction(async (tx) => {
        await this.assertRoom(tx, owner_id);
        const row = await this.answers.insert(tx, { owner_id, name, shortcut, category, bodies });
        await this.record(tx, actor, row, { action: 'orders.answer-created', note: name });
        return answerResponse(row, actor);
      }),
    );
  }

  /** @throws 404 for one's colleague's; 403 for a shared one without answers:write; 409, 412, 422 */
  async update(actor: StaffActor, id: string, version: number, dto: UpdateAnswerDto): Promise<AnswerResponse> {
    const bodies = dto.bodies === undefined ? undefined : bodiesFrom(dto.bodies, ANSWER_VARIABLES);
    return this.named(dto.shortcut ?? null, () =>
      this.database.transaction(async (tx) => {
        const before = seen(actor, await this.answers.lock(tx, id));
        assertMayWrite(actor, before.owner_id === null);
        if (before.version !== version) throw new VersionConflict(answerResponse(before, actor));
        const { name, shortcut, category, owner_id } = { ...before, ...given(dto) };
        const owner = dto.shared === undefined ? owner_id : dto.shared ? null : actor.id;
        if (owner !== before.owner_id) {
          assertMayWrite(actor, owner === null);
          await this.assertRoom(tx, owner);
        }
        const wanted = { name, shortcut, category, owner_id: owner, bodies: bodies ?? before.bodies };
        const changes = changesBetween<Partial<AnswerRow>>(before, wanted);
        if (!hasChanges(changes)) return answerResponse(before, actor);
        const after = await this.answers.update(tx, { ...before, ...wanted });
        await this.record(tx, actor, after, { action: 'orders.answer-changed', changes });
        return answerResponse(after, actor);
      }),
    );
  }

  /** @throws 404 for one's colleague's; 403 for a shared one without answers:write */
  delete(actor: StaffActor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = seen(actor, await this.answers.lock(tx, id));
      assertMayWrite(actor, row.owner_id === null);
      await this.answers.delete(tx, id);
      await this.record(tx, actor, row, { action: 'orders.answer-deleted', note: row.name });
    });
  }

  /** As the customer of that order would read it. @throws 404 for the order as well as for the answer */
  async forOrder(actor: StaffActor, orderId: string, id: string): Promise<FilledInResponse> {
    const order = await this.filler.find(actor, orderId);
    const { bodies } = seen(actor, await this.answers.find(id));
    const filled = await this.filler.forOrder(actor, order, bodies);
    if (filled === null) throw new Error(`The answer ${id} has no text`);
    return filled;
  }

  /** What is being written, on a real order. @throws 404 for the order; 422 for a text that can't be kept */
  async preview(actor: StaffActor, { html, language, orderId }: PreviewTextDto): Promise<FilledInResponse> {
    const id = orderId ?? (await this.answers.latestOrder(visibleOwners(actor)));
    const order = id === null ? null : await this.filler.find(actor, id);
    const text = prepared(html, ANSWER_VARIABLES);
    if (!isFault(text)) return this.filler.inOneLanguage(actor, order, text, language);
    if (text.code !== 'empty') throw textFault(text, '/html', ANSWER_VARIABLES);
    return { html: '', text: '', missing: [], language, orderNumber: order?.number ?? null };
  }

  private async named<T>(shortcut: string | null, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (isUniqueViolation(error)) throw shortcutTaken(shortcut ?? '');
      throw error;
    }
  }

  private async assertRoom(tx: Tx, ownerId: string | null): Promise<void> {
    const most = ownerId === null ? MOST.shared : MOST.own;
    if ((await this.answers.countOf(tx, ownerId)) >= most)
      throw unacceptable('orders/too-many-answers', '/name', `There are ${most} answers. Delete one first.`);
  }

  private record(tx: Tx, actor: StaffActor, { id }: AnswerRow, entry: Omit<AuditEntry, 'subject'>): Promise<void> {
    return this.audit.record(tx, actor, { ...entry, subject: { type: 'answer', id } });
  }
}

function seen(actor: StaffActor, row: AnswerRow | null): AnswerRow {
  if (row === null || (row.owner_id !== null && row.owner_id !== actor.id)) throw answerNotFound();
  return row;
}

function assertMayWrite(actor: StaffActor, shared: boolean): void {
  if (shared ? actor.can('answers:write') : actor.can('orders:write')) return;
  if (shared) throw mayNotShareAnswers();
  throw new DomainError('orders/may-not-write', 403, 'Your role does not answer customers.');
}

function given({ name, shortcut, category }: UpdateAnswerDto): Partial<AnswerRow> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(shortcut === undefined ? {} : { shortcut }),
    ...(category === undefined ? {} : { category }),
  };
}
