import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ExportOrdersQuery } from '../dto/export-orders.query.js';
import { ApiOrderFilters } from '../dto/list-orders.query.js';
import { OrderExport } from './order-export.service.js';

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
  @ApiOkResponse({
    content: {
      'text/csv': { schema: { type: 'string' } },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
        schema: { type: 'string', format: 'binary' },
      },
    },
  })
  @ErrorResponses(400, 401, 403, 422)
  async download(@CurrentActor() actor: StaffActor, @Query() query: ExportOrdersQuery): Promise<StreamableFile> {
    const { stream, type, name } = await this.exports.write(actor, query);
    return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
  }
}
