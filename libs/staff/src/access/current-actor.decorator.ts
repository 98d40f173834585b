import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { ActorRequest } from './actor-request.js';
import type { Colleague, StaffActor } from './actor.js';

/** Who asks, a colleague or a program with a key. Only on routes that carry `@Requires`: the guard has put the actor there. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentActor was used on a public route');
  return actor;
});

export interface OwnSession {
  actor: Colleague;
  /** The session's id. */
  id: string;
}

/** Who asks, and by which session; a program with a key has none. */
export interface Line {
  actor: StaffActor;
  session: string | undefined;
}

/** For what stays open longer than a request. */
export const CurrentLine = createParamDecorator((_: unknown, context: ExecutionContext): Line => {
  const { actor, session } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw new Error('CurrentLine was used on a public route');
  return { actor, session };
});

export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): OwnSession => {
  const { actor, session } = context.switchToHttp().getRequest<ActorRequest>();
  // Keys have no session, and never account:own, which is what these routes require.
  if (actor?.kind !== 'staff' || !session) throw new Error('CurrentSession was used where nobody has a session');
  return { actor, id: session };
});
