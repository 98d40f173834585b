import { Injectable } from '@nestjs/common';
import { DomainError, Logger } from '@regulars/platform';
import type { StaffActor } from '@regulars/staff';
import { digestsOf } from './batch-digests.js';
import { BatchDrafts, type PendingLine } from './batch-drafts.js';
import { type BatchLine, BatchLines } from './batch-lines.js';
import type { BatchLineResponse } from './batch-line.response.js';
import { BatchWriting } from './batch-writing.js';

/** Lines that share a transaction: enough that its cost is spread, few enough that little is held and locked. */
const CHUNK = 1_000;
/** Bytes of lines, after which a chunk is full too. */
const LARGE_CHUNK = 4_194_304;

/** Orders by their ids in other systems, made or changed by the thousand (ORD-15). */
@Injectable()
export class BatchService {
  constructor(
    private readonly lines: BatchLines,
    private readonly drafts: BatchDrafts,
    private readonly writing: BatchWriting,
    private readonly logger: Logger,
  ) {}

  /** One answer for each line, in their order. What was answered is committed; whatever breaks later does not undo it. */
  async *upsert(actor: StaffActor, bytes: AsyncIterable<Buffer>): AsyncGenerator<BatchLineResponse> {
    // The next lines are read, checked and worked out while the database writes these, but no further ahead.
    let running: Promise<BatchLineResponse[]> = Promise.resolve([]);
    let made = false;
    for await (const chunk of chunksOf(this.lines.read(bytes))) {
      const prepared = await this.prepare(chunk);
      const answers = await running;
      running = this.settle(actor, chunk, prepared);
      made ||= answers.some(({ result }) => result === 'created');
      yield* answers;
    }
    const answers = await running;
    made ||= answers.some(({ result }) => result === 'created');
    yield* answers;
    if (made) await this.writing.sortWords();
  }

  private async prepare(chunk: readonly BatchLine[]): Promise<PendingLine[] | undefined> {
    const lines = chunk.flatMap(({ line, read }) =>
      'order' in read ? [{ line, order: read.order, digests: digestsOf(read.order), draft: undefined }] : [],
    );
    return this.drafts
      .ahead(lines)
      .then(() => lines)
      .catch((error: unknown) => this.broken(error, lines.length));
  }

  /** Never rejects: what nobody foresaw is logged and told of each line of the chunk, none of which is stored. */
  private async settle(
    actor: StaffActor,
    chunk: readonly BatchLine[],
    lines: readonly PendingLine[] | undefined,
  ): Promise<BatchLineResponse[]> {
    const written =
      lines && (await this.writing.write(actor, lines).catch((error: unknown) => this.broken(error, lines.length)));
    return chunk.map(({ line, externalId, read }) => {
      const answer = 'refusal' in read ? read.refusal : (written?.get(line) ?? notStored());
      return answer instanceof DomainError ? refused(line, externalId, answer) : { line, externalId, ...answer };
    });
  }

  private broken(error: unknown, lines: number): undefined {
    this.logger.error({ err: error, lines }, 'a part of a batch of orders was not stored');
    return undefined;
  }
}

/** In one chunk no id comes twice: the second is to find what the first made. */
async function* chunksOf(lines: AsyncIterable<BatchLine>): AsyncGenerator<BatchLine[]> {
  let chunk: BatchLine[] = [];
  let size = 0;
  const ids = new Set<string>();
  for await (const line of lines) {
    const id = 'order' in line.read ? `${line.read.order.source} ${line.read.order.externalId}` : undefined;
    if (chunk.length >= CHUNK || size >= LARGE_CHUNK || (id !== undefined && ids.has(id))) {
      yield chunk;
      chunk = [];
      size = 0;
      ids.clear();
    }
    chunk.push(line);
    size += line.size;
    if (id !== undefined) ids.add(id);
  }
  if (chunk.length > 0) yield chunk;
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
