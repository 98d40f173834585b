import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch, type Page, WithoutIdempotencyKey } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import {
  CreateMailAccountDto,
  LookAtMailCertificateDto,
  TestMailAccountDto,
  UpdateMailAccountDto,
} from './dto/mail-account.dto.js';
import {
  MailAccountDetailsResponse,
  MailAccountPageResponse,
  MailAccountResponse,
  MailAccountTestResponse,
  MailCertificateResponse,
} from './dto/mail-account.response.js';
import { MailAccountsService } from './mail-accounts.service.js';

@ApiTags('mail accounts')
@Controller('api/v1/mail-accounts')
export class MailAccountsController {
  constructor(private readonly accounts: MailAccountsService) {}

  @Get()
  @Requires('settings:read')
  @ApiOperation({ operationId: 'listMailAccounts', summary: 'Mailboxes that are read by IMAP, and how it goes' })
  @ApiOkResponse({ type: MailAccountPageResponse })
  @ErrorResponses(400, 401, 403)
  list(): Promise<Page<MailAccountResponse>> {
    return this.accounts.list();
  }

  @Post()
  @HttpCode(201)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'createMailAccount', summary: 'Add a mailbox' })
  @ApiCreatedResponse({ type: MailAccountResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateMailAccountDto): Promise<MailAccountResponse> {
    return this.accounts.create(actor, body);
  }

  /** Each time it is tried anew; an answer of before would tell nothing. */
  @Post('test')
  @HttpCode(200)
  @Requires('settings:write')
  @WithoutIdempotencyKey()
  @ApiOperation({ operationId: 'testMailAccount', summary: 'Connect, sign in and list the folders; nothing is kept' })
  @ApiOkResponse({ type: MailAccountTestResponse })
  @ErrorResponses(400, 401, 403, 422)
  test(@Body() body: TestMailAccountDto): Promise<MailAccountTestResponse> {
    return this.accounts.test(body);
  }

  /** What it shows now; an answer of before would tell nothing. */
  @Post('certificate')
  @HttpCode(200)
  @Requires('settings:write')
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'lookAtMailCertificate',
    summary: 'The certificate that a mail server shows, for somebody to compare; nothing is signed in or kept',
  })
  @ApiOkResponse({ type: MailCertificateResponse })
  @ErrorResponses(400, 401, 403, 422)
  certificate(@Body() body: LookAtMailCertificateDto): Promise<MailCertificateResponse> {
    return this.accounts.certificate(body);
  }

  @Get(':id')
  @Requires('settings:read')
  @ApiOperation({ operationId: 'getMailAccount', summary: 'One mailbox, with the mails that stay in it' })
  @ApiOkResponse({ type: MailAccountDetailsResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<MailAccountDetailsResponse> {
    return this.accounts.get(id);
  }

  @Patch(':id')
  @Requires('settings:write')
  @ApiOperation({ operationId: 'updateMailAccount', summary: 'Change a mailbox; absent leaves, null clears' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: MailAccountResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateMailAccountDto,
  ): Promise<MailAccountResponse> {
    return this.accounts.update(actor, id, version, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'deleteMailAccount', summary: 'Read a mailbox no longer; what was taken stays' })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.accounts.delete(actor, id);
  }

  @Post(':id/try')
  @HttpCode(200)
  @Requires('settings:write')
  @ApiOperation({ operationId: 'tryMailAccount', summary: 'Connect now, not at the end of the pause' })
  @ApiOkResponse({ type: MailAccountResponse })
  @ErrorResponses(400, 401, 403, 404)
  tryNow(@Param('id', ParseUUIDPipe) id: string): Promise<MailAccountResponse> {
    return this.accounts.tryNow(id);
  }
}
