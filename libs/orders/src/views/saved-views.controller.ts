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
import {
  ArrangeViewsDto,
  CreateSavedViewDto,
  SavedViewResponse,
  SavedViewsResponse,
  UpdateSavedViewDto,
} from '../dto/saved-view.dto.js';
import { SavedViews } from './saved-views.service.js';

@ApiTags('orders')
@Controller('api/v1/orders/views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listOrderViews', summary: 'Saved views: your own and those that are shared' })
  @ApiOkResponse({ type: SavedViewsResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor): Promise<SavedViewsResponse> {
    return this.views.list(actor);
  }

  @Post()
  @HttpCode(201)
  @Requires('orders:read')
  @ApiOperation({ operationId: 'createOrderView', summary: 'Save a view; sharing it needs orders:assign' })
  @ApiCreatedResponse({ type: SavedViewResponse })
  @ErrorResponses(400, 401, 403, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateSavedViewDto): Promise<SavedViewResponse> {
    return this.views.create(actor, body);
  }

  @Post('arrange')
  @HttpCode(200)
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'arrangeOrderViews',
    summary: 'Put the views in your own order, and choose the one you begin with',
  })
  @ApiOkResponse({ type: SavedViewsResponse })
  @ErrorResponses(400, 401, 403, 404)
  arrange(@CurrentActor() actor: StaffActor, @Body() body: ArrangeViewsDto): Promise<SavedViewsResponse> {
    return this.views.arrange(actor, body);
  }

  @Patch(':id')
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'updateOrderView',
    summary: 'Change a view: your own, or a shared one with orders:assign',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: SavedViewResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 428)
  edit(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateSavedViewDto,
  ): Promise<SavedViewResponse> {
    return this.views.edit(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'deleteOrderView',
    summary: 'Delete a view: your own, or a shared one with orders:assign',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.views.delete(actor, id);
  }
}
