import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../database/database.js';
import { DomainError } from '../http/domain-error.js';
import { ErrorResponses } from '../http/error-responses.js';
import { RequiresPermission } from '../http/requires.decorator.js';
import { type Upload, uploadOf } from '../http/upload.js';
import { CurrentViewer, type Viewer } from '../http/viewer.js';
import { Files } from './files.js';
import type { StoredFile } from './stored-file.js';

export class FileResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'Bytes' })
  size!: number;
  @ApiProperty({ description: 'Media type, sniffed from the content' })
  type!: string;
}

/** Shown in the page; anything else is only ever downloaded. */
const INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  @Post()
  @HttpCode(201)
  @RequiresPermission('files:write')
  @ApiOperation({ operationId: 'uploadFile', summary: 'Upload one file, to be attached to a reply afterwards' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: FileResponse })
  @ErrorResponses(400, 401, 403, 413, 415)
  async upload(@Req() request: FastifyRequest, @CurrentViewer() viewer: Viewer): Promise<StoredFile> {
    const { name, type, content } = await onlyFile(request);
    return this.database.transaction((tx) =>
      this.files.store(tx, { name, declaredType: type, content, uploadedBy: viewer.id }),
    );
  }

  @Get(':id')
  @RequiresPermission('files:read')
  @ApiOperation({ operationId: 'downloadFile', summary: 'A file of something you may see' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  @ErrorResponses(400, 401, 403, 404)
  async download(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentViewer() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.files.open(id, viewer);
    const disposition = INLINE.has(file.type) ? 'inline' : 'attachment';
    void reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    });
    return new StreamableFile(file.stream, {
      type: file.type,
      length: file.size,
      disposition: `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}

async function onlyFile(request: FastifyRequest): Promise<Upload> {
  const upload = await uploadOf(request);
  if (!upload)
    throw new DomainError('files/missing', 400, 'Send the file as the multipart part "file".', {
      errors: [{ pointer: '/file', code: 'required', message: 'Choose a file.' }],
    });
  return upload;
}
