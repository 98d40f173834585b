import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import {
  LiftSuppressionDto,
  ListSuppressionsQuery,
  SuppressAddressDto,
  SuppressionPageResponse,
  SuppressionResponse,
} from './dto/suppression.dto.js';
import { SuppressionList } from './suppression-list.service.js';

@ApiTags('suppression list')
@Controller('api/v1/suppressions')
export class SuppressionsController {
  constructor(private readonly list: SuppressionList) {}

  @Get()
  @Requires('mail:read')
  @ApiOperation({
    operationId: 'listSuppressions',
    summary: 'Addresses that get no automatic mail and why, the latest first',
  })
  @ApiOkResponse({ type: SuppressionPageResponse })
  @ErrorResponses(400, 401, 403)
  page(@Query() query: ListSuppressionsQuery): Promise<Page<SuppressionResponse>> {
    return this.list.page(query);
  }

  @Post()
  @HttpCode(201)
  @Requires('mail:write')
  @ApiOperation({ operationId: 'suppressAddress', summary: 'Put an address on the list by hand' })
  @ApiCreatedResponse({ type: SuppressionResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  add(@CurrentActor() actor: StaffActor, @Body() body: SuppressAddressDto): Promise<SuppressionResponse> {
    return this.list.add(actor, body);
  }

  @Post(':id/lift')
  @HttpCode(204)
  @Requires('mail:write')
  @ApiOperation({
    operationId: 'liftSuppression',
    summary: 'Take an address off the list; whoever left comes back at the member, or by registering again',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  lift(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LiftSuppressionDto,
  ): Promise<void> {
    return this.list.lift(actor, id, body);
  }
}
