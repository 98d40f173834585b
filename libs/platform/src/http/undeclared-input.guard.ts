import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

/**
 * The validation pipe sees only what a handler asks for. Where it asks for no query or no body at all, what is sent all the same is
 * refused here: a misspelt parameter is told, not ignored.
 */
@Injectable()
export class UndeclaredInputGuard implements CanActivate {
  private readonly known = new WeakMap<object, ReadonlySet<number>>();

  canActivate(context: ExecutionContext): true {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // Pages are linked to with whatever campaigns and load balancers append; the API is not.
    if (!request.url.startsWith('/api/v1/')) return true;
    const takes = this.parametersOf(context);
    // Who takes the whole request and changes something reads its input by itself, such as the intake of plain HTML forms.
    const readsItself = takes.has(RouteParamtypes.REQUEST) && request.method !== 'GET';
    if (readsItself) return true;
    if (!takes.has(RouteParamtypes.QUERY)) refuse(request.query, '?', 'query parameter');
    if (!takes.has(RouteParamtypes.BODY)) refuse(request.body, '/', 'body field');
    return true;
  }

  private parametersOf(context: ExecutionContext): ReadonlySet<number> {
    const handler = context.getHandler();
    const found = this.known.get(handler);
    if (found) return found;
    const metadata = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as object | undefined;
    // `4:0` is a query at the first place; our own decorators have keys that begin with anything, digits too.
    const kinds = new Set(
      Object.keys(metadata ?? {})
        .flatMap((key) => /^(\d+):/.exec(key)?.[1] ?? [])
        .map(Number),
    );
    this.known.set(handler, kinds);
    return kinds;
  }
}

function refuse(input: unknown, mark: string, what: string): void {
  if (input === undefined || input === null) return;
  const names = typeof input === 'object' ? Object.keys(input) : [''];
  if (names.length === 0) return;
  throw new DomainError('http/invalid-input', 400, `This address takes no ${what}: leave out ${names.join(', ')}.`, {
    errors: names.map((name) => ({
      pointer: `${mark}${name}`,
      code: 'unknown',
      message: `There is no ${what} "${name}" here; leave it out.`,
    })),
  });
}
