import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, Public } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ADMIN, ROOT } from './serve-pages.js';

/** Scripts from here only. Styles inline too: the admin's component library writes its styles at run time. */
const ADMIN_CSP =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
const DOCS_CSP = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

const DOCS_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Regulars API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

@ApiExcludeController()
@Controller()
export class PagesController {
  private document: Promise<Buffer> | undefined;

  @Get('api/openapi.json')
  @Public()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('access-control-allow-origin', '*')
  openapi(): Promise<Buffer> {
    this.document ??= readFile(join(ROOT, 'libs/api-client/openapi.json'));
    return this.document;
  }

  @Get('api/docs')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_CSP)
  docs(): string {
    return DOCS_PAGE;
  }

  @Get('api/docs/start.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  docsStart(): string {
    return "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });";
  }

  /** The admin is one page; its own router reads the address. */
  @Get(['', '*'])
  @Public()
  async admin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    if (
      /^\/(api|assets|widget|f)(\/|$|\?)/.test(request.url) ||
      /\.[a-z0-9]{2,5}$/i.test(request.url.split('?', 1)[0] ?? '')
    ) {
      throw new DomainError('http/not-found', 404, 'There is nothing at this address.');
    }
    void reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': ADMIN_CSP, 'cache-control': 'no-cache' });
    return readFile(join(ADMIN, 'index.html'));
  }
}
