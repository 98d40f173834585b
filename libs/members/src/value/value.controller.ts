import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { DistributionQuery, MovementsQuery, PreviewValueRulesDto } from './dto/value.query.js';
import {
  DistributionResponse,
  MemberValueResponse,
  MovementsResponse,
  RfmGridResponse,
  ValuePreviewResponse,
  ValueSettingsResponse,
} from './dto/value.response.js';
import { ValueRulesDto } from './dto/value-rules.dto.js';
import { ValueQueries } from './value.queries.js';
import { ValueSettingsService } from './value-settings.service.js';

@ApiTags('members')
@Controller('api/v1/members')
export class ValueController {
  constructor(
    private readonly settings: ValueSettingsService,
    private readonly queries: ValueQueries,
  ) {}

  @Get('value/settings')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getValueSettings', summary: 'The rules of stages, value groups and RFM scores' })
  @ApiOkResponse({ type: ValueSettingsResponse })
  @ErrorResponses(400, 401, 403)
  get(): Promise<ValueSettingsResponse> {
    return this.settings.get();
  }

  @Put('value/settings')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'putValueSettings', summary: 'Change the rules; all members are grouped anew' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: ValueSettingsResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428)
  put(
    @CurrentActor() actor: StaffActor,
    @IfMatch() version: number,
    @Body() body: ValueRulesDto,
  ): Promise<ValueSettingsResponse> {
    return this.settings.put(actor, version, body);
  }

  @Post('value/preview')
  @HttpCode(200)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'previewValueRules', summary: 'How many members would be where, with these rules' })
  @ApiOkResponse({ type: ValuePreviewResponse })
  @ErrorResponses(400, 401, 403, 422)
  preview(@Body() body: PreviewValueRulesDto): Promise<ValuePreviewResponse> {
    return this.settings.preview(body.rules);
  }

  @Get('value/distribution')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getValueDistribution', summary: 'How many members are in each stage and value group' })
  @ApiOkResponse({ type: DistributionResponse })
  @ErrorResponses(400, 401, 403)
  distribution(@CurrentActor() actor: StaffActor, @Query() query: DistributionQuery): Promise<DistributionResponse> {
    return this.queries.distribution(actor, query);
  }

  @Get('value/rfm')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getRfmGrid', summary: 'Members by recency and frequency of their orders' })
  @ApiOkResponse({ type: RfmGridResponse })
  @ErrorResponses(400, 401, 403)
  grid(@CurrentActor() actor: StaffActor): Promise<RfmGridResponse> {
    return this.queries.grid(actor);
  }

  @Get('value/movements')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getValueMovements', summary: 'How many came from where to where between two days' })
  @ApiOkResponse({ type: MovementsResponse })
  @ErrorResponses(400, 401, 403, 422)
  movements(@CurrentActor() actor: StaffActor, @Query() query: MovementsQuery): Promise<MovementsResponse> {
    return this.queries.movements(actor, query);
  }

  @Get(':id/value')
  @Requires('members:read')
  @ApiOperation({ operationId: 'getMemberValue', summary: 'A member’s stage, value group, scores and their history' })
  @ApiOkResponse({ type: MemberValueResponse })
  @ErrorResponses(400, 401, 403, 404)
  member(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<MemberValueResponse> {
    return this.queries.member(actor, id);
  }
}
