import {
  Body,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  StreamableFile,
  applyDecorators,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import {
  ImportPageResponse,
  ImportPreviewResponse,
  ImportResponse,
  ImportRowPageResponse,
  ImportRowsQuery,
  type Imports,
  SaveMappingDto,
  SavedMappingPageResponse,
  SavedMappingResponse,
  type SavedMappings,
} from '@regulars/imports';
import {
  DomainError,
  ErrorResponses,
  ListQuery,
  type Page,
  WithoutIdempotencyKey,
  decodeIdCursor,
} from '@regulars/platform';
import { CurrentActor, type Permission, Requires, type StaffActor } from '@regulars/staff';
import type { FastifyRequest } from 'fastify';
import { SPREADSHEET_CONTENT, SpreadsheetQuery, attachment } from '../export/spreadsheet.js';

export interface ImportRoutesOf {
  kind: string;
  /** In operation ids: `listMemberImports`. */
  name: string;
  /** In summaries: `members`. */
  noun: string;
  permission: Permission;
}

/** The PATCH is the kind's own, as its policy is. */
export const PatchesImport = ({ name, permission }: ImportRoutesOf) =>
  applyDecorators(
    Requires(permission),
    ApiOperation({
      operationId: `update${name}Import`,
      summary: 'Say what the columns are, how the file is read, and what rows may do',
    }),
    ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' }),
    ApiOkResponse({ type: ImportResponse }),
    ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428),
  );

