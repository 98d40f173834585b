import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

/** The version the caller last saw, from `If-Match: "7"`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  return parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
});

/** @throws 428 when absent, 400 when it is not an ETag of ours */
export function parseIfMatch(header: string | undefined): number {
  if (header === undefined) {
    throw new DomainError(
      'http/if-match-required',
      428,
      'Send the ETag of the version you changed in the header If-Match.',
    );
  }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new DomainError(
      'http/if-match-invalid',
      400,
      'If-Match must be one ETag as this server sent it, for example "3".',
    );
  }
  return Number(version);
}
