import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { CustomFields } from './custom-fields.service.js';
import {
  CreateCustomFieldDto,
  CustomFieldPageResponse,
  CustomFieldResponse,
  CustomFieldSubjectQuery,
  ReorderCustomFieldsDto,
  UpdateCustomFieldDto,
} from './dto/custom-field.dto.js';

@ApiTags('custom fields')
@Controller('api/v1/custom-fields')
export class CustomFieldsController {
  constructor(private readonly fields: CustomFields) {}

  @Get()
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'listCustomFields',
    summary: 'The fields that the company added to its orders or members, archived ones too',
  })
  @ApiOkResponse({ type: CustomFieldPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() { subject }: CustomFieldSubjectQuery): Promise<Page<CustomFieldResponse>> {
    return this.fields.list(subject);
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'createCustomField', summary: 'Add a field, as the last one' })
  @ApiCreatedResponse({ type: CustomFieldResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(
    @CurrentActor() actor: StaffActor,
    @Query() { subject }: CustomFieldSubjectQuery,
    @Body() body: CreateCustomFieldDto,
  ): Promise<CustomFieldResponse> {
    return this.fields.create(actor, subject, body);
  }

  @Post('reorder')
  @HttpCode(200)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'reorderCustomFields', summary: 'Put all fields into another order' })
  @ApiOkResponse({ type: CustomFieldPageResponse })
  @ErrorResponses(400, 401, 403, 422)
  reorder(
    @CurrentActor() actor: StaffActor,
    @Query() { subject }: CustomFieldSubjectQuery,
    @Body() { ids }: ReorderCustomFieldsDto,
  ): Promise<Page<CustomFieldResponse>> {
    return this.fields.reorder(actor, subject, ids);
  }

  @Patch(':id')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'updateCustomField', summary: 'Change a field, archive it or bring it back' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: CustomFieldResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { subject }: CustomFieldSubjectQuery,
    @IfMatch() version: number,
    @Body() body: UpdateCustomFieldDto,
  ): Promise<CustomFieldResponse> {
    return this.fields.update(actor, subject, id, version, body);
  }
}
