import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import {
  PreviewRetentionQuery,
  RetentionPreviewResponse,
  RetentionRuleResponse,
  RetentionRulesResponse,
  UpdateRetentionDto,
} from './retention.dto.js';
import { Retention } from './retention.service.js';

@ApiTags('members')
@Controller('api/v1/retention-rules')
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  @Get()
  @Requires('members:erase')
  @ApiOperation({
    operationId: 'listRetentionRules',
    summary: 'For how long what is kept, and what was decided about it',
  })
  @ApiOkResponse({ type: RetentionRulesResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<RetentionRulesResponse> {
    return this.retention.list();
  }

  @Get(':name/preview')
  @Requires('members:erase')
  @ApiOperation({ operationId: 'previewRetentionRule', summary: 'What would go now under a rule; changes nothing' })
  @ApiOkResponse({ type: RetentionPreviewResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  preview(@Param('name') name: string, @Query() { after }: PreviewRetentionQuery): Promise<RetentionPreviewResponse> {
    return this.retention.preview(name, after);
  }

  @Patch(':name')
  @Requires('members:erase')
  @ApiOperation({
    operationId: 'updateRetentionRule',
    summary: 'Decide for how long something is kept; what is stricter holds from a day later on',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: RetentionRuleResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  change(
    @CurrentActor() actor: StaffActor,
    @Param('name') name: string,
    @IfMatch() version: number,
    @Body() body: UpdateRetentionDto,
  ): Promise<RetentionRuleResponse> {
    return this.retention.change(actor, name, version, body);
  }
}
