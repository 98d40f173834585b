import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ExportOrdersQuery, ExportSelectedDto } from '../dto/export-orders.query.js';
import { ApiOrderFilters } from '../dto/list-orders.query.js';
import { type ExportFile, OrderExport } from './order-export.service.js';

const SPREADSHEET = {
  content: {
    'text/csv': { schema: { type: 'string' } },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      schema: { type: 'string', format: 'binary' },
    },
  },
};

@ApiTags('orders')
@Controller('api/v1/orders/export')
export class OrderExportController {
  constructor(private readonly exports: OrderExport) {}

  @Get()
  @Requires('orders:export')
  @ApiOperation({
    operationId: 'exportOrders',
    summary: 'What the list shows, all of it, as a spreadsheet; each time is on record',
  })
  @ApiOrderFilters()
  @ApiOkResponse(SPREADSHEET)
  @ErrorResponses(400, 401, 403, 422)
  async download(@CurrentActor() actor: StaffActor, @Query() query: ExportOrdersQuery): Promise<StreamableFile> {
    return download(await this.exports.write(actor, query));
  }

  /** Ids are too many for an address. Nothing is changed, so asking again does no harm. */
  @Post()
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @Requires('orders:export')
  @ApiOperation({
    operationId: 'exportSelectedOrders',
    summary: 'The named orders, in this order, as a spreadsheet; each time is on record',
  })
  @ApiOkResponse(SPREADSHEET)
  @ErrorResponses(400, 401, 403)
  async selected(@CurrentActor() actor: StaffActor, @Body() body: ExportSelectedDto): Promise<StreamableFile> {
    return download(await this.exports.writeSelected(actor, body));
  }
}

function download({ stream, type, name }: ExportFile): StreamableFile {
  return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
}