/** One route a line, the same for everything that is imported with these steps; a controller of its own extends it. */
export function importRoutes({ kind, name, noun, permission }: ImportRoutesOf) {
  const acts = (operationId: string, summary: string, ...refusals: (409 | 422)[]) =>
    applyDecorators(
      HttpCode(200),
      Requires(permission),
      ApiOperation({ operationId, summary }),
      ApiOkResponse({ type: ImportResponse }),
      ErrorResponses(400, 401, 403, 404, 409, ...refusals),
    );

  abstract class ImportRoutes {
    protected abstract readonly imports: Imports;
    protected abstract readonly mappings: SavedMappings;

    @Get()
    @Requires(permission)
    @ApiOperation({ operationId: `list${name}Imports`, summary: `Imports of ${noun}, the latest first` })
    @ApiOkResponse({ type: ImportPageResponse })
    @ErrorResponses(400, 401, 403)
    list(@Query() { limit, cursor }: ListQuery): Promise<Page<ImportResponse>> {
      return this.imports.list(kind, limit, cursor === undefined ? null : decodeIdCursor(cursor));
    }

    @Post()
    @HttpCode(201)
    @Requires(permission)
    // Its hash could only be known once the whole stream was read; a second try makes one more draft, of which nothing comes by itself.
    @WithoutIdempotencyKey()
    @ApiOperation({
      operationId: `upload${name}Import`,
      summary: `Upload a CSV or Excel file of ${noun}; nothing is written before it is started`,
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
      if (!part) throw fileMissing();
      return this.imports.upload(kind, actor, part.filename, part.file);
    }

    @Get('mappings')
    @Requires(permission)
    @ApiOperation({
      operationId: `list${name}Mappings`,
      summary: 'Mappings that were given a name, the last used first',
    })
    @ApiOkResponse({ type: SavedMappingPageResponse })
    @ErrorResponses(400, 401, 403)
    listMappings(): Promise<SavedMappingPageResponse> {
      return this.mappings.list(kind);
    }

    @Delete('mappings/:id')
    @HttpCode(204)
    @Requires(permission)
    @ApiOperation({ operationId: `delete${name}Mapping`, summary: 'Forget a mapping that was given a name' })
    @ApiNoContentResponse()
    @ErrorResponses(400, 401, 403, 404)
    deleteMapping(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
      return this.mappings.forget(kind, id);
    }

    @Get(':id')
    @Requires(permission)
    @ApiOperation({ operationId: `get${name}Import`, summary: 'One import, with how far it is' })
    @ApiOkResponse({ type: ImportResponse })
    @ErrorResponses(400, 401, 403, 404)
    get(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
      return this.imports.get(kind, id);
    }

    @Delete(':id')
    @HttpCode(204)
    @Requires(permission)
    @ApiOperation({ operationId: `discard${name}Import`, summary: 'Throw away an import that was never started' })
    @ApiNoContentResponse()
    @ErrorResponses(400, 401, 403, 404, 409)
    discard(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
      return this.imports.discard(kind, id);
    }

    @Get(':id/preview')
    @Requires(permission)
    @ApiOperation({ operationId: `preview${name}Import`, summary: 'What would become of the first 100 rows' })
    @ApiOkResponse({ type: ImportPreviewResponse })
    @ErrorResponses(400, 401, 403, 404, 409, 422)
    preview(@Param('id', ParseUUIDPipe) id: string): Promise<ImportPreviewResponse> {
      return this.imports.preview(kind, id);
    }

    @Post(':id/mapping')
    @HttpCode(200)
    @Requires(permission)
    @ApiOperation({ operationId: `save${name}Mapping`, summary: 'Give a name to what an import’s columns mean' })
    @ApiOkResponse({ type: SavedMappingResponse })
    @ErrorResponses(400, 401, 403, 404, 409, 422)
    saveMapping(
      @CurrentActor() actor: StaffActor,
      @Param('id', ParseUUIDPipe) id: string,
      @Body() body: SaveMappingDto,
    ): Promise<SavedMappingResponse> {
      return this.mappings.save(kind, id, actor, body.name);
    }

    @Post(':id/check')
    @acts(`check${name}Import`, 'Trial run: count what all rows would do', 422)
    check(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
      return this.imports.check(kind, id);
    }

    @Post(':id/start')
    @acts(`start${name}Import`, 'Carry out an import whose trial run is over', 422)
    start(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
      return this.imports.start(kind, id);
    }

    @Post(':id/cancel')
    @acts(`cancel${name}Import`, 'Stop; what is written stays, and can be undone', 422)
    cancel(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
      return this.imports.cancel(kind, id);
    }

    @Post(':id/undo')
    @acts(`undo${name}Import`, 'Take all of it back, but for what was changed since', 422)
    undo(@Param('id', ParseUUIDPipe) id: string): Promise<ImportResponse> {
      return this.imports.undo(kind, id);
    }

    @Get(':id/rows')
    @Requires(permission)
    @ApiOperation({ operationId: `list${name}ImportRows`, summary: 'Rows that were refused, or left alone by an undo' })
    @ApiOkResponse({ type: ImportRowPageResponse })
    @ErrorResponses(400, 401, 403, 404)
    rows(
      @Param('id', ParseUUIDPipe) id: string,
      @Query() { which, limit, cursor }: ImportRowsQuery,
    ): Promise<ImportRowPageResponse> {
      return this.imports.rows(kind, id, which, Number(cursor ?? 0), limit);
    }

    @Get(':id/errors')
    @Requires(permission)
    @ApiOperation({
      operationId: `download${name}ImportErrors`,
      summary: 'The refused rows as they were, with the reason behind',
    })
    @ApiOkResponse({ content: SPREADSHEET_CONTENT })
    @ErrorResponses(400, 401, 403, 404)
    async errors(
      @Param('id', ParseUUIDPipe) id: string,
      @Query() { format }: SpreadsheetQuery,
    ): Promise<StreamableFile> {
      return attachment(await this.imports.errors(kind, id, format));
    }
  }
  return ImportRoutes;
}

function fileMissing(): DomainError {
  return new DomainError('imports/missing', 400, 'Send the file as the multipart part "file".', {
    errors: [{ pointer: '/file', code: 'required', message: 'Choose a file.' }],
  });
}
