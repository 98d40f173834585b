import { Injectable } from '@nestjs/common';
import { DomainError } from '@regulars/platform';
import type { FastifyRequest } from 'fastify';
import { FormsConfig } from '../forms.config.js';
import type { Upload } from './envelope.js';

/** Uploads are held in memory until they are committed; so many requests may do so at once. */
const AT_ONCE = 8;

@Injectable()
export class UploadReader {
  private reading = 0;

  constructor(private readonly config: FormsConfig) {}

  /** Fields by name (a list where a name repeats) and files. @throws 413 over the size limit, 503 when too many upload at once */
  async read(request: FastifyRequest): Promise<{ fields: Record<string, unknown>; files: Upload[] }> {
    if (this.reading >= AT_ONCE) {
      throw new DomainError(
        'forms/busy',
        503,
        'Too many files are coming in at this moment. Please try again in a few seconds.',
        { headers: { 'retry-after': '5' } },
      );
    }
    this.reading += 1;
    try {
      return await this.collect(request);
    } finally {
      this.reading -= 1;
    }
  }

  private async collect(request: FastifyRequest): Promise<{ fields: Record<string, unknown>; files: Upload[] }> {
    const fields: Record<string, unknown> = {};
    const files: Upload[] = [];
    let bytes = 0;
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        const earlier = fields[part.fieldname];
        fields[part.fieldname] =
          earlier === undefined
            ? part.value
            : [...(Array.isArray(earlier) ? (earlier as unknown[]) : [earlier]), part.value];
        continue;
      }
      const content = await part.toBuffer();
      bytes += content.length;
      if (bytes > this.config.uploadLimit) {
        throw new DomainError(
          'forms/upload-too-large',
          413,
          `All files together may have ${this.config.uploadLimit} bytes. Send fewer or smaller files.`,
        );
      }
      // A file field that was left empty arrives as an empty part without a name.
      if (content.length > 0 || part.filename)
        files.push({ field: part.fieldname, name: part.filename, declaredType: part.mimetype, content });
    }
    return { fields, files };
  }
}
