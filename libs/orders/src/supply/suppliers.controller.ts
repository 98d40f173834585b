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
import { CreateSupplierDto, SupplierResponse, SuppliersResponse, UpdateSupplierDto } from './supplier.dto.js';
import { Suppliers } from './suppliers.service.js';

@ApiTags('suppliers')
@Controller('api/v1/suppliers')
export class SuppliersController {
  constructor(private readonly suppliers: Suppliers) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listSuppliers', summary: 'Factories and suppliers that orders are forwarded to' })
  @ApiOkResponse({ type: SuppliersResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<SuppliersResponse> {
    return this.suppliers.list();
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'createSupplier', summary: 'Add a supplier' })
  @ApiCreatedResponse({ type: SupplierResponse })
  @ErrorResponses(400, 401, 403, 409)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateSupplierDto): Promise<SupplierResponse> {
    return this.suppliers.create(actor, body);
  }

  @Patch(':id')
  @Requires('settings:write')
  @ApiOperation({
    operationId: 'updateSupplier',
    summary: 'Change a supplier; what was asked of it before stays as it was sent',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: SupplierResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateSupplierDto,
  ): Promise<SupplierResponse> {
    return this.suppliers.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'deleteSupplier', summary: 'Delete a supplier; what was asked of it stays' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  remove(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.suppliers.remove(actor, id);
  }
}
