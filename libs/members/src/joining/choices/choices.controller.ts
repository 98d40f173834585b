import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { ChoiceResponse, SetChoiceDto } from './choices.dto.js';
import { MemberChoices } from './member-choices.service.js';

@ApiTags('members')
@Controller('api/v1/members/:id/choice')
export class ChoicesController {
  constructor(private readonly choices: MemberChoices) {}

  @Get()
  @Requires('members:read')
  @ApiOperation({ operationId: 'getMemberChoice', summary: 'What a member wants to hear of, and how often' })
  @ApiOkResponse({ type: ChoiceResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<ChoiceResponse> {
    return this.choices.get(actor, id);
  }

  @Put()
  @Requires('members:write')
  @ApiOperation({ operationId: 'setMemberChoice', summary: 'Write down what a member wants to hear of, and how often' })
  @ApiOkResponse({ type: ChoiceResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  set(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SetChoiceDto,
  ): Promise<ChoiceResponse> {
    return this.choices.set(actor, id, body);
  }
}
