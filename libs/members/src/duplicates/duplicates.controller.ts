import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, ListQuery, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { DismissDuplicateDto } from './dismiss-duplicate.dto.js';
import { DuplicatePageResponse, type DuplicateResponse } from './duplicate.response.js';
import { Duplicates } from './duplicates.service.js';

@ApiTags('members')
@Controller('api/v1/members/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: Duplicates) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({
    operationId: 'listDuplicates',
    summary: 'Pairs of members who may be one person, the likeliest first',
  })
  @ApiOkResponse({ type: DuplicatePageResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListQuery): Promise<Page<DuplicateResponse>> {
    return this.duplicates.page(actor, query);
  }

  @Post('dismiss')
  @HttpCode(204)
  @Requires('members:write')
  @ApiOperation({
    operationId: 'dismissDuplicate',
    summary: 'Two members are two people: they are never shown as a pair again',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 422)
  dismiss(@CurrentActor() actor: StaffActor, @Body() body: DismissDuplicateDto): Promise<void> {
    return this.duplicates.dismiss(actor, body);
  }
}
