import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, Public } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOSTED_CSS } from './hosted-style.js';
import { HostedForms } from './hosted-forms.js';

/** Pages, not API: any query parameter may stand in a link (UTM, prefill), so none is refused. */
@ApiExcludeController()
@Controller('f')
export class HostedController {
  constructor(private readonly hosted: HostedForms) {}

  @Get('hosted.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return HOSTED_CSS;
  }

  @Get(':slug')
  @Public()
  form(
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(request, reply, () => this.hosted.page(slug, query, request, reply));
  }

  @Get(':slug/thanks')
  @Public()
  thanks(
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(request, reply, () => this.hosted.thanks(slug, query, request, reply));
  }

  private async page(request: FastifyRequest, reply: FastifyReply, render: () => Promise<string>): Promise<string> {
    try {
      return await render();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      void reply.status(error.status);
      return this.hosted.refused(undefined, {}, error, request, reply);
    }
  }
}
