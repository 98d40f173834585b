import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ThreadResponse } from '../dto/thread.response.js';
import {
  ForwardOrderDto,
  SendAgainDto,
  SoldOutDto,
  UpdateSupplyRequestDto,
  WithdrawDto,
  WriteToSupplierDto,
} from './supply.dto.js';
import { SupplyActs } from './supply-acts.service.js';
import { SupplyQueries } from './supply-queries.js';
import { SupplyRequests } from './supply-requests.service.js';
import { SupplyRequestResponse, SupplyRequestsResponse } from './supply.response.js';
import { SupplySheets, sheetName } from './supply-sheets.js';
import { SupplyWriting } from './supply-writing.service.js';

const PDF = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } as const;

@ApiTags('suppliers')
@Controller('api/v1/orders/:id/supplier-requests')
export class SupplyController {
  constructor(
    private readonly requests: SupplyRequests,
    private readonly acts: SupplyActs,
    private readonly queries: SupplyQueries,
    private readonly sheets: SupplySheets,
    private readonly writing: SupplyWriting,
  ) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'listSupplierRequests',
    summary: 'What suppliers were asked for this order, and their answers',
  })
  @ApiOkResponse({ type: SupplyRequestsResponse })
  @ErrorResponses(400, 401, 403, 404)
  list(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<SupplyRequestsResponse> {
    return this.queries.list(actor, id);
  }

  @Post()
  @HttpCode(201)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'forwardOrderToSupplier',
    summary: 'Forward to a supplier: a mail with an order sheet as PDF and a link to confirm',
  })
  @ApiCreatedResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  forward(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ForwardOrderDto,
  ): Promise<SupplyRequestResponse> {
    return this.requests.forward(actor, id, body);
  }

  @Post('preview')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('orders:write')
  @ApiOperation({ operationId: 'previewOrderSheet', summary: 'The order sheet as it would be sent; nothing is kept' })
  @ApiOkResponse(PDF)
  @ErrorResponses(400, 401, 403, 404, 422)
  async preview(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ForwardOrderDto,
  ): Promise<StreamableFile> {
    return pdf(sheetName('preview'), await this.sheets.preview(actor, id, body));
  }

  @Get(':requestId')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getSupplierRequest', summary: 'One request to a supplier' })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
  ): Promise<SupplyRequestResponse> {
    return this.queries.get(actor, id, requestId);
  }

  @Patch(':requestId')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'updateSupplierRequest', summary: 'Change when the supplier is reminded' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @IfMatch() version: number,
    @Body() body: UpdateSupplyRequestDto,
  ): Promise<SupplyRequestResponse> {
    return this.requests.edit(actor, id, requestId, version, body);
  }

  @Get(':requestId/order-sheet')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'downloadOrderSheet', summary: 'The order sheet that was sent' })
  @ApiOkResponse(PDF)
  @ErrorResponses(400, 401, 403, 404)
  async sheet(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
  ): Promise<StreamableFile> {
    const { name, content } = await this.sheets.read(actor, id, requestId);
    return pdf(name, content);
  }

  @Get(':requestId/messages')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listSupplierMessages', summary: 'Mails from and to the supplier, oldest first' })
  @ApiOkResponse({ type: ThreadResponse })
  @ErrorResponses(400, 401, 403, 404)
  messages(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
  ): Promise<ThreadResponse> {
    return this.queries.messages(actor, id, requestId);
  }

  @Post(':requestId/messages')
  @HttpCode(201)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'writeToSupplier',
    summary: 'Write to the supplier; what it answers lands among the same mails',
  })
  @ApiCreatedResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  write(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() { text }: WriteToSupplierDto,
  ): Promise<SupplyRequestResponse> {
    return this.writing.write(actor, id, requestId, text);
  }

  @Post(':requestId/send-again')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'sendSupplierRequestAgain',
    summary: 'Send it again, to another address if given; the time to answer begins anew',
  })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  sendAgain(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: SendAgainDto,
  ): Promise<SupplyRequestResponse> {
    return this.acts.sendAgain(actor, id, requestId, body);
  }

  @Post(':requestId/withdraw')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'withdrawSupplierRequest',
    summary: 'End the link at once; the supplier is told by mail',
  })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: WithdrawDto,
  ): Promise<SupplyRequestResponse> {
    return this.acts.withdraw(actor, id, requestId, body.reason);
  }

  @Post(':requestId/accept')
  @HttpCode(200)
  @Requires('orders:write')
  @ApiOperation({
    operationId: 'acceptSupplierAnswer',
    summary: 'Accept the answer; the supplier can’t change it any more',
  })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  accept(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
  ): Promise<SupplyRequestResponse> {
    return this.acts.accept(actor, id, requestId);
  }

  @Post(':requestId/lines/:lineId/sold-out')
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({
    operationId: 'decideSoldOut',
    summary: 'Carry the answer “out of stock” over to the product, or leave the product as it is',
  })
  @ApiOkResponse({ type: SupplyRequestResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  decideSoldOut(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: SoldOutDto,
  ): Promise<SupplyRequestResponse> {
    return this.acts.decideSoldOut(actor, id, requestId, lineId, body.approve);
  }
}

function pdf(name: string, content: Buffer): StreamableFile {
  return new StreamableFile(content, {
    type: 'application/pdf',
    length: content.length,
    disposition: `inline; filename="${name}"`,
  });
}
