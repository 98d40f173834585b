import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { CreateTaskRuleDto, TaskRuleResponse, TaskRulesResponse, UpdateTaskRuleDto } from './task-rule.dto.js';
import { TaskRules } from './task-rules.service.js';

@ApiTags('tasks')
@Controller('api/v1/task-rules')
export class TaskRulesController {
  constructor(private readonly rules: TaskRules) {}

  @Get()
  @Requires('settings:read')
  @ApiOperation({ operationId: 'listTaskRules', summary: 'Rules that make a task when an order enters a status' })
  @ApiOkResponse({ type: TaskRulesResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<TaskRulesResponse> {
    return this.rules.list();
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({
    operationId: 'createTaskRule',
    summary: 'Add a rule; it holds for orders that enter the status from now on',
  })
  @ApiCreatedResponse({ type: TaskRuleResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateTaskRuleDto): Promise<TaskRuleResponse> {
    return this.rules.create(actor, body);
  }

  @Patch(':id')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'updateTaskRule', summary: 'Change a rule; tasks that it made stay as they are' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: TaskRuleResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateTaskRuleDto,
  ): Promise<TaskRuleResponse> {
    return this.rules.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'deleteTaskRule', summary: 'Delete a rule; tasks that it made stay' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  remove(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.rules.remove(actor, id);
  }
}
