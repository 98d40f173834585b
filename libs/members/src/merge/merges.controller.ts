import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MemberResponse } from '../dto/member.response.js';
import { MergeMembersDto, MergeResponse, PastMergesResponse } from './merge.dto.js';
import { Merges } from './merges.service.js';

@ApiTags('members')
@Controller('api/v1/members')
export class MergesController {
  constructor(private readonly merges: Merges) {}

  @Post('merges/:id/undo')
  @HttpCode(200)
  @Requires('members:write')
  @ApiOperation({ operationId: 'undoMerge', summary: 'Make two members of one again' })
  @ApiOkResponse({ type: MemberResponse, description: 'The one that was kept' })
  @ErrorResponses(400, 401, 403, 404, 409)
  undo(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<MemberResponse> {
    return this.merges.undo(actor, id);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Requires('members:write')
  @ApiOperation({ operationId: 'mergeMembers', summary: 'Make one member of two, or say what would come of it' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version of the one kept that you saw' })
  @ApiOkResponse({ type: MergeResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  merge(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MergeMembersDto,
  ): Promise<MergeResponse> {
    return this.merges.merge(actor, id, version, body);
  }

  @Get(':id/merges')
  @Requires('members:read')
  @ApiOperation({ operationId: 'listMerges', summary: 'Who was merged into a member, the last first' })
  @ApiOkResponse({ type: PastMergesResponse })
  @ErrorResponses(400, 401, 403, 404)
  of(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<PastMergesResponse> {
    return this.merges.of(actor, id);
  }
}
