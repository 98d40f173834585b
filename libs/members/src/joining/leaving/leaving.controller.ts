import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MemberResponse } from '../../dto/member.response.js';
import { ComeBackDto, LeaveDto } from './leaving.dto.js';
import { MemberLeaving } from './member-leaving.service.js';

@ApiTags('members')
@Controller('api/v1/members/:id')
export class LeavingController {
  constructor(private readonly leaving: MemberLeaving) {}

  @Post('leave')
  @HttpCode(200)
  @Requires('members:write')
  @ApiOperation({
    operationId: 'letMemberLeave',
    summary: 'Write down that a member leaves: all consent is taken back, and nothing automatic is sent any more',
  })
  @ApiOkResponse({ type: MemberResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  leave(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LeaveDto,
  ): Promise<MemberResponse> {
    return this.leaving.leave(actor, id, body);
  }

  @Post('come-back')
  @HttpCode(200)
  @Requires('members:write')
  @ApiOperation({
    operationId: 'letMemberComeBack',
    summary: 'Write down that somebody who left comes back, with what proves it',
  })
  @ApiOkResponse({ type: MemberResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 422)
  comeBack(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ComeBackDto,
  ): Promise<MemberResponse> {
    return this.leaving.comeBack(actor, id, body);
  }
}
