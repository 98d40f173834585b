import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OwnPagesOnly, Public } from '@regulars/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnPage } from '../self-service/own-page.js';
import { ConfirmPages } from './confirm-pages.js';
import { LeavePages } from './leave-pages.js';
import type { Query as Asked } from './page-frame.js';
import { PAGE_CSS } from './page-style.js';

const Page = () => Res({ passthrough: true });

/**
 * Pages for members, who have no account. Those behind a link take no cookie, so no other site can misuse one; what a visit may do is closed
 * to pages of other sites. GET changes nothing anywhere.
 */
@ApiExcludeController()
@Controller('my')
export class MemberPagesController {
  constructor(
    private readonly joining: ConfirmPages,
    private readonly leaving: LeavePages,
    private readonly own: OwnPage,
  ) {}

  @Get('page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return PAGE_CSS;
  }

  @Get('join/:token')
  @Public()
  askToConfirm(
    @Param('token') token: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.joining.askToConfirm(token, query, request, reply);
  }

  @Post('join/:token')
  @HttpCode(200)
  @Public()
  confirm(
    @Param('token') token: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.joining.confirm(token, query, request, reply);
  }

  @Get('leave/:token')
  @Public()
  askToLeave(
    @Param('token') token: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.leaving.askToLeave(token, query, request, reply);
  }

  @Post('leave/:token')
  @HttpCode(200)
  @Public()
  leaveByLink(
    @Param('token') token: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.leaving.leave(token, query, request, reply);
  }

  @Get()
  @Public()
  show(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.show(query, request, reply);
  }

  @Post('link')
  @HttpCode(200)
  @Public()
  ask(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.ask(query, request, reply);
  }

  @Get('in/:link')
  @Public()
  enterPage(
    @Param('link') link: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.own.enterPage(link, query, request, reply);
  }

  /** Nobody can be made to be somebody else from another site's page. */
  @Post('in/:link')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  enter(
    @Param('link') link: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.own.enter(link, query, request, reply);
  }

  @Post('address')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  askForAddress(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.askForAddress(query, request, reply);
  }

  @Get('address/:link')
  @Public()
  addressPage(
    @Param('link') link: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.own.addressPage(link, query, request, reply);
  }

  @Post('address/:link')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  confirmAddress(
    @Param('link') link: string,
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string> {
    return this.own.confirmAddress(link, query, request, reply);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  save(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.save(query, request, reply);
  }

  @Get('data.json')
  @Public()
  download(
    @Query() query: Asked,
    @Req() request: FastifyRequest,
    @Page() reply: FastifyReply,
  ): Promise<string | object> {
    return this.own.download(query, request, reply);
  }

  @Post('leave')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  leave(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.act('leave', query, request, reply);
  }

  @Post('back')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  comeBack(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.act('comeBack', query, request, reply);
  }

  @Post('erase')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  erase(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.erase(query, request, reply);
  }

  @Post('out')
  @HttpCode(200)
  @Public()
  @OwnPagesOnly()
  out(@Query() query: Asked, @Req() request: FastifyRequest, @Page() reply: FastifyReply): Promise<string> {
    return this.own.out(query, request, reply);
  }
}
