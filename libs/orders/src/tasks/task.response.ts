import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '@regulars/platform';
import { AssigneeResponse, BoxCountResponse } from '../dto/order.response.js';
import { HistoryActorResponse } from '../dto/order-history.response.js';
import {
  CALL_OUTCOMES,
  type CallOutcome,
  TASK_KINDS,
  TASK_STATUSES,
  type TaskKind,
  type TaskStatus,
} from './task-words.js';

export class TaskOrderResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ example: 'R-2026-000123' })
  number!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who the order is from, as it stands now' })
  contact!: string | null;
}

export class TaskContactResponse {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone!: string | null;
}

export class TaskResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: TASK_KINDS, enumName: 'TaskKind' })
  kind!: TaskKind;
  @ApiProperty({ description: 'Empty: the kind says it' })
  title!: string;
  @ApiProperty()
  note!: string;
  @ApiProperty({ type: TaskOrderResponse, nullable: true, description: 'Null also for an order that you may not see' })
  order!: TaskOrderResponse | null;
  @ApiProperty({ type: TaskContactResponse })
  contact!: TaskContactResponse;
  @ApiProperty({ type: AssigneeResponse, nullable: true })
  assignee!: AssigneeResponse | null;
  @ApiProperty({ description: 'A day of the company’s zone (`2026-11-29`), or a moment' })
  due!: string;
  @ApiProperty({ format: 'date-time', description: 'From then on it is overdue' })
  dueBy!: string;
  @ApiProperty({ enum: TASK_STATUSES, enumName: 'TaskStatus' })
  status!: TaskStatus;
  @ApiProperty({ type: String, enum: CALL_OUTCOMES, nullable: true, description: 'Of a call' })
  outcome!: CallOutcome | null;
  @ApiProperty({ description: 'What came of it' })
  outcomeNote!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;
  @ApiProperty({ type: HistoryActorResponse, nullable: true })
  closedBy!: HistoryActorResponse | null;
  @ApiProperty({ type: HistoryActorResponse })
  createdBy!: HistoryActorResponse;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The rule that made it' })
  ruleId!: string | null;
  @ApiProperty({ type: 'integer' })
  version!: number;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class ClosedTaskResponse extends TaskResponse {
  @ApiProperty({ type: TaskResponse, nullable: true, description: 'The next task, made in the same act' })
  next!: TaskResponse | null;
}

export class TaskPageResponse extends PageResponse {
  @ApiProperty({ type: [TaskResponse] })
  data!: TaskResponse[];
}

export class TaskCountsResponse {
  @ApiProperty({ type: BoxCountResponse })
  overdue!: BoxCountResponse;
  @ApiProperty({ type: BoxCountResponse, description: 'Due today and not overdue yet' })
  today!: BoxCountResponse;
}
