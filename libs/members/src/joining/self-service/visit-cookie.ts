import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { HttpConfig } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'regulars_member';
/** Seconds; the visit itself ends by the database's clock. */
const MAX_AGE = 3_600;

/** Knows a member on their own page, and nowhere else. No other site's page can make the browser send it. */
@Injectable()
export class VisitCookie {
  private readonly options: CookieSerializeOptions;

  constructor(config: HttpConfig) {
    this.options = { httpOnly: true, sameSite: 'strict', path: '/my', secure: config.secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, { ...this.options, maxAge: MAX_AGE });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.options);
  }
}
