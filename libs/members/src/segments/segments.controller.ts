import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { type MemberListItemResponse, MemberPageResponse } from '../dto/member.response.js';
import {
  CreateSegmentDto,
  FreezeSegmentDto,
  PreviewSegmentDto,
  SegmentLanguageQuery,
  SegmentMembersQuery,
  SegmentSizesQuery,
  SegmentValuesQuery,
  UpdateSegmentDto,
} from './dto/segment.dto.js';
import {
  ConditionsResponse,
  SegmentPreviewResponse,
  SegmentResponse,
  SegmentSizesResponse,
  SegmentValuesResponse,
  SegmentWhyResponse,
  SegmentsResponse,
} from './dto/segment.response.js';
import { SegmentChoices } from './segment-choices.service.js';
import { SegmentQueries } from './segment-queries.js';
import { SegmentWhy } from './segment-why.service.js';
import { SegmentsService } from './segments.service.js';

@ApiTags('segments')
@Controller('api/v1/segments')
export class SegmentsController {
  constructor(
    private readonly segments: SegmentsService,
    private readonly queries: SegmentQueries,
    private readonly why: SegmentWhy,
    private readonly choices: SegmentChoices,
  ) {}

  @Get()
  @Requires('segments:read')
  @ApiOperation({ operationId: 'listSegments', summary: 'All segments, by name, each with its rule in words' })
  @ApiOkResponse({ type: SegmentsResponse })
  @ErrorResponses(400, 401, 403)
  list(
    @CurrentActor() actor: StaffActor,
    @Query() { language = actor.locale }: SegmentLanguageQuery,
  ): Promise<SegmentsResponse> {
    return this.queries.list(language);
  }

  @Post()
  @HttpCode(201)
  @Requires('segments:write')
  @ApiOperation({ operationId: 'createSegment', summary: 'Add a segment by its rule' })
  @ApiCreatedResponse({ type: SegmentResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateSegmentDto): Promise<SegmentResponse> {
    return this.segments.create(actor, body);
  }

  @Get('conditions')
  @Requires('segments:read')
  @ApiOperation({
    operationId: 'listSegmentConditions',
    summary: 'What rules can ask for, with operators and types of values',
  })
  @ApiOkResponse({ type: ConditionsResponse })
  @ErrorResponses(400, 401, 403)
  conditions(
    @CurrentActor() actor: StaffActor,
    @Query() { language = actor.locale }: SegmentLanguageQuery,
  ): Promise<ConditionsResponse> {
    return this.choices.list(language);
  }

  @Get('values')
  @Requires('segments:read')
  @ApiOperation({ operationId: 'listSegmentValues', summary: 'Texts that members have for a condition, for choosing' })
  @ApiOkResponse({ type: SegmentValuesResponse })
  @ErrorResponses(400, 401, 403, 422)
  async values(@Query() query: SegmentValuesQuery): Promise<SegmentValuesResponse> {
    return { data: await this.choices.values(query) };
  }

  // A question, asked with each pause while a rule is built: there is nothing to repeat, and its answer is nobody's to keep.
  @Post('preview')
  @WithoutIdempotencyKey()
  @HttpCode(200)
  @Requires('segments:read')
  @ApiOperation({
    operationId: 'previewSegment',
    summary: 'Whom a rule fits: how many, the newest 50, and the rule in words',
  })
  @ApiOkResponse({ type: SegmentPreviewResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  preview(@CurrentActor() actor: StaffActor, @Body() body: PreviewSegmentDto): Promise<SegmentPreviewResponse> {
    return this.queries.preview(actor, body);
  }

  @Get(':id')
  @Requires('segments:read')
  @ApiOperation({ operationId: 'getSegment', summary: 'One segment' })
  @ApiOkResponse({ type: SegmentResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = actor.locale }: SegmentLanguageQuery,
  ): Promise<SegmentResponse> {
    return this.queries.get(id, language);
  }

  @Patch(':id')
  @Requires('segments:write')
  @ApiOperation({ operationId: 'updateSegment', summary: 'Change a segment; the rule of a frozen one stays' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: SegmentResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateSegmentDto,
  ): Promise<SegmentResponse> {
    return this.segments.edit(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('segments:write')
  @ApiOperation({ operationId: 'deleteSegment', summary: 'Delete a segment that no other asks for' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  remove(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.segments.remove(actor, id);
  }

  @Post(':id/freeze')
  @HttpCode(201)
  @Requires('segments:write')
  @ApiOperation({ operationId: 'freezeSegment', summary: 'Make a frozen segment of those who are in this one now' })
  @ApiCreatedResponse({ type: SegmentResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  freeze(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: FreezeSegmentDto,
  ): Promise<SegmentResponse> {
    return this.segments.freeze(actor, id, body);
  }

  @Get(':id/members')
  @Requires('segments:read')
  @ApiOperation({ operationId: 'listSegmentMembers', summary: 'Who is in it now, the newest first' })
  @ApiOkResponse({ type: MemberPageResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  members(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SegmentMembersQuery,
  ): Promise<Page<MemberListItemResponse>> {
    return this.queries.page(id, query);
  }

  @Get(':id/members/:memberId')
  @Requires('segments:read')
  @ApiOperation({
    operationId: 'explainSegmentMember',
    summary: 'Why a member is in it, or is not: each part of the rule',
  })
  @ApiOkResponse({ type: SegmentWhyResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  explain(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Query() { language = actor.locale }: SegmentLanguageQuery,
  ): Promise<SegmentWhyResponse> {
    return this.why.explain(actor, id, memberId, language);
  }

  @Get(':id/sizes')
  @Requires('segments:read')
  @ApiOperation({ operationId: 'listSegmentSizes', summary: 'How many were in it, day by day' })
  @ApiOkResponse({ type: SegmentSizesResponse })
  @ErrorResponses(400, 401, 403, 404)
  sizes(@Param('id', ParseUUIDPipe) id: string, @Query() query: SegmentSizesQuery): Promise<SegmentSizesResponse> {
    return this.queries.sizes(id, query);
  }
}
