import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ListProductsQuery } from './dto/list-products.query.js';
import { CreateProductDto, UpdateProductDto } from './dto/product.dto.js';
import { ProductPageResponse, ProductResponse } from './dto/product.response.js';
import { ProductsService } from './products.service.js';

@ApiTags('products')
@Controller('api/v1/products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  @Requires('products:read')
  @ApiOperation({ operationId: 'listProducts', summary: 'Products by name' })
  @ApiQuery({ name: 'filter[available][eq]', required: false, type: Boolean })
  @ApiQuery({
    name: 'filter[category][eq]',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'Or any below it',
  })
  @ApiQuery({ name: 'filter[brand][eq]', required: false, type: String })
  @ApiOkResponse({ type: ProductPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor, @Query() query: ListProductsQuery): Promise<Page<ProductResponse>> {
    return this.products.list(actor, query);
  }

  @Post()
  @HttpCode(201)
  @Requires('products:write')
  @ApiOperation({ operationId: 'createProduct', summary: 'Add a product' })
  @ApiCreatedResponse({ type: ProductResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateProductDto): Promise<ProductResponse> {
    return this.products.create(actor, body);
  }

  @Get(':id')
  @Requires('products:read')
  @ApiOperation({ operationId: 'getProduct', summary: 'One product' })
  @ApiOkResponse({ type: ProductResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ProductResponse> {
    return this.products.get(actor, id);
  }

  @Patch(':id')
  @Requires('products:write')
  @ApiOperation({ operationId: 'updateProduct', summary: 'Change a product; absent leaves, null clears' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: ProductResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateProductDto,
  ): Promise<ProductResponse> {
    return this.products.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('products:write')
  @ApiOperation({ operationId: 'deleteProduct', summary: 'Remove a product; orders keep their lines' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.products.delete(actor, id);
  }
}
