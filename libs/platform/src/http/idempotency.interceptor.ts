import { createHash, randomUUID } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Observable, from, lastValueFrom, switchMap } from 'rxjs';
import { Database } from '../database/database.js';
import { DomainError } from './domain-error.js';
import { type IdempotencyClaim, withClaim } from './idempotency-claim.js';
import { uploadOf } from './upload.js';

const EXEMPT = 'regulars:own-idempotency';

/** For routes that answer secrets, which must not be kept, or files, or take in a stream too large to be compared. */
export const WithoutIdempotencyKey = () => SetMetadata(EXEMPT, true);

/** A try that has not ended after this long was cut off (crash), and another may begin. */
const ABANDONED_AFTER = '2 minutes';

interface Earlier {
  request_hash: Buffer;
  committed: boolean;
  status: number | null;
  response: unknown;
  abandoned: boolean;
}

/**
 * `Idempotency-Key` on POST, for every route that `@Requires` a permission; the public ones have their own ways (intake: the submission's
 * id) or answer secrets (sign-in). The first request does the work, a repetition gets its answer. That the work was done is written in
 * the same transaction as the work, so that not even a crash between commit and answer leads to doing it twice.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: { id?: string } }>();
    const key = request.headers['idempotency-key'];
    const exempt = this.reflector.getAllAndOverride<boolean>(EXEMPT, [context.getHandler(), context.getClass()]);
    if (request.method !== 'POST' || key === undefined || exempt) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new DomainError(
        'http/idempotency-key-invalid',
        400,
        'Idempotency-Key must be 1 to 255 visible ASCII characters; a UUID is a good one.',
      );
    }
    const scope = request.actor?.id ?? 'public';
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(fingerprint(request)).pipe(
      switchMap((hash) => this.begin(scope, key, hash)),
      switchMap((begun) => {
        if ('replay' in begun) {
          void reply.status(begun.replay.status).header('idempotency-replayed', 'true');
          return [begun.replay.response];
        }
        return from(this.carryOut(scope, key, begun.attempt, next, reply));
      }),
    );
  }

  private async begin(
    scope: string,
    key: string,
    hash: Buffer,
  ): Promise<{ attempt: string } | { replay: { status: number; response: unknown } }> {
    const attempt = randomUUID();
    const claimed = await this.database.query(
      `INSERT INTO platform.idempotency_key AS k (scope, key, request_hash, attempt) VALUES ($1, $2, $3, $4)
       ON CONFLICT (scope, key) DO UPDATE SET attempt = excluded.attempt, created_at = now()
         WHERE NOT k.committed AND k.status IS NULL AND k.request_hash = excluded.request_hash AND k.created_at < now() - $5::interval
       RETURNING 1`,
      [scope, key, hash, attempt, ABANDONED_AFTER],
    );
    if (claimed.length > 0) return { attempt };
    const [earlier] = await this.database.query<Earlier>(
      `SELECT request_hash, committed, status, response, created_at < now() - $3::interval AS abandoned
       FROM platform.idempotency_key WHERE scope = $1 AND key = $2`,
      [scope, key, ABANDONED_AFTER],
    );
    if (earlier && !earlier.request_hash.equals(hash)) {
      throw new DomainError(
        'http/idempotency-key-reused',
        422,
        'This Idempotency-Key was used for another request. Use a new key for a new request.',
      );
    }
    if (earlier?.status != null) return { replay: { status: earlier.status, response: earlier.response ?? undefined } };
    if (earlier?.committed && earlier.abandoned) {
      throw new DomainError(
        'http/answer-lost',
        409,
        'This request was carried out, but its answer was lost. Read the resource to see the result.',
      );
    }
    throw new DomainError(
      'http/still-running',
      409,
      'The first request with this Idempotency-Key is still running. Try again in a moment.',
      { headers: { 'retry-after': '2' } },
    );
  }

  private async carryOut(
    scope: string,
    key: string,
    attempt: string,
    next: CallHandler,
    reply: FastifyReply,
  ): Promise<unknown> {
    const claim: IdempotencyClaim = {
      commit: async (tx) => {
        const mine = await tx.query(
          'UPDATE platform.idempotency_key SET committed = true WHERE scope = $1 AND key = $2 AND attempt = $3 RETURNING 1',
          [scope, key, attempt],
        );
        if (mine.length === 0)
          throw new DomainError('http/still-running', 409, 'Another try with this Idempotency-Key has taken over.');
      },
    };
    try {
      const body: unknown = await withClaim(claim, () => lastValueFrom(next.handle(), { defaultValue: undefined }));
      await this.database.query(
        'UPDATE platform.idempotency_key SET status = $4, response = $5 WHERE scope = $1 AND key = $2 AND attempt = $3',
        [scope, key, attempt, reply.statusCode, body === undefined ? null : JSON.stringify(body)],
      );
      return body;
    } catch (error) {
      // Nothing was done, so the key is free again and a corrected retry is a first try.
      await this.database.query(
        'DELETE FROM platform.idempotency_key WHERE scope = $1 AND key = $2 AND attempt = $3 AND NOT committed',
        [scope, key, attempt],
      );
      throw error;
    }
  }
}

/** What was sent, not how: a file is read for it before the route takes it. */
async function fingerprint(request: FastifyRequest): Promise<Buffer> {
  const body = request.isMultipart() ? (await uploadOf(request))?.hash : JSON.stringify(request.body ?? null);
  return createHash('sha256')
    .update(`${request.method} ${request.url}\n${body ?? ''}`)
    .digest();
}
