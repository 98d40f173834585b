import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, IfMatch } from '@regulars/platform';
import { CurrentActor, Requires, type StaffActor } from '@regulars/staff';
import { CreateAnswerDto, PreviewTextDto, UpdateAnswerDto } from './answer.dto.js';
import { AnswerResponse, AnswersResponse, FilledInResponse, VariablesResponse } from './answer.response.js';
import { VARIABLES } from './answer-variables.js';
import { CannedAnswers } from './answers.service.js';

@ApiTags('answers')
@Controller('api/v1')
export class AnswersController {
  constructor(private readonly answers: CannedAnswers) {}

  @Get('answers')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listAnswers', summary: 'Canned answers: shared ones and your own' })
  @ApiOkResponse({ type: AnswersResponse })
  @ErrorResponses(400, 401, 403)
  list(@CurrentActor() actor: StaffActor): Promise<AnswersResponse> {
    return this.answers.list(actor);
  }

  @Get('answers/variables')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'listAnswerVariables', summary: 'What may stand between double braces, with examples' })
  @ApiOkResponse({ type: VariablesResponse })
  @ErrorResponses(400, 401, 403)
  variables(): VariablesResponse {
    return { data: [...VARIABLES] };
  }

  @Post('answers')
  @HttpCode(201)
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'createAnswer',
    summary: 'Write an answer for yourself (orders:write) or for all (answers:write)',
  })
  @ApiCreatedResponse({ type: AnswerResponse })
  @ErrorResponses(400, 401, 403, 409, 422)
  create(@CurrentActor() actor: StaffActor, @Body() body: CreateAnswerDto): Promise<AnswerResponse> {
    return this.answers.create(actor, body);
  }

  @Post('answers/preview')
  @HttpCode(200)
  @Requires('orders:read')
  @ApiOperation({ operationId: 'previewAnswer', summary: 'What a text would say to a customer; nothing is kept' })
  @ApiOkResponse({ type: FilledInResponse })
  @ErrorResponses(400, 401, 403, 404, 422)
  preview(@CurrentActor() actor: StaffActor, @Body() body: PreviewTextDto): Promise<FilledInResponse> {
    return this.answers.preview(actor, body);
  }

  @Get('answers/:id')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'getAnswer', summary: 'One answer with its texts' })
  @ApiOkResponse({ type: AnswerResponse })
  @ErrorResponses(400, 401, 403, 404)
  get(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<AnswerResponse> {
    return this.answers.get(actor, id);
  }

  @Patch('answers/:id')
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'updateAnswer',
    summary: 'Change an answer: your own (orders:write), or a shared one (answers:write)',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you changed' })
  @ApiOkResponse({ type: AnswerResponse })
  @ErrorResponses(400, 401, 403, 404, 409, 412, 422, 428)
  update(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: UpdateAnswerDto,
  ): Promise<AnswerResponse> {
    return this.answers.update(actor, id, version, body);
  }

  @Delete('answers/:id')
  @HttpCode(204)
  @Requires('orders:read')
  @ApiOperation({
    operationId: 'deleteAnswer',
    summary: 'Delete an answer: your own (orders:write), or a shared one (answers:write)',
  })
  @ApiNoContentResponse()
  @ErrorResponses(400, 401, 403, 404)
  delete(@CurrentActor() actor: StaffActor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.answers.delete(actor, id);
  }

  @Get('orders/:id/answers/:answerId')
  @Requires('orders:read')
  @ApiOperation({ operationId: 'fillInAnswer', summary: 'An answer as the customer of that order would read it' })
  @ApiOkResponse({ type: FilledInResponse })
  @ErrorResponses(400, 401, 403, 404)
  forOrder(
    @CurrentActor() actor: StaffActor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
  ): Promise<FilledInResponse> {
    return this.answers.forOrder(actor, id, answerId);
  }
}
