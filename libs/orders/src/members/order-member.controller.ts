import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { LinkMemberDto, OrderMemberResponse } from './order-member.dto.js';
import { OrderMemberQueries } from './order-member.queries.js';
import { OrderMember } from './order-member.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/:id/member')
export class OrderMemberController {
  constructor(
    private readonly acts: OrderMember,
    private readonly queries: OrderMemberQueries,
  ) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getOrderMember', summary: 'Whose the order is, with what they ordered and bought' })
  @ApiOkResponse({ type: OrderMemberResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderMemberResponse> {
    return this.queries.ofOrder(actor, id);
  }

  @Put()
  @Requires('orders:write')
  @ApiOperation({ operationId: 'linkOrderMember', summary: 'Say whose the order is, or that it is nobody’s' })
  @ApiOkResponse({ type: OrderMemberResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  async link(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { memberId }: LinkMemberDto,
  ): Promise<OrderMemberResponse> {
    await this.acts.set(actor, id, memberId);
    return this.queries.ofOrder(actor, id);
  }
}
