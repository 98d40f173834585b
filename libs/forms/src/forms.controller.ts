import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ErrorResponses, IfMatch, ListQuery } from '@regulars/platform';
import { type Actor, CurrentActor, Requires } from '@regulars/staff';
import {
  CreateFormDto,
  FormPageResponse,
  FormResponse,
  FormVersionsResponse,
  SubmissionPageResponse,
  UpdateFormDto,
} from './dto/forms.dto.js';
import { FormsService } from './forms.service.js';

@ApiTags('forms')
@Controller('api/v1/forms')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Get()
  @Requires('forms:read')
  @ApiOperation({ operationId: 'listForms', summary: 'All forms, newest first' })
  @ApiOkResponse({ type: FormPageResponse })
  @ErrorResponses(400, 401, 403)
  list(@Query() query: ListQuery): Promise<FormPageResponse> {
    return this.forms.list(query.limit, query.cursor, query.count ?? false);
  }

  @Post()
  @Requires('forms:write')
  @ApiOperation({ operationId: 'createForm', summary: 'Begin a form as a draft' })
  @ApiCreatedResponse({ type: FormResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@Body() body: CreateFormDto, @CurrentActor() actor: Actor): Promise<FormResponse> {
    return this.forms.create(body, actor);
  }

  @Get(':id')
  @Requires('forms:read')
  @ApiOperation({ operationId: 'getForm', summary: 'A form with its draft' })
  @ApiOkResponse({ type: FormResponse })
  @ErrorResponses(400, 401, 403, 404)
  find(@Param('id', ParseUUIDPipe) id: string): Promise<FormResponse> {
    return this.forms.find(id);
  }

  @Patch(':id')
  @Requires('forms:write')
  @ApiOperation({
    operationId: 'updateForm',
    summary: 'Change the draft, the sites, or who is notified (needs If-Match)',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: FormResponse })
  @ErrorResponses(400, 401, 403, 404, 412, 422, 428)
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateFormDto,
    @CurrentActor() actor: Actor,
  ): Promise<FormResponse> {
    return this.forms.update(id, version, body, actor);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Requires('forms:write')
  @ApiOperation({ operationId: 'publishForm', summary: 'Make the draft the version visitors get' })
  @ApiOkResponse({ type: FormResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  publish(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<FormResponse> {
    return this.forms.publish(id, actor);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('forms:write')
  @ApiOperation({ operationId: 'withdrawForm', summary: 'Offer the form no longer; what was sent stays' })
  @ApiOkResponse({ type: FormResponse })
  @ErrorResponses(400, 401, 403, 404, 409)
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<FormResponse> {
    return this.forms.withdraw(id, actor);
  }

  @Get(':id/versions')
  @Requires('forms:read')
  @ApiOperation({ operationId: 'listFormVersions', summary: 'Every published version, newest first' })
  @ApiOkResponse({ type: FormVersionsResponse })
  @ErrorResponses(400, 401, 403, 404)
  versions(@Param('id', ParseUUIDPipe) id: string): Promise<FormVersionsResponse> {
    return this.forms.versions(id);
  }

  /** Raw submissions show everybody's orders, so they ask for the right to see all of those. */
  @Get(':id/submissions')
  @Requires('orders:read-all')
  @ApiOperation({
    operationId: 'listFormSubmissions',
    summary: 'What was sent by this form, suspects included, newest first',
  })
  @ApiOkResponse({ type: SubmissionPageResponse })
  @ErrorResponses(400, 401, 403, 404)
  submissions(@Param('id', ParseUUIDPipe) id: string, @Query() query: ListQuery): Promise<SubmissionPageResponse> {
    return this.forms.submissions(id, query.limit, query.cursor);
  }
}
