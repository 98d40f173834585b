import type { FastifyRequest } from 'fastify';
import type { StaffActor } from './actor.js';

/** What the guard leaves on a request that came with a session or an API key. */
export type ActorRequest = FastifyRequest & {
  actor?: StaffActor;
  /** The session's id; absent where a key asks. */
  session?: string;
};
