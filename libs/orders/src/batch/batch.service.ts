import { Injectable } from '@nestjs/common';
import { DomainError, Logger } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { digestsOf } from './batch-digests.js';
import { type BatchLine, BatchLines } from './batch-lines.js';
import type { BatchLineResponse } from './batch-line.response.js';
import { BatchWriting } from './batch-writing.js';

/** Lines that share a transaction: enough that its cost is spread, few enough that little is held and locked. */
const CHUNK = 500;

/** Orders by their ids in other systems, made or changed by the thousand (ORD-15). */
@Injectable()
export class BatchService {
  constructor(
    private readonly lines: BatchLines,
    private readonly writing: BatchWriting,
    private readonly logger: Logger,
  ) {}

  /** One answer for each line, in their order. What was answered is committed; whatever breaks later does not undo it. */
  async *upsert(actor: StaffActor, bytes: AsyncIterable<Buffer>): AsyncGenerator<BatchLineResponse> {
    // The next lines are read and checked while the database writes these, but no further ahead.
    let running: Promise<BatchLineResponse[]> = Promise.resolve([]);
    let chunk: BatchLine[] = [];
    const ids = new Set<string>();
    for await (const line of this.lines.read(bytes)) {
      const id = 'order' in line.read ? `${line.read.order.source} ${line.read.order.externalId}` : undefined;
      if (chunk.length >= CHUNK || (id !== undefined && ids.has(id))) {
        yield* await running;
        running = this.settle(actor, chunk);
        chunk = [];
        ids.clear();
      }
      chunk.push(line);
      if (id !== undefined) ids.add(id);
    }
    yield* await running;
    yield* await this.settle(actor, chunk);
  }

  /** Never rejects: what nobody foresaw is logged and told of each line of the chunk, none of which is stored. */
  private async settle(actor: StaffActor, chunk: readonly BatchLine[]): Promise<BatchLineResponse[]> {
    const orders = chunk.flatMap(({ line, read }) =>
      'order' in read ? [{ line, order: read.order, digests: digestsOf(read.order) }] : [],
    );
    const written = await this.writing.write(actor, orders).catch((error: unknown) => {
      this.logger.error({ err: error, lines: orders.length }, 'a part of a batch of orders was not stored');
      return undefined;
    });
    return chunk.map(({ line, externalId, read }) => {
      const answer = 'refusal' in read ? read.refusal : (written?.get(line) ?? notStored());
      return answer instanceof DomainError ? refused(line, externalId, answer) : { line, externalId, ...answer };
    });
  }
}

/** Of errors in one line the first ten are told: ten thousand lines with hundreds each would be a flood. */
const MOST_ERRORS = 10;

function refused(line: number, externalId: string | null, { code, message, errors }: DomainError): BatchLineResponse {
  const error = { code, detail: message, errors: errors.slice(0, MOST_ERRORS) };
  return { line, externalId, result: 'refused', id: null, number: null, error };
}

function notStored(): DomainError {
  return new DomainError(
    'http/internal-error',
    500,
    'Something went wrong on our side. The line was not stored; send it again.',
  );
}
