import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FilesConfig, HttpConfig } from '../config/platform.config.js';
import { Metrics } from '../health/metrics.js';
import { Logger } from '../logging/logger.js';
import { addBodyParsers } from './body-parsers.js';
import { ProblemFilter } from './problem.filter.js';
import { UnreadableQuery } from './query-parser.js';
import { assertPlainText } from './text-guard.js';
import { UndeclaredInputGuard } from './undeclared-input.guard.js';
import { validationPipe } from './validation.js';

/** What every HTTP process does with every request. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const logger = app.get(Logger);
  const metrics = app.get(Metrics);
  const { secure } = app.get(HttpConfig);

  addBodyParsers(fastify);
  await app.register(cookie);
  await app.register(multipart, {
    limits: {
      fileSize: app.get(FilesConfig).maxSize,
      files: 10,
      fields: 200,
      fieldSize: 262_144,
      parts: 210,
      headerPairs: 100,
    },
  });

  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalGuards(new UndeclaredInputGuard()); // after the guards of modules: who may not enter learns nothing of what is inside

  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    });
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.query instanceof UnreadableQuery) {
      if (request.url.startsWith('/api/')) throw request.query.refusal;
      request.query = request.query.plain();
    }
    assertPlainText(request.body);
    assertPlainText(request.query);
    assertPlainText(request.params);
    done();
  });
  // A response with a numeric `version` says it as its ETag.
  fastify.addHook('preSerialization', (_request, reply, body: unknown, done) => {
    if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number')
      void reply.header('etag', `"${body.version}"`);
    done(null, body);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    metrics.httpSeconds.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    logger.debug(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
