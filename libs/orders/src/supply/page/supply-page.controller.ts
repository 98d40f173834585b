import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SupplyPage } from './supply-page.js';
import { SUPPLY_CSS } from './supply-page-style.js';

/** A page for people without an account; the link is all that lets them in. It takes no cookie, so no other site can misuse one. */
@ApiExcludeController()
@Controller('s')
export class SupplyPageController {
  constructor(private readonly page: SupplyPage) {}

  @Get('page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return SUPPLY_CSS;
  }

  @Get(':token')
  @Public()
  show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page.show(token, query, request, reply);
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  take(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return this.page.take(token, query, request, reply);
  }
}
