import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export interface Upload {
  name: string;
  type: string;
  content: Buffer;
  /** Of everything that was sent, without the boundary: that is another one at each try. */
  hash: string;
}

const uploads = new WeakMap<FastifyRequest, Promise<Upload | undefined>>();

/**
 * The one file of a multipart request. The stream can be read once, so whoever asks second gets what was read for the first: the interceptor
 * compares what was sent before the route takes it. @returns undefined when there is no file @throws 413 when it is too large
 */
export function uploadOf(request: FastifyRequest): Promise<Upload | undefined> {
  const known = uploads.get(request);
  if (known) return known;
  const reading = read(request);
  uploads.set(request, reading);
  return reading;
}

async function read(request: FastifyRequest): Promise<Upload | undefined> {
  const part = await request.file({ limits: { files: 1, fields: 5 } });
  if (!part) return undefined;
  const content = await part.toBuffer();
  const { filename: name, mimetype: type, fieldname, fields } = part;
  const texts = Object.values(fields).flatMap((field) =>
    field !== undefined && 'value' in field ? [[field.fieldname, field.value]] : [],
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([fieldname, name, type, texts, content.length]))
    .update(content)
    .digest('hex');
  return { name, type, content, hash };
}
