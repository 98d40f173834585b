import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { OrderResponse } from '../dto/order.response.js';
import { ResponseWaiver } from './response-waiver.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/:id/response')
export class ResponseController {
  constructor(private readonly waiver: ResponseWaiver) {}

  @Post('waive')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'waiveResponse', summary: 'The customer’s last word needs no answer: the clock stops' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  waive(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderResponse> {
    return this.waiver.waive(actor, id);
  }
}
