import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { OutgoingMailResponse, TestMailResponse } from './dto/outgoing-mail.response.js';
import { OutgoingMailService } from './outgoing-mail.service.js';

@ApiTags('mail accounts')
@Controller('api/v1/outgoing-mail')
export class OutgoingMailController {
  constructor(private readonly outgoing: OutgoingMailService) {}

  @Get()
  @Requires('settings:read')
  @ApiOperation({ operationId: 'getOutgoingMail', summary: 'By which server and address mail goes out' })
  @ApiOkResponse({ type: OutgoingMailResponse })
  @ErrorResponses(400, 401, 403)
  get(): OutgoingMailResponse {
    return this.outgoing.get();
  }

  /** Each time it is tried anew; an answer of before would tell nothing. */
  @Post('test')
  @HttpCode(200)
  @Requires('settings:write')
  @WithoutIdempotencyKey()
  @ApiOperation({ operationId: 'sendTestMail', summary: 'Send a mail to oneself, the way all mail goes' })
  @ApiOkResponse({ type: TestMailResponse })
  @ErrorResponses(400, 401, 403, 422, 429)
  test(@CurrentActor() actor: StaffActor): Promise<TestMailResponse> {
    return this.outgoing.test(actor);
  }
}
