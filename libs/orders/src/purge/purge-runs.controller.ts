import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { PurgeRunResponse, PurgeRunsResponse, StartPurgeDto } from './purge-runs.dto.js';
import { PurgeRuns } from './purge-runs.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/purges')
export class PurgeRunsController {
  constructor(private readonly runs: PurgeRuns) {}

  @Get()
  @Requires('orders:purge')
  @ApiOperation({ operationId: 'listOrderPurges', summary: 'The last deletions of many orders, and how far they are' })
  @ApiOkResponse({ type: PurgeRunsResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<PurgeRunsResponse> {
    return this.runs.list();
  }

  @Post()
  @HttpCode(202)
  @Requires('orders:purge')
  @ApiOperation({
    operationId: 'purgeOrders',
    summary: 'Delete for good many orders of the recycle bin, or all of it, in the background',
  })
  @ApiAcceptedResponse({ type: PurgeRunResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  start(@CurrentActor() actor: StaffActor, @Body() body: StartPurgeDto): Promise<PurgeRunResponse> {
    return this.runs.start(actor, body);
  }
}
