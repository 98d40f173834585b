import { Injectable } from '@nestjs/common';
import { Database, DomainError, type Tx, VersionConflict } from '@regulars/platform';
import { type Actor, CompanyReader, type StaffActor, StaffReader, changesBetween, hasChanges } from '@regulars/staff';
import { OrderAccess } from '../order-access.js';
import type { OrderRow } from '../order-row.js';
import { conflict, unacceptable } from '../orders.errors.js';
import { dueOf } from './due.js';
import { TaskAccess } from './task-access.js';
import { TaskJournal } from './task-journal.js';
import type { CreateTaskDto, NextTaskDto, UpdateTaskDto } from './task.dto.js';
import type { TaskResponse } from './task.response.js';
import { taskClosed } from './tasks.errors.js';
import { type NewTask, type TaskChanges, TasksRepository } from './tasks.repository.js';

/** What a task is about, beside what it says. */
export interface Subject {
  order: OrderRow | null;
  contactName: string | null;
  contactPhone: string | null;
}

/** Tasks made and edited by hand (ORD-13). */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksRepository,
    private readonly access: TaskAccess,
    private readonly orders: OrderAccess,
    private readonly journal: TaskJournal,
    private readonly staff: StaffReader,
    private readonly company: CompanyReader,
  ) {}

  /** @throws 404 when the order is not there for the actor; 409 while it lies in the bin */
  create(actor: StaffActor, dto: CreateTaskDto): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const order = dto.orderId ? await this.orders.lock(tx, actor, dto.orderId) : null;
      assertOutOfTheBin(order);
      const subject = {
        order,
        contactName: dto.contact?.name === undefined ? (order?.contact_name ?? null) : dto.contact.name,
        contactPhone: dto.contact?.phone === undefined ? (order?.contact_phone ?? null) : dto.contact.phone,
      };
      const id = await this.add(tx, actor, subject, dto, '');
      return this.journal.answer(tx, actor, id);
    });
  }

  /** @throws 409 when it is closed; 412 with the task as it stands when someone saved in between */
  edit(actor: StaffActor, id: string, version: number, dto: UpdateTaskDto): Promise<TaskResponse> {
    return this.database.transaction(async (tx) => {
      const before = await this.access.lock(tx, actor, id);
      const standing = await this.journal.answer(tx, actor, id);
      if (before.version !== version) throw new VersionConflict(standing);
      if (before.status !== 'open') throw taskClosed();
      const { kind, title, note, due, contact } = dto;
      const assigneeId =
        dto.assigneeId === undefined
          ? undefined
          : await this.allowed(tx, actor, before.assignee_id, dto.assigneeId, '/assigneeId');
      const changes: TaskChanges = {
        ...(kind === undefined ? {} : { kind }),
        ...(title === undefined ? {} : { title }),
        ...(note === undefined ? {} : { note }),
        ...(due === undefined ? {} : { due: dueOf(due) }),
        ...(contact?.name === undefined ? {} : { contactName: contact.name }),
        ...(contact?.phone === undefined ? {} : { contactPhone: contact.phone }),
        ...(assigneeId === undefined ? {} : { assigneeId }),
      };
      await this.tasks.update(tx, id, changes, await this.zone(tx));
      const after = await this.journal.stands(tx, id);
      const edited = changesBetween(flat(standing), flat(await this.journal.answer(tx, actor, id)));
      if (!hasChanges(edited)) return standing;
      // Who loses it hears of it as well as who gets it.
      this.journal.announce(tx, before);
      await this.journal.record(tx, actor, after, { action: 'tasks.edited', changes: edited });
      return this.journal.answer(tx, actor, id);
    });
  }

  /** A task within a larger act. @param pointer of its fields in the body @returns its id */
  async add(tx: Tx, actor: StaffActor, subject: Subject, dto: NextTaskDto, pointer: string): Promise<string> {
    const task: NewTask = {
      kind: dto.kind,
      title: dto.title ?? '',
      note: dto.note ?? '',
      orderId: subject.order?.id ?? null,
      contactName: subject.contactName,
      contactPhone: subject.contactPhone,
      assigneeId:
        dto.assigneeId === undefined
          ? actor.id
          : await this.allowed(tx, actor, null, dto.assigneeId, `${pointer}/assigneeId`),
      due: dueOf(dto.due, `${pointer}/due`),
    };
    const id = await this.tasks.insert(tx, actor, task, await this.zone(tx));
    if (id === null) throw new Error('A task by hand has no key that it could share');
    const made = await this.journal.stands(tx, id);
    await this.journal.record(tx, actor, made, {
      action: 'tasks.created',
      history: { action: 'task-added', to: null, reason: '' },
    });
    return id;
  }

  async zone(tx: Tx): Promise<string> {
    return (await this.company.current(tx)).timeZone;
  }

  /** @throws 403 when one gives to others what only managers give; 422 when nobody active has that id */
  private async allowed(tx: Tx, actor: Actor, from: string | null, to: string | null, pointer: string) {
    if (to === from) return to;
    const own = (to === null || to === actor.id) && (from === null || from === actor.id);
    if (!own && !actor.can('orders:assign')) {
      throw new DomainError(
        'orders/may-only-take-tasks',
        403,
        'You may take a task, or leave it to whoever has time. To give tasks to others, ask a manager.',
      );
    }
    if (to !== null && (await this.staff.find(to, tx))?.active !== true) {
      throw unacceptable('orders/unknown-assignee', pointer, 'There is no such active colleague. Choose another.');
    }
    return to;
  }
}

export function assertOutOfTheBin(order: OrderRow | null): void {
  if (order?.recycled_at) throw conflict('orders/recycled', 'The order lies in the recycle bin. Restore it first.');
}

function flat({ kind, title, note, due, contact, assignee }: TaskResponse) {
  return {
    kind,
    title,
    note,
    due,
    contactName: contact.name,
    contactPhone: contact.phone,
    assigneeId: assignee?.id ?? null,
  };
}
