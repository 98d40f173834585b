import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ApiTimelineFilter, type TimelineEntryResponse, TimelinePageResponse, TimelineQuery } from './timeline.dto.js';
import { Timeline } from './timeline.service.js';

@ApiTags('members')
@Controller('api/v1/members/:id/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({
    operationId: 'listMemberTimeline',
    summary: 'What happened with a member, as far as you may see it, newest first',
  })
  @ApiTimelineFilter()
  @ApiOkResponse({ type: TimelinePageResponse })
  @ErrorResponses(400, 401, 403, 404)
  page(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: TimelineQuery,
  ): Promise<Page<TimelineEntryResponse>> {
    return this.timeline.page(actor, id, query);
  }
}
