import { Injectable } from '@nestjs/common';
import { DomainError, type Page, cappedTotal, decodeTextCursor, encodeCursor, pageOf } from '@regulars/platform';
import { CompanyReader, type StaffActor, StaffReader } from '@regulars/staff';
import type { ListTasksQuery } from './list-tasks.query.js';
import { TaskAccess } from './task-access.js';
import { toTask } from './task.mapper.js';
import type { TaskCountsResponse, TaskResponse } from './task.response.js';
import { type TaskFilter, TasksReader } from './tasks.reader.js';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

@Injectable()
export class TaskQueries {
  constructor(
    private readonly reader: TasksReader,
    private readonly access: TaskAccess,
    private readonly staff: StaffReader,
    private readonly company: CompanyReader,
  ) {}

  async page(actor: StaffActor, query: ListTasksQuery): Promise<Page<TaskResponse>> {
    const filter = filterOf(actor, query);
    const after = query.cursor === undefined ? null : positionOf(query.cursor);
    const { timeZone } = await this.company.current();
    const [rows, counted] = await Promise.all([
      this.reader.page(filter, timeZone, query.limit, after),
      query.count ? this.reader.count(filter, timeZone) : undefined,
    ]);
    const names = await this.staff.names(rows.map(({ assignee_id }) => assignee_id));
    const page = pageOf(
      rows,
      query.limit,
      (row) => encodeCursor([row.key, row.id]),
      (row) => toTask(actor, row, names),
    );
    return counted === undefined ? page : { ...page, total: cappedTotal(counted) };
  }

  /** One's own. */
  async counts(actor: StaffActor): Promise<TaskCountsResponse> {
    const { timeZone } = await this.company.current();
    const count = (due: 'overdue' | 'today') =>
      this.reader.count({ due, assignee: actor.id, viewer: null }, timeZone).then(cappedTotal);
    const [overdue, today] = await Promise.all([count('overdue'), count('today')]);
    return { overdue, today };
  }

  async get(actor: StaffActor, id: string): Promise<TaskResponse> {
    const task = await this.access.find(actor, id);
    return toTask(actor, task, await this.staff.names([task.assignee_id]));
  }
}

function filterOf(actor: StaffActor, { filter }: ListTasksQuery): TaskFilter {
  const asked = filter?.assignee?.eq;
  return {
    due: filter?.due?.eq ?? 'open',
    assignee: asked === undefined ? undefined : asked === 'me' ? actor.id : asked === 'none' ? null : asked,
    kind: filter?.kind?.eq,
    orderId: filter?.order?.eq,
    viewer: actor.can('orders:read-all') ? null : actor.id,
  };
}

/** @throws 400 when the cursor is not one of this list */
function positionOf(cursor: string): { key: string; id: string } {
  const { text: key, id } = decodeTextCursor(cursor);
  if (!TIME.test(key) || Number.isNaN(Date.parse(key))) {
    throw new DomainError('http/invalid-cursor', 400, 'The cursor is not one of this list. Start again without it.', {
      errors: [{ pointer: '?cursor', code: 'invalid', message: 'Use the nextCursor of the page before.' }],
    });
  }
  return { key, id };
}
