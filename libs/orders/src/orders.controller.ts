import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { BulkActs } from './bulk/bulk-acts.service.js';
import { BulkDto, BulkResponse } from './dto/bulk.dto.js';
import { KnownTagsResponse } from './dto/known-tags.response.js';
import { ApiOrderFilters, ListOrdersQuery, SortedOrdersQuery } from './dto/list-orders.query.js';
import { AssignDto, RecycleDto, TransitionDto } from './dto/order-acts.dto.js';
import { CreateOrderDto, UpdateOrderDto } from './dto/order.dto.js';
import { OrderHistoryResponse } from './dto/order-history.response.js';
import {
  OrderCountsResponse,
  type OrderListItemResponse,
  OrderNeighboursResponse,
  OrderPageResponse,
  OrderResponse,
} from './dto/order.response.js';
import { OrderActs } from './order-acts.service.js';
import { OrderHandover } from './order-handover.service.js';
import { OrderPurge } from './order-purge.service.js';
import { OrderQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';
import { KnownTags } from './tags/known-tags.reader.js';

@ApiTags('orders')
@Controller('api/v1/orders')
export class OrdersController {
  constructor(
    private readonly orders: OrdersService,
    private readonly acts: OrderActs,
    private readonly handover: OrderHandover,
    private readonly purging: OrderPurge,
    private readonly queries: OrderQueries,
    private readonly bulkActs: BulkActs,
    private readonly knownTags: KnownTags,
  ) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listOrders', summary: 'Orders of a box, newest first, with search and filters' })
  @ApiOrderFilters()
  @ApiOkResponse({ type: OrderPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListOrdersQuery): Promise<Page<OrderListItemResponse>> {
    return this.queries.page(actor, query);
  }

  @Get('counts')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'countOrders', summary: 'How many orders lie in each box' })
  @ApiOkResponse({ type: OrderCountsResponse })
  @ErrorResponses(400, 401, 403)
  counts(@CurrentActor() actor: StaffActor): Promise<OrderCountsResponse> {
    return this.queries.counts(actor);
  }

  @Get('tags')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listOrderTags', summary: 'Tags in use, most used first' })
  @ApiOkResponse({ type: KnownTagsResponse })
  @ErrorResponses(400, 401, 403)
  tags(): Promise<KnownTagsResponse> {
    return this.knownTags.list();
  }

  @Post('bulk')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'changeOrders',
    summary: 'One act on many orders: all or nothing; what can’t be changed is counted by its reason',
  })
  @ApiOkResponse({ type: BulkResponse })
  @ErrorResponses(400, 401, 403, 422)
  bulk(@CurrentActor() actor: StaffActor, @Body() body: BulkDto): Promise<BulkResponse> {
    return this.bulkActs.carryOut(actor, body);
  }

  @Post()
  @HttpCode(201)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'createOrder', summary: 'Add an order by hand' })
  @ApiCreatedResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateOrderDto): Promise<OrderResponse> {
    return this.orders.create(actor, body);
  }

  @Get(':id')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getOrder', summary: 'One order with its items and answers' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderResponse> {
    return this.queries.get(actor, id);
  }

  @Patch(':id')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'updateOrder', summary: 'Edit an order; absent leaves, null clears' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateOrderDto,
  ): Promise<OrderResponse> {
    return this.orders.edit(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('orders:purge')
  @ApiOperation({ operationId: 'purgeOrder', summary: 'Delete for good an order that lies in the recycle bin' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  purge(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.purging.purge(actor, id);
  }

  @Post(':id/transitions')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'transitionOrder', summary: 'Move to another status; a refusal names the allowed ones' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  transition(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TransitionDto,
  ): Promise<OrderResponse> {
    return this.acts.transition(actor, id, body);
  }

  @Post(':id/recycle')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'recycleOrder', summary: 'Put into the recycle bin' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  recycle(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecycleDto,
  ): Promise<OrderResponse> {
    return this.acts.recycle(actor, id, body.reason);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({ operationId: 'restoreOrder', summary: 'Take out of the recycle bin, with all that belongs to it' })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  restore(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderResponse> {
    return this.acts.restore(actor, id);
  }

  @Post(':id/assign')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'assignOrder',
    summary: 'Put somebody in charge; without orders:assign only oneself, of a free order',
  })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  assign(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssignDto,
  ): Promise<OrderResponse> {
    return this.handover.assign(actor, id, body.staffId);
  }

  @Post(':id/clear-suspicion')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'clearOrderSuspicion',
    summary: 'Vouch for a suspect order; it goes to New and both mails go out',
  })
  @ApiOkResponse({ type: OrderResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  clearSuspicion(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderResponse> {
    return this.acts.clearSuspicion(actor, id);
  }

  @Get(':id/neighbours')
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'getOrderNeighbours',
    summary: 'The orders before and after it in the list of this box, search, filters and sort',
  })
  @ApiOrderFilters()
  @ApiOkResponse({ type: OrderNeighboursResponse })
  @ErrorResponses(400, 401, 403, 404)
  neighbours(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SortedOrdersQuery,
  ): Promise<OrderNeighboursResponse> {
    return this.queries.neighbours(actor, id, query);
  }

  @Get(':id/history')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getOrderHistory', summary: 'What was done with it, newest first' })
  @ApiOkResponse({ type: OrderHistoryResponse })
  @ErrorResponses(400, 401, 403, 404)
  history(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<OrderHistoryResponse> {
    return this.queries.history(actor, id);
  }
}
