import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ImportPageResponse,
  ImportPreviewResponse,
  ImportResponse,
  ImportRowPageResponse,
  ImportRowsQuery,
  Imports,
} from '@regulars/imports';
import {
  DomainError,
  ErrorResponses,
  IfMatch,
  ListQuery,
  type Page,
  WithoutIdempotencyKey,
  decodeIdCursor,
} from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import type { FastifyRequest } from 'fastify';
import { SPREADSHEET_CONTENT, SpreadsheetQuery, attachment } from '../export/spreadsheet.query.js';
import { PRODUCTS } from './product-import.js';
import { UpdateProductImportDto } from './product-imports.dto.js';

@ApiTags('products')
@Controller('api/v1/products/imports')
export class ProductImportsController {
  constructor(private readonly imports: Imports) {}

  @Get()
  @Requires('products:write')
  @ApiOperation({ operationId: 'listProductImports', summary: 'Imports of products, the latest first' })
  @ApiOkResponse({ type: ImportPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() { limit, cursor }: ListQuery): Promise<Page<ImportResponse>> {
    return this.imports.list(PRODUCTS, limit, cursor === undefined ? null : decodeIdCursor(cursor));
  }

  @Post()
  @HttpCode(201)
  @Requires('products:write')
  // Its hash could only be known once the whole stream was read; a second try makes one more draft, of which nothing comes by itself.
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'uploadProductImport',
    summary: 'Upload a CSV or Excel file of products; nothing is written before it is started',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 413, 415, 422)
  async upload(@CurrentActor() actor: StaffActor, @Req() request: FastifyRequest): Promise<ImportResponse> {
    // One byte more than is allowed: the limit's own refusal says how much that is.
    const part = await request.file({ limits: { files: 1, fields: 5, fileSize: this.imports.maxSize + 1 } });
    if (!part)
      throw new DomainError('imports/missing', 400, 'Send the file as the multipart part "file".', {
        errors: [{ pointer: '/file', code: 'required', message: 'Choose a file.' }],
      });
    return this.imports.upload(PRODUCTS, actor, part.filename, part.file);
  }

  @Get(':id')
  @Requires('products:write')
  @ApiOperation({ operationId: 'getProductImport', summary: 'One import, with how far it is' })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
    return this.imports.get(PRODUCTS, id);
  }

  @Patch(':id')
  @Requires('products:write')
  @ApiOperation({
    operationId: 'updateProductImport',
    summary: 'Say what the columns are, how the file is read, and what rows may do',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateProductImportDto,
  ): Promise<ImportResponse> {
    return this.imports.update(PRODUCTS, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('products:write')
  @ApiOperation({ operationId: 'discardProductImport', summary: 'Throw away an import that was never started' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404, 409)
  discard(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.imports.discard(PRODUCTS, id);
  }

  @Get(':id/preview')
  @Requires('products:write')
  @ApiOperation({ operationId: 'previewProductImport', summary: 'What would become of the first 100 rows' })
  @ApiOkResponse({ type: ImportPreviewResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<ImportPreviewResponse> {
    return this.imports.preview(PRODUCTS, id);
  }

  @Post(':id/check')
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({ operationId: 'checkProductImport', summary: 'Trial run: count what all rows would do' })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  check(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
    return this.imports.check(PRODUCTS, id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({ operationId: 'startProductImport', summary: 'Carry out an import whose trial run is over' })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  start(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
    return this.imports.start(PRODUCTS, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({ operationId: 'cancelProductImport', summary: 'Stop; what is written stays, and can be undone' })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  cancel(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
    return this.imports.cancel(PRODUCTS, id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Requires('products:write')
  @ApiOperation({
    operationId: 'undoProductImport',
    summary: 'Take all of it back, but for products that were changed since',
  })
  @ApiOkResponse({ type: ImportResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  undo(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
    return this.imports.undo(PRODUCTS, id);
  }

  @Get(':id/rows')
  @Requires('products:write')
  @ApiOperation({ operationId: 'listProductImportRows', summary: 'Rows that were refused, or left alone by an undo' })
  @ApiOkResponse({ type: ImportRowPageResponse })
  @ErrorResponses(400, 401, 403, 404)
  rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { which, limit, cursor }: ImportRowsQuery,
  ): Promise<ImportRowPageResponse> {
    return this.imports.rows(PRODUCTS, id, which, Number(cursor ?? 0), limit);
  }

  @Get(':id/errors')
  @Requires('products:write')
  @ApiOperation({
    operationId: 'downloadProductImportErrors',
    summary: 'The refused rows as they were, with the reason behind',
  })
  @ApiOkResponse({ content: SPREADSHEET_CONTENT })
  @ErrorResponses(400, 401, 403, 404)
  async errors(@Param('id', ParseUUIDPipe) id: string, @Query() { format }: SpreadsheetQuery): Promise<StreamableFile> {
    return attachment(await this.imports.errors(PRODUCTS, id, format));
  }
}
