import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ApiMemberFilters } from '../dto/list-members.query.js';
import { ExportMembersQuery } from './export-members.query.js';
import { MemberExport } from './member-export.service.js';
import { SPREADSHEET_CONTENT, attachment } from './spreadsheet.js';

@ApiTags('members')
@Controller('api/v1/members/export')
export class MemberExportController {
  constructor(private readonly exports: MemberExport) {}

  @Get()
  @Requires('members:export')
  @ApiOperation({
    operationId: 'exportMembers',
    summary: 'What the list shows, all of it, as a spreadsheet that can be imported again; each time is on record',
  })
  @ApiMemberFilters()
  @ApiOkResponse({ content: SPREADSHEET_CONTENT })
  @ErrorResponses(400, 401, 403)
  async download(@CurrentActor() actor: StaffActor, @Query() query: ExportMembersQuery): Promise<StreamableFile> {
    return attachment(await this.exports.write(actor, query));
  }
}
