import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { AssignmentDryRun } from './assignment-dry-run.js';
import { AssignmentRules } from './assignment-rules.service.js';
import {
  AssignmentRulePageResponse,
  AssignmentRuleResponse,
  CreateAssignmentRuleDto,
  ReorderAssignmentRulesDto,
  UpdateAssignmentRuleDto,
} from './dto/assignment-rule.dto.js';
import { DryRunDto, DryRunResponse } from './dto/dry-run.dto.js';

@ApiTags('orders')
@Controller('api/v1/orders/assignment-rules')
export class AssignmentController {
  constructor(
    private readonly rules: AssignmentRules,
    private readonly trial: AssignmentDryRun,
  ) {}

  @Get()
  @Requires('settings:read')
  @ApiOperation({ operationId: 'listAssignmentRules', summary: 'The rules by which new orders are handed out' })
  @ApiOkResponse({ type: AssignmentRulePageResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<Page<AssignmentRuleResponse>> {
    return this.rules.list();
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'createAssignmentRule', summary: 'Add a rule, as the last one' })
  @ApiCreatedResponse({ type: AssignmentRuleResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateAssignmentRuleDto): Promise<AssignmentRuleResponse> {
    return this.rules.create(actor, body);
  }

  @Post('reorder')
  @HttpCode(200)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'reorderAssignmentRules', summary: 'Put all rules into another order' })
  @ApiOkResponse({ type: AssignmentRulePageResponse })
  @ErrorResponses(400, 401, 403, 422)
  reorder(
    @CurrentActor() actor: StaffActor,
    @Body() body: ReorderAssignmentRulesDto,
  ): Promise<Page<AssignmentRuleResponse>> {
    return this.rules.reorder(actor, body.ids);
  }

  @Post('dry-run')
  @HttpCode(200)
  @Requires('settings:read')
  @ApiOperation({
    operationId: 'tryAssignmentRules',
    summary: 'Who would get this order now, and why; changes nothing',
  })
  @ApiOkResponse({ type: DryRunResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  dryRun(@CurrentActor() actor: StaffActor, @Body() body: DryRunDto): Promise<DryRunResponse> {
    return this.trial.run(actor, body);
  }

  @Patch(':ruleId')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'updateAssignmentRule', summary: 'Change a rule, or turn it on or off' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: AssignmentRuleResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('ruleId', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAssignmentRuleDto,
  ): Promise<AssignmentRuleResponse> {
    return this.rules.update(actor, id, version, body);
  }

  @Delete(':ruleId')
  @HttpCode(204)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'deleteAssignmentRule', summary: 'Remove a rule; orders stay with whom they are' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('ruleId', ParseUUIDPipe) id: string): Promise<void> {
    return this.rules.delete(actor, id);
  }
}
