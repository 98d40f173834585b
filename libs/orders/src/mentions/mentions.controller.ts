import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MentionablesResponse, MentionsResponse } from './mention.response.js';
import { Mentions } from './mentions.service.js';

@ApiTags('orders')
@Controller('api/v1')
export class MentionsController {
  constructor(private readonly mentions: Mentions) {}

  @Get('mentions')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listMentions', summary: 'Notes that name you, on orders that you may see' })
  @ApiOkResponse({ type: MentionsResponse })
  @ErrorResponses(400, 401, 403)
  mine(@CurrentActor() actor: StaffActor): Promise<MentionsResponse> {
    return this.mentions.mine(actor);
  }

  @Post('mentions/read')
  @HttpCode(204)
  @Requires('orders:read')
  @ApiOperation({ operationId: 'markMentionsRead', summary: 'You have seen all of them' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403)
  readAll(@CurrentActor() actor: StaffActor): Promise<void> {
    return this.mentions.readAll(actor);
  }

  @Get('orders/:id/colleagues')
  @Requires('orders:write')
  @ApiOperation({ operationId: 'listMentionable', summary: 'Colleagues, and which of them may see the order' })
  @ApiOkResponse({ type: MentionablesResponse })
  @ErrorResponses(400, 401, 403, 404)
  mentionable(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MentionablesResponse> {
    return this.mentions.mentionable(actor, id);
  }

  @Post('orders/:id/mentions/read')
  @HttpCode(204)
  @Requires('orders:read')
  @ApiOperation({ operationId: 'markOrderMentionsRead', summary: 'You have seen those on this order' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  readOf(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.mentions.readOf(actor, id);
  }
}
