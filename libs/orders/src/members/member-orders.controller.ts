import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, ListQuery } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MemberOrdersResponse } from './order-member.dto.js';
import { OrderMemberQueries } from './order-member.queries.js';

@ApiTags('members')
@Controller('api/v1/members/:id/orders')
export class MemberOrdersController {
  constructor(private readonly queries: OrderMemberQueries) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listMemberOrders', summary: 'The orders of a member that you may see, newest first' })
  @ApiOkResponse({ type: MemberOrdersResponse })
  @ErrorResponses(400, 401, 403, 404)
  list(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<MemberOrdersResponse> {
    return this.queries.ofMember(actor, id, query);
  }
}
