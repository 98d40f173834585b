import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, type Page } from '@regulars/platform';
import { Requires } from '../access/requires.decorator.js';
import { AuditLogService } from './audit-log.service.js';
import { type AuditEntryResponse, AuditPageResponse } from './dto/audit-entry.response.js';
import { ListAuditQuery } from './dto/list-audit.query.js';

@ApiTags('audit')
@Controller('api/v1/audit-log')
export class AuditController {
  constructor(private readonly log: AuditLogService) {}

  @Get()
  @Requires('audit:read')
  @ApiOperation({ operationId: 'listAuditLog', summary: 'Who did what, newest first' })
  @ApiQuery({ name: 'filter[subjectType][eq]', required: false, type: String })
  @ApiQuery({ name: 'filter[subjectId][eq]', required: false, type: String })
  @ApiQuery({ name: 'filter[actorId][eq]', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'filter[action][eq]', required: false, type: String })
  @ApiQuery({ name: 'filter[at][gte]', required: false, schema: { type: 'string', format: 'date-time' } })
  @ApiQuery({ name: 'filter[at][lt]', required: false, schema: { type: 'string', format: 'date-time' } })
  @ApiOkResponse({ type: AuditPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListAuditQuery): Promise<Page<AuditEntryResponse>> {
    return this.log.list(query);
  }
}
