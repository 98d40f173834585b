import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who asks, as far as the platform needs to know; the staff module puts the whole actor there. */
export interface Viewer {
  readonly id: string;
  can(permission: string): boolean;
}

export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest & { actor?: Viewer }>();
  if (!actor) throw new Error('CurrentViewer was used on a public route');
  return actor;
});
