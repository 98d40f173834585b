import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { HttpConfig } from '../config/platform.config.js';
import { parseQuery } from './query-parser.js';
import { requestId } from './request-id.js';

/** Leaves Fastify's errors as they are: their codes tell an oversized body from a broken one. */
class PlainErrorsAdapter extends FastifyAdapter {
  override mapException(error: unknown): unknown {
    return error;
  }
}

export function createHttpAdapter(config: HttpConfig): FastifyAdapter {
  return new PlainErrorsAdapter({
    bodyLimit: config.bodyLimit,
    trustProxy: (_address, hop) => hop < config.trustProxy,
    genReqId: requestId,
    requestTimeout: 120_000,
    routerOptions: { querystringParser: parseQuery, maxParamLength: 200 },
  });
}
