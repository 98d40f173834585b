import { Controller, Get, HttpCode, Options, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExcludeEndpoint,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ErrorResponses, Public } from '@regulars/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChallengeResponse, PublicFormResponse, SubmissionReceipt } from '../dto/public-form.response.js';
import { IntakeHttp } from './intake-http.js';

class ShowFormQuery {
  @ApiPropertyOptional({ description: 'Language tag, e.g. zh-CN; else Accept-Language decides' })
  @IsOptional()
  @IsString()
  @MaxLength(35)
  lang?: string;
}

export class SubmissionBody {
  @ApiProperty({ format: 'uuid', description: 'New for each submission, the same for its retries' })
  submissionId!: string;
  @ApiPropertyOptional({ description: 'The version that came with the form; absent: the published one' })
  version?: number;
  @ApiPropertyOptional()
  lang?: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By field key: text, number, boolean, list of option values, or list of { productId, quantity }',
  })
  answers!: Record<string, unknown>;
  @ApiProperty({ description: 'ALTCHA payload: base64 of { algorithm, challenge, number, salt, signature }' })
  altcha!: string;
  @ApiPropertyOptional({ description: 'A trap for bots; leave it empty' })
  website?: string;
  @ApiPropertyOptional({ description: 'Milliseconds from showing the form to sending it' })
  elapsedMs?: number;
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  utm?: Record<string, string>;
  @ApiPropertyOptional()
  referrer?: string;
  @ApiPropertyOptional()
  page?: string;
}

/** What visitors' browsers talk to. Open to everyone, so everything is checked, limited and counted. */
@ApiTags('public forms')
@Controller('api/v1/public/forms/:slug')
export class IntakeController {
  constructor(private readonly http: IntakeHttp) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'showPublicForm', summary: 'A published form in one language' })
  @ApiOkResponse({ type: PublicFormResponse })
  @ErrorResponses(400, 403, 404, 410)
  show(
    @Param('slug') slug: string,
    @Query() query: ShowFormQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicFormResponse> {
    return this.http.show(slug, query.lang, request, reply);
  }

  @Get('challenge')
  @Public()
  @ApiOperation({
    operationId: 'createChallenge',
    summary: 'A proof of work challenge by the ALTCHA protocol, for one submission of this form',
  })
  @ApiOkResponse({ type: ChallengeResponse })
  @ErrorResponses(400, 403, 404, 410)
  challenge(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChallengeResponse> {
    return this.http.challenge(slug, request, reply);
  }

  @Post('submissions')
  @HttpCode(201)
  @Public()
  @ApiOperation({
    operationId: 'submitForm',
    summary: 'Send a submission: JSON by script, or a plain HTML form (answered by 303)',
    description:
      'Multipart by script (Accept: application/json) carries the JSON in a part named "submission" and files under their field keys.',
  })
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiBody({ type: SubmissionBody })
  @ApiCreatedResponse({ type: SubmissionReceipt })
  @ApiOkResponse({ type: SubmissionReceipt, description: 'It had been received before' })
  @ErrorResponses(400, 403, 404, 409, 410, 413, 415, 422, 429)
  submit(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionReceipt | string | undefined> {
    return this.http.submit(slug, request, reply);
  }

  @Options(['', 'challenge', 'submissions'])
  @HttpCode(204)
  @Public()
  @ApiExcludeEndpoint()
  preflight(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.http.preflight(slug, request, reply);
  }
}
