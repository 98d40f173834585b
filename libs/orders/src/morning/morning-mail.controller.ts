import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { MorningMailDto, MorningMailResponse } from './morning-mail.dto.js';
import { MorningMail } from './morning-mail.service.js';

@ApiTags('tasks')
@Controller('api/v1/morning-mail')
export class MorningMailController {
  constructor(private readonly mail: MorningMail) {}

  @Get()
  @Requires('account:own')
  @ApiOperation({ operationId: 'getMorningMail', summary: 'Whether you get a mail with the day’s tasks' })
  @ApiOkResponse({ type: MorningMailResponse })
  @ErrorResponses(400, 401, 403)
  current(@CurrentActor() actor: StaffActor): Promise<MorningMailResponse> {
    return this.mail.current(actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('account:own')
  @ApiOperation({ operationId: 'chooseMorningMail', summary: 'Get a mail with the day’s tasks, or none' })
  @ApiOkResponse({ type: MorningMailResponse })
  @ErrorResponses(400, 401, 403)
  choose(@CurrentActor() actor: StaffActor, @Body() body: MorningMailDto): Promise<MorningMailResponse> {
    return this.mail.choose(actor, body);
  }
}
