import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error.js';

type Done = (error: Error | null, body?: unknown) => void;

/** JSON and HTML form bodies, in UTF-8 only: a wrong charset is refused instead of being stored as garbage. */
export function addBodyParsers(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error') as (
    request: FastifyRequest,
    text: string,
    done: Done,
  ) => void;
  addLineStream(fastify);
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done: Done) => {
    withText(request, body, done, (text) => {
      parseJson(request, text, done);
    });
  });
  fastify.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body, done: Done) => {
      withText(request, body, done, (text) => {
        done(null, formFields(text));
      });
    },
  );
}

/** Lines of JSON come as a stream: whoever takes them reads at its own pace, within limits of its own. */
function addLineStream(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/x-ndjson', (_request, payload, done: Done) => {
    done(null, payload);
  });
}

function withText(request: FastifyRequest, body: Buffer, done: Done, use: (text: string) => void): void {
  const charset = /;\s*charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if ((charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) || !isUtf8(body)) {
    done(wrongCharset());
    return;
  }
  try {
    use(body.toString('utf8'));
  } catch (error) {
    done(error as Error);
  }
}

/** A name that repeats has a list of values. @throws DomainError 400 when the escapes are not UTF-8 */
function formFields(text: string): Record<string, string | string[]> {
  try {
    decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw wrongCharset();
  }
  const fields = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = fields[name];
    fields[name] = earlier === undefined ? value : [earlier, value].flat();
  }
  return fields;
}

function wrongCharset(): DomainError {
  return new DomainError(
    'http/wrong-charset',
    400,
    'The body is not UTF-8. Send UTF-8; on an HTML form set accept-charset="utf-8".',
  );
}
