import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import {
  ConsentEventPageResponse,
  type ConsentEventResponse,
  ListConsentsQuery,
  RecordConsentDto,
  RecordedConsentResponse,
} from './dto/consent.dto.js';
import { MemberConsents } from './member-consents.service.js';

@ApiTags('members')
@Controller('api/v1/members/:id/consents')
export class ConsentsController {
  constructor(private readonly consents: MemberConsents) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({
    operationId: 'listMemberConsents',
    summary: 'What a member agreed to or took back, with its proof, what was said last first',
  })
  @ApiOkResponse({ type: ConsentEventPageResponse })
  @ErrorResponses(400, 401, 403, 404)
  history(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListConsentsQuery,
  ): Promise<Page<ConsentEventResponse>> {
    return this.consents.history(actor, id, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('members:write')
  @ApiOperation({
    operationId: 'recordMemberConsent',
    summary: 'Write down that a member agreed to a channel or took it back; what is written stays',
  })
  @ApiCreatedResponse({ type: RecordedConsentResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  record(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordConsentDto,
  ): Promise<RecordedConsentResponse> {
    return this.consents.record(actor, id, body);
  }
}
