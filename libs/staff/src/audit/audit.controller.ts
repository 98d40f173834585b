import { Controller, Get, Query, StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AuditExport } from './audit-export.service.js';
import { AuditLogService } from './audit-log.service.js';
import { type AuditEntryResponse, AuditFacetsResponse, AuditPageResponse } from './dto/audit-entry.response.js';
import { ExportAuditQuery, ListAuditQuery } from './dto/list-audit.query.js';

const ApiAuditFilters = () =>
  applyDecorators(
    ApiQuery({ name: 'filter[subjectType][eq]', required: false, type: String }),
    ApiQuery({ name: 'filter[subjectId][eq]', required: false, type: String }),
    ApiQuery({
      name: 'filter[actorId][eq]',
      required: false,
      type: String,
      description: 'An id, or none: Regulars itself',
    }),
    ApiQuery({ name: 'filter[action][eq]', required: false, type: String }),
    ApiQuery({ name: 'filter[at][gte]', required: false, schema: { type: 'string', format: 'date-time' } }),
    ApiQuery({ name: 'filter[at][lt]', required: false, schema: { type: 'string', format: 'date-time' } }),
  );

@ApiTags('audit')
@Controller('api/v1/audit-log')
export class AuditController {
  constructor(
    private readonly log: AuditLogService,
    private readonly exports: AuditExport,
  ) {}

  @Get()
  @Requires('audit:read')
  @ApiOperation({ operationId: 'listAuditLog', summary: 'Who did what, newest first' })
  @ApiAuditFilters()
  @ApiOkResponse({ type: AuditPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListAuditQuery): Promise<Page<AuditEntryResponse>> {
    return this.log.list(query);
  }

  @Get('facets')
  @Requires('audit:read')
  @ApiOperation({ operationId: 'getAuditFacets', summary: 'Which acts, kinds of records and people the log knows' })
  @ApiOkResponse({ type: AuditFacetsResponse })
  @ErrorResponses(400, 401, 403)
  facets(): Promise<AuditFacetsResponse> {
    return this.log.facets();
  }

  @Get('export')
  @Requires('audit:read')
  @ApiOperation({ operationId: 'exportAuditLog', summary: 'The log as CSV; each time is on record' })
  @ApiAuditFilters()
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ErrorResponses(400, 401, 403)
  async download(@CurrentActor() actor: StaffActor, @Query() query: ExportAuditQuery): Promise<StreamableFile> {
    const { stream, name } = await this.exports.write(actor, query);
    return new StreamableFile(stream, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
