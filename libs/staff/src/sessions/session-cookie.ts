import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { HttpConfig } from '@regulars/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'regulars_session';
/** Seconds; the session itself ends by the database's clock. */
const MAX_AGE = 14 * 86_400;

@Injectable()
export class SessionCookie {
  private readonly options: CookieSerializeOptions;

  constructor(config: HttpConfig) {
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure: config.secure };
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, { ...this.options, maxAge: MAX_AGE });
  }

  /** Puts the token where pages can't read it, and leaves what they may know. */
  hand<T>(reply: FastifyReply, { token, session }: { token: string; session: T }): T {
    this.write(reply, token);
    return session;
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.options);
  }
}
