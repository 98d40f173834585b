import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ExportProductsQuery } from './export-products.query.js';
import { ProductExport } from './product-export.service.js';
import { SPREADSHEET_CONTENT, attachment } from './spreadsheet.query.js';

@ApiTags('products')
@Controller('api/v1/products/export')
export class ProductExportController {
  constructor(private readonly exports: ProductExport) {}

  @Get()
  @Requires('products:read')
  @ApiOperation({
    operationId: 'exportProducts',
    summary: 'What the list shows, all of it, as a spreadsheet that can be imported again; each time is on record',
    description: 'Costs are in it for those who may change products.',
  })
  @ApiQuery({ name: 'filter[available][eq]', required: false, type: Boolean })
  @ApiQuery({ name: 'filter[category][eq]', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'filter[brand][eq]', required: false, type: String })
  @ApiOkResponse({ content: SPREADSHEET_CONTENT })
  @ErrorResponses(400, 401, 403, 422)
  async download(@CurrentActor() actor: StaffActor, @Query() query: ExportProductsQuery): Promise<StreamableFile> {
    return attachment(await this.exports.write(actor, query));
  }
}
