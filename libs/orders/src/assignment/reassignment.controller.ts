import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ReassignDto, ReassignmentResponse } from './dto/reassign.dto.js';
import { OrderReassignment } from './order-reassignment.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/reassign')
export class ReassignmentController {
  constructor(private readonly reassignment: OrderReassignment) {}

  @Post()
  @HttpCode(200)
  @Requires('orders:assign')
  @ApiOperation({ operationId: 'reassignOrders', summary: 'Hand over all that one person has, as when they leave' })
  @ApiOkResponse({ type: ReassignmentResponse })
  @ErrorResponses(400, 401, 403, 422)
  reassign(@CurrentActor() actor: StaffActor, @Body() body: ReassignDto): Promise<ReassignmentResponse> {
    return this.reassignment.reassign(actor, body);
  }
}
