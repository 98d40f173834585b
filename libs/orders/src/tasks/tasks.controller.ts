import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ListTasksQuery } from './list-tasks.query.js';
import { TaskActs } from './task-acts.service.js';
import { CompleteTaskDto, CreateTaskDto, DropTaskDto, LogCallDto, UpdateTaskDto } from './task.dto.js';
import { TaskQueries } from './task-queries.js';
import { ClosedTaskResponse, TaskCountsResponse, TaskPageResponse, TaskResponse } from './task.response.js';
import { TasksService } from './tasks.service.js';

@ApiTags('tasks')
@Controller('api/v1')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly acts: TaskActs,
    private readonly queries: TaskQueries,
  ) {}

  @Get('tasks')
  @Requires('tasks:read')
  @ApiOperation({ operationId: 'listTasks', summary: 'Open tasks, those due first; or closed ones, the newest first' })
  @ApiQuery({
    name: 'filter[due][eq]',
    required: false,
    enum: ['overdue', 'today', 'upcoming', 'open', 'closed'],
    description: 'Default: open. Days are the company’s; what is overdue is not in today',
  })
  @ApiQuery({
    name: 'filter[assignee][eq]',
    required: false,
    type: String,
    description: 'me, none or a colleague’s id',
  })
  @ApiQuery({ name: 'filter[kind][eq]', required: false, enum: ['call', 'mail', 'visit', 'other'] })
  @ApiQuery({ name: 'filter[order][eq]', required: false, type: String, description: 'An order’s id' })
  @ApiOkResponse({ type: TaskPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListTasksQuery): Promise<Page<TaskResponse>> {
    return this.queries.page(actor, query);
  }

  @Get('tasks/counts')
  @Requires('tasks:read')
  @ApiOperation({ operationId: 'countTasks', summary: 'How many of one’s own tasks are overdue, and due today' })
  @ApiOkResponse({ type: TaskCountsResponse })
  @ErrorResponses(400, 401, 403)
  counts(@CurrentActor() actor: StaffActor): Promise<TaskCountsResponse> {
    return this.queries.counts(actor);
  }

  @Post('tasks')
  @HttpCode(201)
  @Requires('tasks:write')
  @ApiOperation({ operationId: 'createTask', summary: 'Add a task, of an order or by itself' })
  @ApiCreatedResponse({ type: TaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateTaskDto): Promise<TaskResponse> {
    return this.tasks.create(actor, body);
  }

  @Get('tasks/:id')
  @Requires('tasks:read')
  @ApiOperation({ operationId: 'getTask', summary: 'One task' })
  @ApiOkResponse({ type: TaskResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<TaskResponse> {
    return this.queries.get(actor, id);
  }

  @Patch('tasks/:id')
  @Requires('tasks:write')
  @ApiOperation({ operationId: 'updateTask', summary: 'Edit an open task; absent leaves, null clears' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: TaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateTaskDto,
  ): Promise<TaskResponse> {
    return this.tasks.edit(actor, id, version, body);
  }

  @Post('tasks/:id/complete')
  @HttpCode(200)
  @Requires('tasks:write')
  @ApiOperation({
    operationId: 'completeTask',
    summary: 'Done, with its outcome; may make the next task in the same act',
  })
  @ApiOkResponse({ type: ClosedTaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  complete(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteTaskDto,
  ): Promise<ClosedTaskResponse> {
    return this.acts.complete(actor, id, body);
  }

  @Post('tasks/:id/drop')
  @HttpCode(200)
  @Requires('tasks:write')
  @ApiOperation({ operationId: 'dropTask', summary: 'It is not to be done any more' })
  @ApiOkResponse({ type: TaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  drop(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DropTaskDto,
  ): Promise<TaskResponse> {
    return this.acts.drop(actor, id, body.note ?? '');
  }

  @Post('tasks/:id/reopen')
  @HttpCode(200)
  @Requires('tasks:write')
  @ApiOperation({ operationId: 'reopenTask', summary: 'Take up a closed task again' })
  @ApiOkResponse({ type: TaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  reopen(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<TaskResponse> {
    return this.acts.reopen(actor, id);
  }

  @Post('orders/:id/calls')
  @HttpCode(201)
  @Requires('tasks:write')
  @ApiOperation({ operationId: 'logCall', summary: 'Put a call on record that no task had asked for' })
  @ApiCreatedResponse({ type: ClosedTaskResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  logCall(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LogCallDto,
  ): Promise<ClosedTaskResponse> {
    return this.acts.logCall(actor, id, body);
  }
}
