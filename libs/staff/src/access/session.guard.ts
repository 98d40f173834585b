import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, HttpConfig, IS_PUBLIC, REQUIRED_PERMISSION } from '@regulars/platform';
import type { FastifyReply } from 'fastify';
import { ApiKeys } from '../keys/api-keys.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { type ActiveSession, Sessions } from '../sessions/sessions.js';
import type { ActorRequest } from './actor-request.js';
import { callerOf } from './caller.js';
import { comesFromOwnPage } from './own-page.js';
import type { Permission } from './permissions.js';
import { OWN_PAGES_ONLY } from './requires.decorator.js';

/**
 * Stands before every route of the program: public by declaration, or a session or API key, and the permission.
 *
 * A request with `Authorization` is judged by that alone, whatever cookies came along: a wrong key is refused, never made good by a session.
 * No page of another site can send the header unnoticed (CORS), so what is asked of sessions against such pages is not asked of keys.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly ownHost: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly keys: ApiKeys,
    config: HttpConfig,
  ) {
    this.ownHost = new URL(config.publicUrl).host;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const access = this.declaredAccess(context);
    if (access === 'public') {
      if (this.reflector.get<boolean | undefined>(OWN_PAGES_ONLY, context.getHandler())) this.assertOwnPage(request);
      return true;
    }
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const { mustSetUpCodes } = await this.signIn(request, context.switchToHttp().getResponse<FastifyReply>());
      this.assertOwnPage(request);
      if (mustSetUpCodes && access !== 'account:own') throw codesDemanded();
    } else {
      request.actor = await this.keys.actor(authorization, request.ip);
    }
    assertMay(request, access);
    return true;
  }

  /** The handler's own word goes before its class's: a public class never opens a route that names a permission. */
  private declaredAccess(context: ExecutionContext): Permission | 'public' {
    for (const place of [context.getHandler(), context.getClass()]) {
      const open = this.reflector.get<boolean | undefined>(IS_PUBLIC, place) === true;
      const permission = this.reflector.get<Permission | undefined>(REQUIRED_PERMISSION, place);
      if (open && permission !== undefined) break;
      if (open) return 'public';
      if (permission !== undefined) return permission;
    }
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    throw new Error(`${route} must carry either @Public() or @Requires(…)`);
  }

  private async signIn(request: ActorRequest, reply: FastifyReply): Promise<ActiveSession> {
    const token = this.cookie.read(request);
    const session = await this.sessions.find(token, callerOf(request));
    if (!session || token === undefined) throw new DomainError('staff/not-signed-in', 401, 'Sign in first.');
    request.actor = session.actor;
    request.session = session.id;
    if (session.prolonged) this.cookie.write(reply, token);
    return session;
  }

  private assertOwnPage(request: ActorRequest): void {
    if (comesFromOwnPage(request.method, request.headers, [this.ownHost, request.host])) return;
    throw new DomainError(
      'staff/cross-site-request',
      403,
      'This request came from another site’s page. Do it from the admin’s own pages.',
    );
  }
}

function codesDemanded(): DomainError {
  return new DomainError(
    'staff/codes-demanded',
    403,
    'The company asks everyone for a code at sign-in. Set that up under your account first.',
  );
}

function assertMay({ actor }: ActorRequest, permission: Permission): void {
  if (actor?.can(permission)) return;
  const remedy =
    actor?.kind === 'key'
      ? `which this key (${actor.name}) does not include. Ask an owner for another key.`
      : `which your role (${actor?.role}) does not include. Ask an owner for it.`;
  throw new DomainError('staff/not-allowed', 403, `This needs the permission ${permission}, ${remedy}`, {
    extra: { permission },
  });
}
