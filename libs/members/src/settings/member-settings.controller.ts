import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MemberSettingsResponse, UpdateMemberSettingsDto } from './dto/member-settings.dto.js';
import { MemberSettingsService } from './member-settings.service.js';

@ApiTags('members')
@Controller('api/v1/members/settings')
export class MemberSettingsController {
  constructor(private readonly settings: MemberSettingsService) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({
    operationId: 'getMemberSettings',
    summary: 'The company’s income bands and topics, and what members may change on their own page',
  })
  @ApiOkResponse({ type: MemberSettingsResponse })
  @ErrorResponses(400, 401, 403)
  get(): Promise<MemberSettingsResponse> {
    return this.settings.get();
  }

  @Patch()
  @Requires('settings:write')
  @ApiOperation({
    operationId: 'updateMemberSettings',
    summary: 'Change the company’s income bands, topics, and what members may change on their own page',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: MemberSettingsResponse })
  @ErrorResponses(400, 401, 403, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @IfMatch() version: number,
    @Body() body: UpdateMemberSettingsDto,
  ): Promise<MemberSettingsResponse> {
    return this.settings.update(actor, version, body);
  }
}
