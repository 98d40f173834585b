import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '../logging/logger.js';
import { DomainError, type FieldError } from './domain-error.js';
import { drain } from './drain.js';

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: FieldError[];
  extra: Record<string, unknown>;
  headers: Record<string, string>;
}

/** Every error leaves as an RFC 9457 problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = describe(error);
    if (problem.status >= 500) {
      this.logger.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed');
    }
    if (reply.sent || reply.raw.headersSent) return;
    void this.answer(problem, request, reply);
  }

  private async answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (problem.status === 413) await drain(request.raw);
    await reply
      .status(problem.status)
      .headers(problem.headers)
      .type('application/problem+json')
      .send({
        ...problem.extra,
        type: `urn:regulars:problem:${problem.code}`,
        title: STATUS_CODES[problem.status] ?? 'Error',
        status: problem.status,
        detail: problem.detail,
        code: problem.code,
        errors: problem.errors,
        requestId: request.id,
      });
  }
}

function describe(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { status, code, message: detail, errors, extra, headers } = error;
    return { status, code, detail, errors, extra, headers };
  }
  const plain = { errors: [], extra: {}, headers: {} };
  if (error instanceof HttpException) {
    const status = error.getStatus();
    const known =
      status === 404
        ? { code: 'http/not-found', detail: 'There is nothing at this address.' }
        : { code: `http/${slug(status)}`, detail: error.message };
    return { status, ...known, ...plain };
  }
  const fastify = fastifyProblem(error);
  if (fastify) return { ...fastify, ...plain };
  const detail =
    'Something went wrong on our side. Nothing was changed; try again, and tell us the request id if it stays.';
  return { status: 500, code: 'http/internal-error', detail, ...plain };
}

const FASTIFY: Record<string, { code: string; detail: string; status?: number }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    code: 'http/body-too-large',
    detail: 'The request is larger than this address takes. Send less, or send files as multipart parts.',
  },
  FST_REQ_FILE_TOO_LARGE: {
    code: 'http/file-too-large',
    detail: 'A file is larger than the limit. Send a smaller one.',
  },
  FST_FILES_LIMIT: { code: 'http/too-many-files', detail: 'There are too many files in one request. Send fewer.' },
  FST_FIELDS_LIMIT: { code: 'http/too-many-fields', detail: 'There are too many fields in one request. Send fewer.' },
  FST_PARTS_LIMIT: { code: 'http/too-many-parts', detail: 'There are too many parts in one request. Send fewer.' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    // Its own 406 is about what the client would accept as an answer.
    status: 415,
    code: 'http/unsupported-media-type',
    detail: 'Send this as multipart/form-data.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'http/unsupported-media-type',
    detail: 'Send application/json, application/x-www-form-urlencoded or multipart/form-data in UTF-8.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'http/invalid-json', detail: 'The body is empty; send a JSON object.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'http/invalid-json', detail: 'The body is not valid JSON.' },
};

function fastifyProblem(error: unknown): { status: number; code: string; detail: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
  const known = FASTIFY[code];
  if (known && status) return { ...known, status: known.status ?? status };
  if (error instanceof SyntaxError && status === 400)
    return { status, code: 'http/invalid-json', detail: 'The body is not valid JSON.' };
  if (status !== undefined && status >= 400 && status < 500)
    return { status, code: `http/${slug(status)}`, detail: error.message };
  // A client that went away in mid-upload. Where a system call failed, the connection is our own, to the database: not the request's fault.
  if ((code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') && !('syscall' in error))
    return {
      status: 400,
      code: 'http/request-cut-off',
      detail: 'The request ended before it was complete. Send it again.',
    };
  return undefined;
}

function slug(status: number): string {
  return (STATUS_CODES[status] ?? 'error').toLowerCase().replaceAll(' ', '-');
}
