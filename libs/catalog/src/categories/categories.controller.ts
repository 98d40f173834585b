import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { CategoriesService } from './categories.service.js';
import { CategoryListResponse, CategoryResponse, CreateCategoryDto, UpdateCategoryDto } from './category.dto.js';

@ApiTags('products')
@Controller('api/v1/categories')
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @Get()
  @Requires('products:read')
  @ApiOperation({ operationId: 'listCategories', summary: 'The tree of product categories' })
  @ApiOkResponse({ type: CategoryListResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<CategoryListResponse> {
    return this.categories.list();
  }

  @Post()
  @HttpCode(201)
  @Requires('products:write')
  @ApiOperation({ operationId: 'createCategory', summary: 'Add a category' })
  @ApiCreatedResponse({ type: CategoryResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateCategoryDto): Promise<CategoryResponse> {
    return this.categories.create(actor, body);
  }

  @Patch(':id')
  @Requires('products:write')
  @ApiOperation({ operationId: 'updateCategory', summary: 'Rename a category or move it with all below it' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: CategoryResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateCategoryDto,
  ): Promise<CategoryResponse> {
    return this.categories.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('products:write')
  @ApiOperation({ operationId: 'deleteCategory', summary: 'Remove a category; what is in it moves up' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.categories.delete(actor, id);
  }
}
