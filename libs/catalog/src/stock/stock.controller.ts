import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import type { FastifyRequest } from 'fastify';
import { StockLineDto, StockLinesDto, StockResultsResponse } from './stock.dto.js';
import { StockService } from './stock.service.js';

@ApiTags('products')
@Controller('api/v1/products/stock')
export class StockController {
  constructor(private readonly stock: StockService) {}

  @Post()
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({
    operationId: 'setStock',
    summary: 'What is in stock of up to 10,000 products by their SKUs, as a till or an ERP knows it',
    description:
      'A JSON body, or NDJSON with one line a product. What is right is done in one act; wrong lines are refused by themselves. Sent again, ' +
      '`stock` changes nothing, and `delta` is known by its `ref`. At 0 a product is sold out and struck through, unless its stock is not kept.',
  })
  @ApiConsumes('application/json', 'application/x-ndjson')
  @ApiExtraModels(StockLineDto)
  @ApiBody({ schema: { $ref: getSchemaPath(StockLinesDto) } })
  @ApiExtraModels(StockLinesDto)
  @ApiOkResponse({ type: StockResultsResponse })
  @ErrorResponses(400, 401, 403, 409, 413, 415, 422)
  set(@CurrentActor() actor: StaffActor, @Req() request: FastifyRequest): Promise<StockResultsResponse> {
    return this.stock.set(actor, request.body);
  }
}
