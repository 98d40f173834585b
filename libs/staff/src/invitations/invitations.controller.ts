import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, ListQuery, type Page } from '@regulars/platform';
import type { StaffActor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { InvitationPageResponse, InvitationResponse, InviteDto } from './dto/invitation.dto.js';
import { Invitations } from './invitations.service.js';

@ApiTags('staff')
@Controller('api/v1/staff-invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'listInvitations', summary: 'Invitations that nobody has accepted yet, newest first' })
  @ApiOkResponse({ type: InvitationPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListQuery): Promise<Page<InvitationResponse>> {
    return this.invitations.list(query);
  }

  @Post()
  @HttpCode(201)
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'inviteColleague', summary: 'Invite somebody by mail; the link works once, for 7 days' })
  @ApiCreatedResponse({ type: InvitationResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  invite(@CurrentActor() actor: StaffActor, @Body() body: InviteDto): Promise<InvitationResponse> {
    return this.invitations.invite(actor, body);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'resendInvitation', summary: 'Send a new link for another 7 days; the old one ends' })
  @ApiOkResponse({ type: InvitationResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  resend(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<InvitationResponse> {
    return this.invitations.resend(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('staff:manage')
  @ApiOperation({ operationId: 'withdrawInvitation', summary: 'Withdraw an invitation; its link ends' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  withdraw(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.invitations.withdraw(actor, id);
  }
}
