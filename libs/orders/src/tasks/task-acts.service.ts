import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { answered } from '../clock/waiting.repository.js';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { conflict, unacceptable } from '../orders.errors.js';
import { OrdersRepository } from '../orders.repository.js';
import { TaskAccess } from './task-access.js';
import { TaskJournal } from './task-journal.js';
import type { CompleteTaskDto, LogCallDto, NextTaskDto } from './task.dto.js';
import type { ClosedTaskResponse, TaskResponse } from './task.response.js';
import type { TaskRow } from './task-row.js';
import { taskClosed } from './tasks.errors.js';
import { TasksRepository } from './tasks.repository.js';
import { type Subject, TasksService, assertOutOfTheBin } from './tasks.service.js';

/** What is done with a task: completed with its outcome, dropped, taken up again; and calls that no task had asked for. */
@Injectable()
export class TaskActs {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksRepository,
    private readonly access: TaskAccess,
    private readonly orders: OrderAccess,
    private readonly orderRows: OrdersRepository,
    private readonly service: TasksService,
    private readonly journal: TaskJournal,
  ) {}

  /** @throws 409 when it is closed already; 422 when a call has no outcome, or anything else has one */
  complete(actor: StaffActor, id: string, dto: CompleteTaskDto): Promise<ClosedTaskResponse> {
    return this.database.transaction(async (tx) => {
      const task = await this.access.lock(tx, actor, id);
      if (task.status !== 'open') throw taskClosed();
      assertOutcome(task, dto);
      await this.close(tx, actor, task, dto);
      const order = task.order_id === null ? null : await this.orderRows.find(task.order_id, tx);
      return this.answer(tx, actor, id, subjectOf(task, order), dto.next);
    });
  }

  /** @throws 409 when it is closed already */
  drop(actor: StaffActor, id: string, note: string): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const task = await this.access.lock(tx, actor, id);
      if (task.status !== 'open') throw taskClosed();
      await this.tasks.close(tx, actor, id, { status: 'dropped', outcome: null, note });
      await this.journal.record(tx, actor, task, {
        action: 'tasks.dropped',
        note: note === '' ? undefined : note,
        history: { action: 'task-dropped', to: null, reason: note },
      });
      return this.journal.answer(tx, actor, id);
    });
  }

  /** @throws 409 when it is open */
  reopen(actor: StaffActor, id: string): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const task = await this.access.lock(tx, actor, id);
      if (task.status === 'open') throw conflict('orders/task-open', 'The task is open.');
      await this.tasks.reopen(tx, id);
      await this.journal.record(tx, actor, task, {
        action: 'tasks.reopened',
        history: { action: 'task-reopened', to: null, reason: '' },
      });
      return this.journal.answer(tx, actor, id);
    });
  }

  /** A call that was made or taken, without a task before it. @throws 404; 409 while the order lies in the bin */
  logCall(actor: StaffActor, orderId: string, dto: LogCallDto): Promise<ClosedTaskResponse> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, actor, orderId);
      assertOutOfTheBin(order);
      const subject = { order, contactName: order.contact_name, contactPhone: order.contact_phone };
      const id = await this.tasks.insert(
        tx,
        actor,
        {
          ...{ kind: 'call', title: '', note: '', orderId, assigneeId: actor.id, due: { day: null, at: new Date() } },
          contactName: subject.contactName,
          contactPhone: subject.contactPhone,
        },
        await this.service.zone(tx),
      );
      if (id === null) throw new Error('A call has no key that it could share');
      await this.close(tx, actor, await this.journal.stands(tx, id), dto);
      return this.answer(tx, actor, id, subject, dto.next);
    });
  }

  private async close(
    tx: Tx,
    actor: StaffActor,
    task: TaskRow,
    { outcome, note = '' }: CompleteTaskDto,
  ): Promise<void> {
    await this.tasks.close(tx, actor, task.id, { status: 'done', outcome: outcome ?? null, note });
    // Spoken to is answered.
    if (outcome === 'reached' && task.order_id !== null) await answered(tx, task.order_id);
    await this.journal.record(tx, actor, task, {
      action: 'tasks.completed',
      note: note === '' ? undefined : note,
      history: { action: task.kind === 'call' ? 'called' : 'task-done', to: outcome ?? null, reason: note },
    });
  }

  private async answer(
    tx: Tx,
    actor: StaffActor,
    id: string,
    subject: Subject,
    next: NextTaskDto | undefined,
  ): Promise<ClosedTaskResponse> {
    const nextId = next ? await this.service.add(tx, actor, subject, next, '/next') : null;
    return {
      ...(await this.journal.answer(tx, actor, id)),
      next: nextId === null ? null : await this.journal.answer(tx, actor, nextId),
    };
  }
}

function subjectOf(task: TaskRow, order: OrderRow | null): Subject {
  return { order, contactName: task.contact_name, contactPhone: task.contact_phone };
}

function assertOutcome({ kind }: TaskRow, { outcome }: CompleteTaskDto): void {
  if (kind === 'call' && outcome === undefined) {
    throw unacceptable('orders/outcome-required', '/outcome', 'Say how the call went.');
  }
  if (kind !== 'call' && outcome !== undefined) {
    throw unacceptable('orders/outcome-of-calls', '/outcome', 'Only calls have an outcome. Write a note instead.');
  }
}
